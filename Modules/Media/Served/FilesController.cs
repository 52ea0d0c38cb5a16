using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Recipes;
using Media.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Media.Served;

/// <summary>Gives files out. The address is looked up as a row and never becomes a path.</summary>
[Route("media"), Everybody]
internal sealed class FilesController(AppDb db, MediaFolder folder) : CopController
{
    [HttpGet("{**path}"), HttpHead("{**path}")]
    public async Task<IActionResult> Show(string? path, CancellationToken stop)
    {
        // What no file can be called is not even looked for: PostgreSQL fails on some of it.
        if (path is null || RecipePath.Refusal(path) is not null) return NotFound();

        var file = await db.Set<MediaFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Path == path, stop);
        if (file is null || file.Visibility == MediaVisibility.SignedIn && !Me.IsSignedIn) return NotFound();
        if (folder.Open(file.Key) is not { } content) return NotFound();

        // A slow reader takes minutes, and would keep a connection from everybody else.
        await db.LetGo();
        return FileAnswer.Of(Response, content, file.ContentType, file.Name, file.Sha256,
            file is { IsLasting: true, Visibility: MediaVisibility.Everybody } ? "public, max-age=31536000, immutable" : FileAnswer.Private);
    }
}
