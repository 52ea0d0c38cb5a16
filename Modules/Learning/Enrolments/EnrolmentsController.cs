using System.ComponentModel.DataAnnotations;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Learning.Paths;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Enrolments;

/// <summary>Who goes a path, for those who look after it: they enrol people, and see who is through.</summary>
[Route("communities/{slug}/learning/paths/{id}/people"), SignedIn]
internal sealed class EnrolmentsController(AppDb db, PathReader paths, Enrolling enrolling) : CommunityController
{
    [HttpGet]
    public Task<IActionResult> Index(string id, int page = 1, CancellationToken stop = default) => Built(id, async path => View(await Page(path, new(), page, stop)), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, EnrolmentForm form, CancellationToken stop) => Built(id, path => Attempt(async () =>
    {
        if (!path.IsPublished) throw new RuleBroken("Publish the path first. Until then nobody else sees it.", nameof(form.People));

        var enrolled = form.Everybody ? await enrolling.Everybody(Community, path, Me.Id, stop) : await enrolling.Names(Community, path, form.People, Me.Id, stop);
        Say(enrolled == 0 ? "They were enrolled already." : $"{Plural.Of(enrolled, "person is", "people are")} enrolled, and told of it.");
        return To(LearningPath.PathOf(Community.Path, id) + "/people");
    }, again: async () => View("Index", await Page(path, form, 1, stop))), stop);

    [HttpDelete("{name}"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, string name, CancellationToken stop) => Built(id, async path =>
    {
        var upper = name.ToUpperInvariant();
        // What they completed stays theirs.
        var row = await db.Set<PathProgress>().SingleOrDefaultAsync(p => p.PathId == id && p.CompletedUtc == null && db.Set<Person>().Any(o => o.Id == p.PersonId && o.NormalizedUserName == upper), stop);
        if (row is null) return NotFound();

        db.Remove(row);
        await db.SaveChangesAsync(stop);
        Say("Taken off the path. The pages that they did stay done.");
        return To(LearningPath.PathOf(Community.Path, id) + "/people");
    }, stop);

    async Task<EnrolmentsPage> Page(LearningPath path, EnrolmentForm form, int page, CancellationToken stop)
    {
        var all = db.Set<PathProgress>().AsNoTracking().Where(p => p.PathId == path.Id);
        var (address, size) = (LearningPath.PathOf(Community.Path, path.Id), Site.Settings.PageSize);
        var (count, completed) = (await all.CountAsync(stop), await all.CountAsync(p => p.CompletedUtc != null, stop));
        var pager = Pager.Of(page, count, size, address + "/people");
        var rows = await (from w in all
                          join p in db.Set<Person>() on w.PersonId equals p.Id
                          orderby p.DisplayName, p.Id
                          select new { w.PersonId, w.EnrolledUtc, w.CompletedUtc, Face = new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation) }).Skip((pager.Page - 1) * size).Take(size).ToListAsync(stop);
        var needed = paths.StepsOf(path).Where(s => s.IsRequired).Select(s => s.PageId).ToList();
        var people = rows.Select(r => r.PersonId).ToList();
        var pages = await db.Set<LearningPage>().AsNoTracking().In(Community.Id).Published().Where(p => needed.Contains(p.Id)).Select(p => new { p.Id, p.RedoneUtc }).ToDictionaryAsync(p => p.Id, p => p.RedoneUtc, stop);
        var done = (await db.Set<PageProgress>().AsNoTracking().Where(p => needed.Contains(p.PageId) && people.Contains(p.PersonId) && p.CompletedUtc != null).Select(p => new { p.PersonId, p.PageId, p.CompletedUtc }).ToListAsync(stop))
            .Where(p => pages.TryGetValue(p.PageId, out var redone) && (redone is null || p.CompletedUtc >= redone)).CountBy(p => p.PersonId).ToDictionary();
        return new(Community, address, path.DisplayText, count, completed, pages.Count, [.. rows.Select(r => new EnrolmentRow(r.Face, r.EnrolledUtc, done.GetValueOrDefault(r.PersonId), r.CompletedUtc))], form, pager);
    }

    async Task<IActionResult> Built(string id, Func<LearningPath, Task<IActionResult>> act, CancellationToken stop) =>
        await paths.Find(Community, id, stop) is not { } path ? NotFound() : await May(LearningModule.Build) ? await act(path) : StatusCode(StatusCodes.Status403Forbidden);
}

/// <param name="Needed">How many pages the path needs.</param>
public sealed record EnrolmentsPage(CommunityView Community, string Path, string Title, int People, int Completed, int Needed, IReadOnlyList<EnrolmentRow> Rows, EnrolmentForm Form, Pager Pager);

/// <param name="EnrolledUtc">Null for somebody who went it by themselves.</param>
/// <param name="Done">How many of the needed pages.</param>
public sealed record EnrolmentRow(Face Face, DateTime? EnrolledUtc, int Done, DateTime? CompletedUtc);

public sealed class EnrolmentForm
{
    [Display(Name = "Whom", Description = "Members of this community: a user name or an address on each line."), MaxLength(20_000)]
    public string? People { get; set; }

    /// <summary>Every member of the community.</summary>
    public bool Everybody { get; set; }
}
