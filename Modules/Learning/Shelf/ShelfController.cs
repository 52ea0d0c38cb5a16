using System.ComponentModel.DataAnnotations;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Learning.Templates;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Shelf;

/// <summary>A community's guided pages, and beginning one.</summary>
[Route("communities/{slug}/learning")]
internal sealed class ShelfController(AppDb db, TimeProvider clock) : CommunityController
{
    const int MostOwn = 50;

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
            mine.GetValueOrDefault(p.Id) is not { } progress ? ShelfMark.None : progress.IsComplete(p) ? ShelfMark.Done : ShelfMark.Begun))], builds, pager, page > 1 ? [] : await db.Set<LearningPath>().AsNoTracking().Where(p => p.CommunityId == Community.Id && (p.State == ContentState.Published || builds && p.State != ContentState.Deleted)).OrderBy(p => p.CreatedUtc).Take(MostOwn)
                .Select(p => new PathRow(LearningPath.PathOf(Community.Path, p.Id), p.DisplayText, p.Purpose, p.State == ContentState.Published)).ToListAsync(stop)));
    }

    [HttpGet("new"), SignedIn]
    public async Task<IActionResult> New(CancellationToken stop) => await May(LearningModule.Build) ? View(await Form(new(), stop)) : StatusCode(StatusCodes.Status403Forbidden);

    async Task<NewLearningPage> Form(NewLearningForm form, CancellationToken stop) => new(Community, form, [.. PageTemplate.All.Select(t => new PageOrigin(t.Key, t.Title, t.Purpose, t.Minutes))],
        await db.Set<LearningPage>().In(Community.Id).OrderBy(p => p.CreatedUtc).Take(MostOwn).Select(p => new PageOrigin(p.Id, p.DisplayText, p.Purpose, p.Minutes)).ToListAsync(stop));

    // A template, or one of the community's own pages as it stands.
    async Task Begin(LearningPage begun, string? from, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(from)) return;

        if (PageTemplate.All.FirstOrDefault(t => t.Key == from) is { } template) begun.BeginFrom(PageTemplate.Copied(template.Parts), template.Purpose, template.ForWhom, template.Minutes);
        else if (await db.Set<LearningPage>().AsNoTracking().In(Community.Id).SingleOrDefaultAsync(p => p.Id == from, stop) is { } own) begun.BeginFrom(PageTemplate.Copied(ContentJson.PartsOf(own)), own.Purpose, own.ForWhom, own.Minutes);
        else throw new RuleBroken("That page is not there any more. Choose another one to begin from.", nameof(NewLearningForm.From));
    }

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(NewLearningForm form, CancellationToken stop)
    {
        if (!await May(LearningModule.Build)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var begun = LearningPage.Begin(Community, Me.Id, Me.Name, form.Title, form.Purpose, clock.UtcNow());
            await Begin(begun, form.From, stop);
            db.Add(begun);
            db.Raise(new ContentCreated(begun.Id, nameof(LearningPage)));
            await db.SaveChangesAsync(stop);
            return To("/blocks/" + begun.Id);
        }, again: async () => View("New", await Form(form, stop)));
    }
}

public enum ShelfMark { None, Begun, Done }

public sealed record ShelfPage(CommunityView Community, IReadOnlyList<ShelfRow> Rows, bool CanBuild, Pager Pager, IReadOnlyList<PathRow> Paths);

public sealed record PathRow(string Path, string Title, string Purpose, bool IsPublished);

/// <param name="Mark">How far the viewer is.</param>
public sealed record ShelfRow(string Path, string Title, string Purpose, int Minutes, bool IsPublished, ShelfMark Mark);

/// <param name="Templates">Pages that ship with the site.</param>
/// <param name="Own">The community's.</param>
public sealed record NewLearningPage(CommunityView Community, NewLearningForm Form, IReadOnlyList<PageOrigin> Templates, IReadOnlyList<PageOrigin> Own);

/// <summary>What a page can begin from.</summary>
public sealed record PageOrigin(string Key, string Title, string Purpose, int Minutes);

public sealed class NewLearningForm
{
    [Display(Name = "Title", Description = "What it is about, in a few words. You can change it later."), MaxLength(LearningPage.LongestTitle)]
    public string? Title { get; set; }

    [Display(Name = "Purpose", Description = "One sentence: what will somebody be able to do afterwards?"), MaxLength(LearningPage.LongestPurpose)]
    public string? Purpose { get; set; }

    /// <summary>The key of a template or the id of a page; empty to begin with nothing.</summary>
    public string? From { get; set; }
}
