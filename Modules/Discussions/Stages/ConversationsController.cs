using Communities;
using Discussions.Shared;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Stages;

/// <summary>What is talked about, by how far it has come, for those who look after the community.</summary>
[Route("communities/{slug}/facilitate/conversations"), SignedIn]
internal sealed class ConversationsController(AppDb db, StageQuery stages, TimeProvider clock) : CommunityController
{
    const int InColumn = 12;

    // Nobody looks after what has rested for so long and never came anywhere.
    static readonly TimeSpan Lately = TimeSpan.FromDays(120);

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        if (!await May(CommunitiesModule.Tend)) return StatusCode(StatusCodes.Status403Forbidden);

        var now = clock.UtcNow();
        var since = now - Lately;
        var here = db.Set<Discussion>().Published().In(Community.Id).Where(d => d.Kind != DiscussionKind.Announcement && (d.ActiveUtc >= since || d.Stage != TalkStage.Open));
        var counts = await here.GroupBy(d => d.Stage).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var columns = new List<StageColumn>();
        foreach (var word in StageWord.All)
        {
            // What has been there longest first: it is stuck before others are.
            var shown = here.Where(d => d.Stage == word.Stage).OrderBy(d => d.StagedUtc ?? d.CreatedUtc).ThenBy(d => d.Id).Take(InColumn);
            var rows = counts.ContainsKey(word.Stage) ? await shown.Select(d => new { d.Id, d.DisplayText, Since = d.StagedUtc ?? d.CreatedUtc, d.ReplyCount }).ToListAsync(stop) : [];
            var suggested = rows.Count > 0 ? await stages.Suggested(shown, stop) : new Dictionary<string, StageSuggestion>();
            columns.Add(new(word, counts.GetValueOrDefault(word.Stage), [.. rows.Select(r =>
            {
                var days = (int)(now - r.Since).TotalDays;
                return new StageCard(Discussion.PathOf(Community.Path, r.Id), r.DisplayText, days, r.ReplyCount, word.StuckAfterDays > 0 && days >= word.StuckAfterDays, suggested.GetValueOrDefault(r.Id));
            })]));
        }
        return View(new ConversationsPage(Community, columns));
    }
}

public sealed record ConversationsPage(CommunityView Community, IReadOnlyList<StageColumn> Columns);

/// <param name="Count">How many there are; those that have been there longest are <paramref name="Cards"/>.</param>
public sealed record StageColumn(StageWord Stage, int Count, IReadOnlyList<StageCard> Cards);

/// <param name="Days">For how long it has been there.</param>
public sealed record StageCard(string Path, string Title, int Days, int Replies, bool IsStuck, StageSuggestion? Suggestion);
