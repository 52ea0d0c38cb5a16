using Communities;
using Communities.Products;
using Ideas.Plugs;
using Ideas.Shared;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Supports;

/// <summary>“Same here”: somebody sees the same where they are.</summary>
[Route("communities/{slug}/ideas/{id}/same-here"), SignedIn]
internal sealed class SupportsController(AppDb db, IdeaLookup lookup, TimeProvider clock) : CommunityController
{
    [HttpPost, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Create(string id, CancellationToken stop) => Change(id, () =>
    {
        db.Add(new IdeaSupport { IdeaId = id, PersonId = Me.Id, AtUtc = clock.UtcNow() });
    }, wanted: false, stop);

    [HttpDelete, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => Change(id, null, wanted: true, stop);

    // Pressed twice it is as pressed once.
    async Task<IActionResult> Change(string id, Action? add, bool wanted, CancellationToken stop)
    {
        if (await lookup.Find(Community, id, tracked: false, stop) is not { } found) return NotFound();
        if (!found.May.TakesPart || found.May.IsAuthor || found.Idea.Standing == IdeaStanding.Merged) return StatusCode(StatusCodes.Status403Forbidden);

        await db.Write(async () =>
        {
            var known = await db.Set<IdeaSupport>().SingleOrDefaultAsync(s => s.IdeaId == id && s.PersonId == Me.Id, stop);
            if (known is not null == wanted)
            {
                if (known is not null) db.Remove(known);
                add?.Invoke();
                await db.SaveChangesAsync(stop);
            }
        }, stop);
        return To(Idea.PathOf(Community.Path, id));
    }
}

/// <summary>Opens the conversation about an idea.</summary>
[Route("communities/{slug}/ideas/{id}/talk"), SignedIn]
internal sealed class TalksController(AppDb db, IdeaLookup lookup, Kernel.Modules.Plugs plugs) : CommunityController
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(string id, CancellationToken stop)
    {
        if (await lookup.Find(Community, id, tracked: true, stop) is not { } found) return NotFound();
        if (plugs.Of<IConversationOpener>().FirstOrDefault() is not { } opener || !found.May.TakesPart || !found.Idea.IsPublished || found.Idea.DiscussionId.Length > 0 || !await May(opener.Permission)) return StatusCode(StatusCodes.Status403Forbidden);

        var idea = found.Idea;
        var opened = await opener.Open(Community, new(TalkBegins.About(id), $"Same here? {idea.DisplayText}", $"It is about the idea [{idea.DisplayText.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)}](~{Idea.PathOf(Community.Path, id)}).\n\nSame here? What would it take? What could we try small?") { IsQuestion = false }, stop);
        if (opened.Id is { } talk) idea.DiscussionId = talk;
        await db.SaveChangesAsync(stop);
        return To(opened.Path);
    }
}
