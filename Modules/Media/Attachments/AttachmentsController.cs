using Kernel;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Media.Files;
using Media.Served;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Media.Attachments;

/// <summary>Takes files from the script of a form, and gives them out to whoever may read where they were posted.</summary>
[Route("attachments")]
internal sealed class AttachmentsController(AppDb db, MediaFolder folder, AttachmentShelf shelf) : CopController
{
    const long MostBody = Shelf.MostFile + (6 << 20);

    [HttpGet("{id}/{name}"), HttpHead("{id}/{name}"), Everybody]
    public Task<IActionResult> Show(string id, string name, CancellationToken stop) => Give(id, name, a => a.Key, stop);

    /// <summary>The smaller version of a picture, which pages show.</summary>
    [HttpGet("{id}/small/{name}"), HttpHead("{id}/small/{name}"), Everybody]
    public Task<IActionResult> Small(string id, string name, CancellationToken stop) => Give(id, name, a => a.SmallKey, stop);

    /// <summary>Keeps one file and says, as JSON, how it stands in a text; 422 with a sentence when it is refused.</summary>
    [HttpPost, SignedIn, EnableRateLimiting(Limits.Upload), RequestSizeLimit(MostBody), RequestFormLimits(MultipartBodyLengthLimit = MostBody)]
    public async Task<IActionResult> Create(UploadedForm form, CancellationToken stop)
    {
        if (form.File is not { } file) return Refused("Choose a file first.");
        try
        {
            await using var content = file.OpenReadStream();
            await using var small = form.Small?.OpenReadStream();
            var kept = await shelf.Keep(content, file.FileName, small, stop);
            return StatusCode(StatusCodes.Status201Created, new { kept.Id, kept.Name, kept.Address, kept.SmallAddress, kept.IsPicture, kept.HasSmall, kept.Markdown, Size = Attached.SizeInWords(kept.Size) });
        }
        catch (RuleBroken broken)
        {
            return Refused(broken.Message);
        }
    }

    /// <summary>Takes back what the viewer uploaded and has not posted.</summary>
    [HttpDelete("{id}"), SignedIn]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        if (await db.Set<Attachment>().SingleOrDefaultAsync(a => a.Id == id && a.OwnerId == Me.Id && a.PlaceKey == "", stop) is not { } file) return NotFound();

        file.Drop();
        db.Remove(file);
        await db.SaveChangesAsync(stop);
        return NoContent();
    }

    async Task<IActionResult> Give(string id, string name, Func<Attachment, string> keyOf, CancellationToken stop)
    {
        // What no attachment can be called is not even looked for: PostgreSQL fails on some of it.
        if (!Attached.IsId(id)) return NotFound();

        var file = await db.Set<Attachment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, stop);
        if (file is null || file.FileName != name || !await shelf.CanOpen(file, stop)) return NotFound();
        if (folder.Open(keyOf(file)) is not { } content) return NotFound();

        // A slow reader takes minutes, and would keep a connection from everybody else.
        await db.LetGo();
        var key = keyOf(file);
        return FileAnswer.Of(Response, content, key == file.Key ? file.ContentType : FileKind.TypeOf(key)!, file.Name, Path.GetFileNameWithoutExtension(key), FileAnswer.Private);
    }

    UnprocessableEntityObjectResult Refused(string sentence) => UnprocessableEntity(new { Error = sentence });
}

/// <summary>One file from a script.</summary>
public sealed class UploadedForm
{
    public IFormFile? File { get; init; }

    /// <summary>The smaller version that the browser made of a picture.</summary>
    public IFormFile? Small { get; init; }
}
