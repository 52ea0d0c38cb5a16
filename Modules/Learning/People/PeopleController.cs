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
using Learning.Plugs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Learning.People;

/// <summary>How far people are on a page, for those who look after it. Nobody sees what anybody answered.</summary>
[Route("communities/{slug}/learning/{id}/people"), SignedIn]
internal sealed class PeopleController(AppDb db, PageReader reader, BlockTypes types, Ledger ledger, TimeProvider clock) : CommunityController
{
    /// <summary>Below it a share would speak of single people.</summary>
    public const int Few = 5;

    [HttpGet]
    public Task<IActionResult> Index(string id, CancellationToken stop) => Built(id, async page =>
    {
        var people = await (from w in db.Set<PageProgress>().AsNoTracking()
                            where w.PageId == id
                            join p in db.Set<Person>() on w.PersonId equals p.Id
                            orderby p.DisplayName, p.Id
                            select new { Progress = w, Face = new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation) }).ToListAsync(stop);
        var done = (await db.Set<BlockProgress>().AsNoTracking().Where(b => b.PageId == id).ToListAsync(stop)).Where(b => PageProgress.Counts(b.DoneUtc, page)).ToList();
        var counting = Completion.Counting(page.Flow.Blocks, types);
        var stuck = people.Where(p => !p.Progress.IsComplete(page) && clock.UtcNow() - p.Progress.MovedUtc > Stalls.Patience).Select(p => p.Progress.PersonId).ToHashSet();
        // Stuck at the first needed block that somebody has not done.
        var stops = stuck.Select(person => counting.FirstOrDefault(c => c.Duty.IsRequired && done.All(b => b.PersonId != person || b.BlockId != Flow.IdOf(c.Block))).Block).OfType<System.Text.Json.Nodes.JsonObject>().Select(Flow.IdOf).ToList();
        return View(new PeoplePage(Community, LearningPage.PathOf(Community.Path, id), page.DisplayText, people.Count, people.Count(p => p.Progress.IsComplete(page)), stuck.Count, people.Count >= Few,
            [.. counting.Select(c => new BlockCount(c.Type.Label, c.Duty.Sentence, done.Count(b => b.BlockId == Flow.IdOf(c.Block)), stops.Count(s => s == Flow.IdOf(c.Block))))],
            page.Rule == PageRule.MarkedByFacilitator ? [.. people.Select(p => new MarkRow(p.Face, p.Progress.IsComplete(page)))] : [], await HandedIn(id, stop)));
    }, stop);

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
/// <param name="HandedIn">Files, which those who build the page may open.</param>
/// <param name="Marks">Those whom a facilitator says have completed it; empty for pages that count by themselves.</param>
public sealed record PeoplePage(CommunityView Community, string Path, string Title, int Started, int Completed, int Stuck, bool HasShares, IReadOnlyList<BlockCount> Blocks, IReadOnlyList<MarkRow> Marks, IReadOnlyList<HandedRow> HandedIn);

public sealed record BlockCount(string Label, string Rule, int Done, int Stuck);

public sealed record MarkRow(Face Face, bool IsDone);

/// <param name="Feedback">How many peers said something about it.</param>
public sealed record HandedRow(Face Face, HandedFile File, int Feedback);
