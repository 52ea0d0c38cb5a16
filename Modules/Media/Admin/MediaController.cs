using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Media.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Media.Admin;

[Route("admin/media"), Admin(MediaModule.Manage)]
internal sealed class MediaController(AppDb db, Shelf shelf) : CopController
{
    // A little over the limit for a file, so that the sentence about it can be said.
    const long MostBody = Shelf.MostFile + (1 << 20);

    [HttpGet]
    public Task<IActionResult> Index(string? find, int page, CancellationToken stop) => List(find, page, new UploadForm(), stop);

    [HttpPost, EnableRateLimiting(Limits.Upload), RequestSizeLimit(MostBody), RequestFormLimits(MultipartBodyLengthLimit = MostBody)]
    public Task<IActionResult> Create(UploadForm form, CancellationToken stop) => Attempt(async () =>
    {
        var file = form.File ?? throw new RuleBroken("Choose a file first.", nameof(form.File));
        var path = PathOf(form, file);
        if (await shelf.At(path, stop) is not null)
            throw new RuleBroken($"There is a file called “{path}” already. Give this one another name, or delete that one first.", nameof(form.Name));

        await using var content = file.OpenReadStream();
        await shelf.SaveFile(path, content, stop);
        (await shelf.At(path, stop))!.Visibility = form.Visibility;
        await db.SaveChangesAsync(stop);
        Say($"“{path}” is uploaded.");
        return To("/admin/media");
    }, () => List(null, 1, form, stop));

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken stop) =>
        await db.Set<MediaFile>().Where(f => f.Id == id).AsRows().SingleOrDefaultAsync(stop) is { } file ? View(file) : NotFound();

    [HttpDelete("{id}")]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        if (await db.Set<MediaFile>().SingleOrDefaultAsync(f => f.Id == id, stop) is not { } file) return NotFound();

        file.Drop();
        db.Remove(file);
        await db.SaveChangesAsync(stop);
        Say($"“{file.Path}” is deleted.");
        return To("/admin/media");
    }

    async Task<IActionResult> List(string? find, int page, UploadForm form, CancellationToken stop)
    {
        var files = db.Set<MediaFile>().AsQueryable();
        if (find?.Trim().ToLowerInvariant() is { Length: > 0 } word) files = files.Where(f => f.Path.ToLower().Contains(word) || f.Name.ToLower().Contains(word));

        var pager = Pager.Of(page, await files.CountAsync(stop), Site.Settings.PageSize, string.IsNullOrWhiteSpace(find) ? "/admin/media" : $"/admin/media?find={Uri.EscapeDataString(find)}");
        var rows = await files.OrderByDescending(f => f.CreatedUtc).ThenByDescending(f => f.Id)
            .Skip((pager.Page - 1) * Site.Settings.PageSize).Take(Site.Settings.PageSize).AsRows().ToListAsync(stop);
        return View("Index", new MediaPage(rows, find ?? "", form, pager));
    }

    // The name of the file, or the editor's own with the file's ending, so that a name cannot change what it is.
    static string PathOf(UploadForm form, IFormFile file)
    {
        var given = ShownName.From(file.FileName);
        if (string.IsNullOrWhiteSpace(form.Name)) return given.Replace(' ', '-');

        var ending = "." + FileKind.ExtensionOf(given);
        var name = form.Name.Trim().Replace(' ', '-');
        return name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name : name + ending;
    }
}

public sealed class UploadForm
{
    [Display(Name = "File", Description = "Pictures up to 10 MB, other files up to 50 MB.")]
    public IFormFile? File { get; init; }

    [Display(Name = "Name in its address", Description = "Leave it empty to use the file's own name. Slashes make folders, as in “events/poster.png”."), MaxLength(200)]
    public string? Name { get; init; }

    [Display(Name = "Who may open it")]
    public MediaVisibility Visibility { get; init; }
}
