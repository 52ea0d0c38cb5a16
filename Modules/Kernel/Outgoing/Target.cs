using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kernel.Outgoing;

/// <summary>Which addresses the program may ask on somebody's word: public ones, over HTTP, at the usual ports.</summary>
public static class Target
{
    const int Longest = 2_000;

    // RFC 6890 and the registries of IANA for addresses with a special purpose, as of 2026: none of them is public.
    static readonly IPNetwork[] closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Of IPv6 only what is given out to networks (2000::/3) is public, and of that not these.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    static readonly IPNetwork given = IPNetwork.Parse("2000::/3");

    /// <summary>Is it an address of the public network?</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && (address.ScopeId != 0 || !given.Contains(address))) return false;
        return !closed.Any(network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address));
    }

    /// <summary>
    /// The address when it is one that may be asked, as far as its text says; null for any other. What its host's name leads to
    /// is checked when a connection is made.
    /// </summary>
    public static Uri? Of(string? text)
    {
        if (text is null or { Length: 0 or > Longest } || text.Any(c => c <= ' ' || c == '\\' || c == 0x7F)) return null;
        if (!text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || !url.IsDefaultPort && url.Port is not (80 or 443)) return null;

        return IsHost(HostIn(text), url) ? url : null;
    }

    // As it stands in the text: what a library makes of odd letters and digits is not what the next one makes of them.
    static bool IsHost(string host, Uri url)
    {
        if (url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)
            return IPAddress.TryParse(host.Trim('[', ']'), out var literal) && (literal.AddressFamily == AddressFamily.InterNetworkV6 || literal.ToString() == host) && IsPublic(literal);

        return url.HostNameType == UriHostNameType.Dns && IsName(host);
    }

    static bool IsName(string host)
    {
        var labels = host.Split('.');
        return labels.Length >= 2
            && labels.All(l => l.Length is > 0 and <= 63 && l[0] != '-' && l[^1] != '-' && l.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            // No name of the public network ends in digits, and these ends mean this machine or this house.
            && !int.TryParse(labels[^1], NumberStyles.None, CultureInfo.InvariantCulture, out _) && !labels[^1].StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            && labels[^1].ToLowerInvariant() is not ("localhost" or "local" or "internal" or "lan" or "home" or "corp" or "test" or "invalid" or "onion");
    }

    static string HostIn(string text)
    {
        var rest = text[(text.IndexOf("//", StringComparison.Ordinal) + 2)..];
        var end = rest.IndexOfAny(['/', '?', '#']);
        var authority = end < 0 ? rest : rest[..end];
        var port = authority.LastIndexOf(':');
        return port > authority.LastIndexOf(']') ? authority[..port] : authority;
    }
}
