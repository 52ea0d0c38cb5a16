using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.SealedNames;

/// <summary>The name of somebody who asked without it: for them to show it, for those who look after the community to see it.</summary>
[Route("communities/{slug}/discussions/{id}/sealed-name"), SignedIn]
internal sealed class SealedNamesController(AppDb db, TimeProvider clock) : CommunityController
{
    [HttpGet]
    public Task<IActionResult> Show(string id, CancellationToken stop) => With(id, async (discussion, kept) => View(await Page(discussion, kept, new(), stop)), stop);

    /// <summary>Asks to see it; under seal, the first of two.</summary>
    [HttpPost("looks"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, SealForm form, CancellationToken stop) => With(id, async (discussion, kept) =>
    {
        if (kept.PersonId == Me.Id) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            kept.Look(Me.Id, form.Reason, clock.UtcNow());
            await db.SaveChangesAsync(stop);
            return To(PathOf(id));
        }, again: async () => View("Show", await Page(discussion, kept, form, stop)));
    }, stop);

    /// <summary>Whoever asked shows their name from now on, on everything they said here.</summary>
    [HttpDelete, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => With(id, async (discussion, kept) =>
    {
        if (kept.PersonId != Me.Id) return StatusCode(StatusCodes.Status403Forbidden);

        await db.Write(async () =>
        {
            await db.Set<Discussion>().Where(d => d.Id == id && d.LastReplyBy == Unnamed.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.LastReplyBy, Me.Id), stop);
            await db.Set<Reply>().Where(r => r.DiscussionId == id && r.AuthorId == Unnamed.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.AuthorId, Me.Id), stop);
            discussion.Name(Me.Id, Me.Name);
            db.Remove(kept);
            await db.SaveChangesAsync(stop);
        }, stop);
        Say("Your name stands on it now.");
        return To(Discussion.PathOf(Community.Path, id));
    }, stop);

    async Task<IActionResult> With(string id, Func<Discussion, SealedName, Task<IActionResult>> act, CancellationToken stop)
    {
        var discussion = await db.Set<Discussion>().Published().In(Community.Id).SingleOrDefaultAsync(d => d.Id == id, stop);
        var kept = await db.Set<SealedName>().Include(n => n.Looks).SingleOrDefaultAsync(n => n.DiscussionId == id, stop);
        if (discussion is null || kept is null) return NotFound();

        // That there is somebody behind “a member” is no secret; who may ask for them is decided by what they look after.
        return kept.PersonId == Me.Id || await May(DiscussionsModule.Moderate) ? await act(discussion, kept) : StatusCode(StatusCodes.Status403Forbidden);
    }

    async Task<SealedNamePage> Page(Discussion discussion, SealedName kept, SealForm form, CancellationToken stop)
    {
        var now = clock.UtcNow();
        string[] ids = [kept.PersonId, .. kept.Looks.Select(l => l.PersonId)];
        var people = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new Face(p.UserName!, p.DisplayName, p.Photo), stop);
        var isMine = kept.PersonId == Me.Id;
        var wish = kept.Wish(now);
        return new(Community, Discussion.PathOf(Community.Path, discussion.Id), discussion.DisplayText, kept.Sealing,
            isMine || kept.IsKnownTo(Me.Id) ? people.GetValueOrDefault(kept.PersonId, Face.Gone) : null, isMine,
            wish is null ? null : Line(wish), wish?.PersonId == Me.Id, [.. kept.Looks.OrderByDescending(l => l.AtUtc).Select(Line)], form);

        SealLine Line(SealLook look) => new(people.GetValueOrDefault(look.PersonId, Face.Gone).DisplayName, look.Act switch
        {
            SealAct.Looked => "looked who asked",
            SealAct.Asked => "wanted to open the seal",
            _ => "opened it with them",
        }, look.Reason, look.AtUtc);
    }

    string PathOf(string id) => Discussion.PathOf(Community.Path, id) + "/sealed-name";
}
