using Media.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Media.Served;

/// <summary>A file as an answer, with the headers that keep it from being anything but a file.</summary>
internal static class FileAnswer
{
    // A file is no page: it runs nothing, asks for nothing, and is in no frame's origin.
    const string Policy = "default-src 'none'; sandbox";

    /// <summary>A browser asks each time whether it may still show what it has.</summary>
    public const string Private = "private, no-cache";

    /// <param name="version">Another for other bytes.</param>
    public static IActionResult Of(HttpResponse response, Stream content, string contentType, string name, string version, string caching)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentDisposition = FileKind.IsShown(contentType) ? Disposition.Inline(name) : Disposition.Attachment(name);
        headers.CacheControl = caching;
        return new FileStreamResult(content, contentType)
        {
            EntityTag = new EntityTagHeaderValue($"\"{version}\""),
            EnableRangeProcessing = true,
        };
    }
}
