using System.ComponentModel.DataAnnotations;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Stages;

/// <summary>The stage of one conversation: how it came there, and where those who may say so bring it.</summary>
[Route("communities/{slug}/discussions/{id}/stage")]
internal sealed class StageController(AppDb db, StageQuery stages, TimeProvider clock) : CommunityController
{
    const int Most = 50;

    [HttpGet, Everybody]
    public async Task<IActionResult> Show(string id, CancellationToken stop) => await Find(id, stop) is { } discussion ? View(await Page(discussion, new(), stop)) : NotFound();

    [HttpPut, SignedIn, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(string id, StageForm form, CancellationToken stop) => With(id, discussion => Attempt(async () =>
    {
        var suggested = (await stages.Suggested(One(id), stop)).GetValueOrDefault(id);
        var isSuggested = form.Suggested && suggested?.Stage == form.Stage;
        db.Add(discussion.Bring(form.Stage, isSuggested ? suggested!.Because : form.Reason, Me.Id, isSuggested, clock.UtcNow()));
        await db.SaveChangesAsync(stop);
        Say($"This conversation is at “{StageWord.Of(discussion.Stage).Word}” now.");
        return To(Back(form, id));
    }, again: async () => View("Show", await Page((await Find(id, stop))!, form, stop))), stop);

    /// <summary>Not what the rules suggest.</summary>
    [HttpDelete("suggestion"), SignedIn, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Decline(string id, StageForm form, CancellationToken stop) => With(id, async discussion =>
    {
        if ((await stages.Suggested(One(id), stop)).TryGetValue(id, out var suggested)) discussion.Decline(suggested.Stage);
        await db.SaveChangesAsync(stop);
        return To(Back(form, id));
    }, stop);

    string Back(StageForm form, string id) => form.FromBoard ? Community.Path + "/facilitate/conversations" : Discussion.PathOf(Community.Path, id);

    async Task<IActionResult> With(string id, Func<Discussion, Task<IActionResult>> act, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } discussion) return NotFound();

        return await MaySet(discussion) ? await act(discussion) : StatusCode(StatusCodes.Status403Forbidden);
    }

    // Who began it, with their name, and who looks after the community.
    async ValueTask<bool> MaySet(Discussion discussion) => Me.IsSignedIn && (await May(DiscussionsModule.Moderate) || discussion.StartedBy == Me.Id && await May(DiscussionsModule.Reply));

    IQueryable<Discussion> One(string id) => db.Set<Discussion>().Published().In(Community.Id).Where(d => d.Id == id);

    Task<Discussion?> Find(string id, CancellationToken stop) => One(id).SingleOrDefaultAsync(stop);

    async Task<StagePage> Page(Discussion discussion, StageForm form, CancellationToken stop)
    {
        var changes = await (from c in db.Set<StageChange>()
                             where c.DiscussionId == discussion.Id
                             join p in db.Set<Person>() on c.ById equals p.Id into people from p in people.DefaultIfEmpty()
                             orderby c.Utc descending, c.Id descending
                             select new { c.From, c.To, c.Reason, c.Utc, c.IsSuggested, p.UserName, p.DisplayName, p.Photo }).Take(Most).ToListAsync(stop);
        var may = await MaySet(discussion);
        return new(Community, Discussion.PathOf(Community.Path, discussion.Id), discussion.DisplayText, StageWord.Of(discussion.Stage), may ? (await stages.Suggested(One(discussion.Id), stop)).GetValueOrDefault(discussion.Id) : null, may,
            [.. changes.Select(c => new StageLine(StageWord.Of(c.From).Word, StageWord.Of(c.To).Word, c.Reason, c.UserName is null ? Face.Gone : new Face(c.UserName, c.DisplayName, c.Photo), c.Utc, c.IsSuggested))], form);
    }
}

/// <param name="Suggestion">Only for those who may set the stage.</param>
public sealed record StagePage(CommunityView Community, string Path, string Title, StageWord Now, StageSuggestion? Suggestion, bool MaySet, IReadOnlyList<StageLine> Lines, StageForm Form);

public sealed record StageLine(string From, string To, string Reason, Face By, DateTime Utc, bool IsSuggested);

public sealed class StageForm
{
    public TalkStage? Stage { get; set; }

    [Display(Name = "Why?", Description = "Everybody who reads this conversation sees it."), MaxLength(Discussion.LongestReason)]
    public string? Reason { get; set; }

    /// <summary>What the rules suggest is taken, with their reason.</summary>
    public bool Suggested { get; set; }

    public bool FromBoard { get; set; }
}
