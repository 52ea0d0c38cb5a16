using System.ComponentModel.DataAnnotations;
using Communities;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Learning.Exchange;

/// <summary>Making a path of files: Markdown with pictures, or what another site exported.</summary>
[Route("communities/{slug}/learning/import"), SignedIn]
internal sealed class ImportsController(Importing importing) : CommunityController
{
    const int MostBody = Archive.MostSent + (1 << 20);

    [HttpGet]
    public async Task<IActionResult> New() => await May(LearningModule.Build) ? View(new ImportPage(Community, new())) : StatusCode(StatusCodes.Status403Forbidden);

    [HttpPost, EnableRateLimiting(Limits.Upload), RequestSizeLimit(MostBody), RequestFormLimits(MultipartBodyLengthLimit = MostBody)]
    public async Task<IActionResult> Create(ImportForm form, CancellationToken stop)
    {
        if (!await May(LearningModule.Build)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var archive = await Archive.Of(form.Files, stop);
            var title = string.IsNullOrWhiteSpace(form.Title) && form.Files is [{ } one] ? Path.GetFileNameWithoutExtension(one.FileName).Replace('-', ' ').Replace('_', ' ') : form.Title;
            var brought = await importing.Bring(Community, archive, title, form.Publish, Me, stop);
            return View("Show", new ImportedPage(Community, LearningPath.PathOf(Community.Path, brought.Path.Id), brought.Path.Id, brought.Path.DisplayText, brought.Path.IsPublished,
                [.. brought.Pages.Select(p => new BroughtRow(LearningPage.PathOf(Community.Path, p.Id), p.DisplayText, p.IsPublished))], brought.Notes));
        }, again: () => Task.FromResult<IActionResult>(View("New", new ImportPage(Community, form))));
    }
}

public sealed record ImportPage(CommunityView Community, ImportForm Form);

/// <param name="Notes">What was left out or changed, a sentence each.</param>
public sealed record ImportedPage(CommunityView Community, string Path, string Id, string Title, bool IsPublished, IReadOnlyList<BroughtRow> Pages, IReadOnlyList<string> Notes);

public sealed record BroughtRow(string Path, string Title, bool IsPublished);

public sealed class ImportForm
{
    internal const string Field = nameof(Files);

    [Display(Name = "Title", Description = "What the path is called. An export of another site brings its own."), MaxLength(LearningPage.LongestTitle)]
    public string? Title { get; set; }

    [Display(Name = "Files", Description = "A zip archive, or Markdown files and their pictures: up to 500 files, 32 MB as they are and 64 MB unpacked.")]
    public List<IFormFile> Files { get; set; } = [];

    [Display(Name = "Show it to everybody at once", Description = "Without it you publish each page when you have looked at it.")]
    public bool Publish { get; set; }
}
