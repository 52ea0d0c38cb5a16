using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Learning.Record;

/// <summary>The viewer's learning record as files of their own.</summary>
[Route("my-learning/exports"), SignedIn, EnableRateLimiting(Limits.Search)]
internal sealed class ExportsController(RecordReader reader, TimeProvider clock) : CopController
{
    static readonly JsonSerializerOptions Readable = new(SiteJson.Options) { WriteIndented = true };

    /// <param name="words">Also what the viewer wrote, the reflections that nobody else ever sees among it.</param>
    [HttpGet("record.html")]
    public async Task<IActionResult> Html(bool words, CancellationToken stop)
    {
        var record = await reader.Mine(withBlocks: true, words, stop);
        Response.Headers.ContentDisposition = new ContentDisposition { DispositionType = "attachment", FileName = "learning.html" }.ToString();
        Response.Headers.CacheControl = "no-store";
        return View("Export", new RecordFile(record, Home, clock.UtcNow()));
    }

    /// <param name="words">As above.</param>
    [HttpGet("record.json")]
    public async Task<IActionResult> Json(bool words, CancellationToken stop) => Sent(JsonSerializer.SerializeToNode(await reader.Mine(withBlocks: true, words, stop), SiteJson.Options)!, "learning.json");

    /// <summary>Statements for a learning record store. They say what was done, never what was written.</summary>
    [HttpGet("xapi.json")]
    public async Task<IActionResult> Xapi(CancellationToken stop) => Sent(XapiStatements.Of(await reader.Mine(withBlocks: true, withWords: false, stop), Home, Site.Name), "learning-xapi.json");

    string Home => $"{Request.Scheme}://{Request.Host}{Request.PathBase}";

    FileContentResult Sent(JsonNode json, string name)
    {
        Response.Headers.CacheControl = "no-store";
        return File(JsonSerializer.SerializeToUtf8Bytes(json, Readable), MediaTypeNames.Application.Json, name);
    }
}

/// <param name="Home">The site's whole address, without a slash at its end.</param>
public sealed record RecordFile(LearningRecord Record, string Home, DateTime WrittenUtc);
