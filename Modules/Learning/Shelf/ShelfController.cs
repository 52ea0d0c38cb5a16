using System.ComponentModel.DataAnnotations;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Learning.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Shelf;

/// <summary>A community's guided pages, and beginning one.</summary>
[Route("communities/{slug}/learning")]
internal sealed class ShelfController(AppDb db, TimeProvider clock) : CommunityController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Index(int page = 1, CancellationToken stop = default)
    {
        var (builds, me) = (await May(LearningModule.Build), Me.Id);
        var here = db.Set<LearningPage>().AsNoTracking().In(Community.Id).Where(p => builds || p.State == ContentState.Published).OrderBy(p => p.CreatedUtc).ThenBy(p => p.Id);
        var pager = Pager.Of(page, await here.CountAsync(stop), Site.Settings.PageSize, Community.Path + "/learning");
        var found = await here.Skip((pager.Page - 1) * Site.Settings.PageSize).Take(Site.Settings.PageSize).ToListAsync(stop);
        var ids = found.Select(p => p.Id).ToList();
        var mine = Me.IsSignedIn ? await db.Set<PageProgress>().AsNoTracking().Where(p => p.PersonId == me && ids.Contains(p.PageId)).ToDictionaryAsync(p => p.PageId, stop) : [];
        return View(new ShelfPage(Community, [.. found.Select(p => new ShelfRow(LearningPage.PathOf(Community.Path, p.Id), p.DisplayText, p.Purpose, p.Minutes, p.IsPublished,
            mine.GetValueOrDefault(p.Id) is not { } progress ? ShelfMark.None : progress.IsComplete(p) ? ShelfMark.Done : ShelfMark.Begun))], builds, pager));
    }

    [HttpGet("new"), SignedIn]
    public async Task<IActionResult> New() => await May(LearningModule.Build) ? View(new NewLearningPage(Community, new())) : StatusCode(StatusCodes.Status403Forbidden);

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(NewLearningForm form, CancellationToken stop)
    {
        if (!await May(LearningModule.Build)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var begun = LearningPage.Begin(Community, Me.Id, Me.Name, form.Title, form.Purpose, clock.UtcNow());
            db.Add(begun);
            db.Raise(new ContentCreated(begun.Id, nameof(LearningPage)));
            await db.SaveChangesAsync(stop);
            return To("/blocks/" + begun.Id);
        }, again: () => Task.FromResult<IActionResult>(View("New", new NewLearningPage(Community, form))));
    }
}

public enum ShelfMark { None, Begun, Done }

public sealed record ShelfPage(CommunityView Community, IReadOnlyList<ShelfRow> Rows, bool CanBuild, Pager Pager);

/// <param name="Mark">How far the viewer is.</param>
public sealed record ShelfRow(string Path, string Title, string Purpose, int Minutes, bool IsPublished, ShelfMark Mark);

public sealed record NewLearningPage(CommunityView Community, NewLearningForm Form);

public sealed class NewLearningForm
{
    [Display(Name = "Title", Description = "What it is about, in a few words. You can change it later."), MaxLength(LearningPage.LongestTitle)]
    public string? Title { get; set; }

    [Display(Name = "Purpose", Description = "One sentence: what will somebody be able to do afterwards?"), MaxLength(LearningPage.LongestPurpose)]
    public string? Purpose { get; set; }
}
