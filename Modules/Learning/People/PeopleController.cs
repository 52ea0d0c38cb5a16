using Communities;
using Kernel;
using Kernel.Attachments;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Learning.Blocks;
using Learning.Doing;
using Learning.Handing;
using Learning.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Learning.People;

/// <summary>How far people are on a page, for those who look after it. Nobody sees what anybody answered.</summary>
[Route("communities/{slug}/learning/{id}/people"), SignedIn]
internal sealed class PeopleController(AppDb db, PageReader reader, PeopleCounts counts, Ledger ledger) : CommunityController
{
    /// <summary>Below it a share would speak of single people.</summary>
    public const int Few = 5;

    [HttpGet]
    public Task<IActionResult> Index(string id, int page = 1, CancellationToken stop = default) => Built(id, async guided =>
    {
        var path = LearningPage.PathOf(Community.Path, id);
        var count = await counts.Of(guided, stop);
        var isMarked = guided.Rule == PageRule.MarkedByFacilitator;
        var pager = Pager.Of(page, isMarked ? count.Started : 0, Site.Settings.PageSize, path + "/people");
        return View(new PeoplePage(Community, path, guided.DisplayText, count.Started, count.Completed, count.Stuck, count.Started >= Few, count.Blocks, isMarked ? await Marks(guided, pager, stop) : [], pager) { HandedIn = await HandedIn(id, stop) });
    }, stop);

    async Task<IReadOnlyList<MarkRow>> Marks(LearningPage page, Pager pager, CancellationToken stop)
    {
        var size = Site.Settings.PageSize;
        var rows = await (from w in db.Set<PageProgress>().AsNoTracking()
                          where w.PageId == page.Id
                          join p in db.Set<Person>() on w.PersonId equals p.Id
                          orderby p.DisplayName, p.Id
                          select new { Progress = w, Face = new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation) }).Skip((pager.Page - 1) * size).Take(size).ToListAsync(stop);
        return [.. rows.Select(r => new MarkRow(r.Face, r.Progress.IsComplete(page)))];
    }

    async Task<IReadOnlyList<HandedRow>> HandedIn(string id, CancellationToken stop) => await (
        from u in db.Set<Upload>().AsNoTracking()
        where u.PageId == id
        join p in db.Set<Person>() on u.PersonId equals p.Id
        orderby p.DisplayName, u.SentUtc
        select new HandedRow(new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation), new HandedFile(u.FileName, u.Address, Attached.SizeInWords(u.Size), u.SentUtc), db.Set<PeerFeedback>().Count(f => f.UploadId == u.Id && f.GivenUtc != null))).ToListAsync(stop);

    [HttpPost("{name}/mark"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, string name, CancellationToken stop) => Mark(id, name, on: true, stop);

    [HttpDelete("{name}/mark"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, string name, CancellationToken stop) => Mark(id, name, on: false, stop);

    Task<IActionResult> Mark(string id, string name, bool on, CancellationToken stop) => Built(id, async page =>
    {
        var upper = name.ToUpperInvariant();
        var person = await (from w in db.Set<PageProgress>()
                            where w.PageId == id
                            join p in db.Set<Person>() on w.PersonId equals p.Id
                            where p.NormalizedUserName == upper
                            select p.Id).SingleOrDefaultAsync(stop);
        if (person is null || page.Rule != PageRule.MarkedByFacilitator) return NotFound();

        await ledger.Mark(page, person, Me.Id, on, stop);
        return To(LearningPage.PathOf(Community.Path, id) + "/people");
    }, stop);

    async Task<IActionResult> Built(string id, Func<LearningPage, Task<IActionResult>> act, CancellationToken stop) =>
        await reader.Find(Community, id, stop) is not { } page ? NotFound() : await May(LearningModule.Build) ? await act(page) : StatusCode(StatusCodes.Status403Forbidden);
}

/// <param name="Stuck">How many have done nothing for seven days.</param>
/// <param name="HasShares">Enough people for shares in percent.</param>
/// <param name="Marks">Those whom a facilitator says have completed it; empty for pages that count by themselves.</param>
public sealed record PeoplePage(CommunityView Community, string Path, string Title, int Started, int Completed, int Stuck, bool HasShares, IReadOnlyList<BlockCount> Blocks, IReadOnlyList<MarkRow> Marks, Pager Pager)
{
    /// <summary>Files, which those who build the page may open.</summary>
    public IReadOnlyList<HandedRow> HandedIn { get; init; } = [];
}

public sealed record BlockCount(string Label, string Rule, int Done, int Stuck);

public sealed record MarkRow(Face Face, bool IsDone);

/// <param name="Feedback">How many peers said something about it.</param>
public sealed record HandedRow(Face Face, HandedFile File, int Feedback);
