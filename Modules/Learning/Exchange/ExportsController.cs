using System.Net.Mime;
using Communities;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Learning.Paths;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Learning.Exchange;

/// <summary>A path as a zip, which another site takes.</summary>
[Route("communities/{slug}/learning/paths/{id}/export"), SignedIn, EnableRateLimiting(Limits.Search)]
internal sealed class ExportsController(PathReader paths, PathPackage package) : CommunityController
{
    [HttpGet]
    public async Task<IActionResult> Show(string id, CancellationToken stop)
    {
        if (await paths.Find(Community, id, stop) is not { } path) return NotFound();
        if (!await May(LearningModule.Build)) return StatusCode(StatusCodes.Status403Forbidden);

        // A file that is not there yet has no length, and one that breaks off halfway looks whole: it is made before it is sent.
        var zip = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        await package.Write(path, zip, stop);
        zip.Position = 0;
        return File(zip, MediaTypeNames.Application.Zip, $"{Slug.From(path.DisplayText)}.zip");
    }
}
