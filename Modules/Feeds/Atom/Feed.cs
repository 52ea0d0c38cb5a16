using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Kernel.Feeds;

namespace Feeds.Atom;

/// <summary>One page of a feed.</summary>
/// <param name="Path">The feed's own address within the site, without a page.</param>
/// <param name="Of">The address within the site of the page that shows the same.</param>
/// <param name="SinceUtc">When it began: the last change of a feed without entries.</param>
internal sealed record Feed(string Title, string Path, string Of, IReadOnlyList<FeedEntry> Entries, int Page, bool HasMore, DateTime SinceUtc)
{
    public DateTime UpdatedUtc => Entries.Count == 0 ? SinceUtc : Entries.Max(e => e.UpdatedUtc);

    public string PathOf(int page) => page <= 1 ? Path : $"{Path}?page={page}";
}

/// <summary>
/// Lasting names of feeds and entries. Made of the tenant's id and the thing's own, so that they stay when the site
/// gets another address.
/// </summary>
internal static class FeedId
{
    public static string Of(string tenantId, string thing)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{tenantId}/{thing}"), hash);
        // A UUID of version 8 (RFC 9562), whose content is the maker's own.
        hash[6] = (byte)(hash[6] & 0x0F | 0x80);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return $"urn:uuid:{new Guid(BinaryPrimitives.ReadUInt32BigEndian(hash), BinaryPrimitives.ReadUInt16BigEndian(hash[4..]), BinaryPrimitives.ReadUInt16BigEndian(hash[6..]), hash[8], hash[9], hash[10], hash[11], hash[12], hash[13], hash[14], hash[15])}";
    }
}
