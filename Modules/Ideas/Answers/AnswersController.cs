using Communities;
using Ideas.Shared;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Answers;

/// <summary>“You said, we did”: what was decided about ideas and what was done, a no as visible as a yes.</summary>
[Route("communities/{slug}/ideas/answers"), Everybody]
internal sealed class AnswersController(AppDb db, IdeaRows rows) : CommunityController
{
    [HttpGet]
    public async Task<IActionResult> Index(int page = 1, CancellationToken stop = default)
    {
        var (size, decided) = (Site.Settings.PageSize, db.Set<Idea>().Published().In(Community.Id).Where(i => i.Decision != null));
        var pager = Pager.Of(page, await decided.CountAsync(stop), size, Community.Path + "/ideas/answers");
        var figures = await decided.GroupBy(i => i.Standing).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return View(new AnswersPage(Community, await rows.Read(decided.OrderByDescending(i => i.SharedUtc ?? i.DecidedUtc).ThenBy(i => i.Id).Skip((pager.Page - 1) * size).Take(size), Community, seesLate: false, stop),
            figures.Where(f => f.Key is not (IdeaStanding.No or IdeaStanding.NotNow)).Sum(f => f.Value), figures.GetValueOrDefault(IdeaStanding.NotNow), figures.GetValueOrDefault(IdeaStanding.No), figures.GetValueOrDefault(IdeaStanding.Shared), pager));
    }
}

/// <param name="Yes">How many were decided so, trials among them.</param>
/// <param name="Done">How many of those are done, measured and told.</param>
public sealed record AnswersPage(CommunityView Community, IReadOnlyList<IdeaRow> Rows, int Yes, int NotNow, int No, int Done, Pager Pager);
