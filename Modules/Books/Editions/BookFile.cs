using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Books.Editions;

/// <summary>A book as a download: a file and never a page of this site.</summary>
internal static class BookFile
{
    const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

    /// <returns>Null when the file is not there.</returns>
    public static IActionResult? Of(HttpResponse response, string path, string contentType, string name)
    {
        FileStream content;
        try
        {
            content = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, useAsync: true);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        // It may be taken back at any time, and is too large to be kept in memory for visitors.
        response.Headers.CacheControl = "private, no-store";
        return new FileStreamResult(content, contentType);
    }
}
