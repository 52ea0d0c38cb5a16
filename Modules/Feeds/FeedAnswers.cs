using System.Buffers.Text;
using System.Security.Cryptography;
using Feeds.Atom;
using Kernel.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Feeds;

/// <summary>Answers with a feed, or says that the reader has it already.</summary>
internal sealed class FeedAnswers(CurrentTenant tenant)
{
    public IActionResult Of(Feed feed, HttpContext http)
    {
        var file = new AtomWriter(tenant.Tenant.Address, tenant.Id).Write(feed);
        var tag = new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(SHA256.HashData(file).AsSpan(0, 12))}\"");
        var changed = new DateTimeOffset(feed.UpdatedUtc.AddTicks(-(feed.UpdatedUtc.Ticks % TimeSpan.TicksPerSecond)), TimeSpan.Zero);

        var answer = http.Response.GetTypedHeaders();
        (answer.ETag, answer.LastModified) = (tag, changed);
        return IsKnown(http.Request.GetTypedHeaders(), tag, changed) ? new StatusCodeResult(StatusCodes.Status304NotModified) : new FileContentResult(file, AtomWriter.ContentType);
    }

    // The tag says more than the time, so a reader that sends both is judged by the tag.
    static bool IsKnown(Microsoft.AspNetCore.Http.Headers.RequestHeaders asked, EntityTagHeaderValue tag, DateTimeOffset changed) =>
        asked.IfNoneMatch is { Count: > 0 } tags ? tags.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false)) : asked.IfModifiedSince >= changed;
}
