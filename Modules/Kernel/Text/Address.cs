namespace Kernel.Text;

/// <summary>Addresses in text that people wrote: which schemes may stand in a link or an image.</summary>
public static class Address
{
    static readonly string[] Embedded = ["data:image/png;base64,", "data:image/gif;base64,", "data:image/jpeg;base64,", "data:image/webp;base64,"];

    /// <summary>The address as a browser will read it, or null where a link may not go there.</summary>
    public static string? ForLink(string raw)
    {
        var address = AsBrowsersRead(raw);
        return Scheme(address) is "" or "http" or "https" or "mailto" or "tel" ? address : null;
    }

    /// <summary>The address as a browser will read it, or null where no picture may come from there.</summary>
    public static string? ForImage(string raw, bool embedded = true)
    {
        var address = AsBrowsersRead(raw);
        return Scheme(address) switch
        {
            "" or "http" or "https" => address,
            "data" when embedded && IsPicture(address) => address,
            _ => null,
        };
    }

    /// <summary>Whether this leads away from the site, also when it is written as <c>//host</c> or <c>/\host</c>.</summary>
    public static bool IsExternal(string address) =>
        Scheme(address) is "http" or "https" || address is ['/' or '\\', '/' or '\\', ..];

    // Browsers drop tabs and line ends anywhere, and control characters at both ends, before they look for a scheme.
    // We drop all control characters everywhere: none has a place in an address.
    static string AsBrowsersRead(string raw) =>
        (raw.Any(char.IsControl) ? string.Concat(raw.Where(letter => !char.IsControl(letter))) : raw).Trim();

    // A colon before the first slash, question mark or hash makes a scheme; we do not ask whether it is a well-formed one,
    // so whatever a lenient reader might take for a scheme is refused unless it is on the list.
    static string Scheme(string address)
    {
        var end = address.AsSpan().IndexOfAny(":/\\?#");
        return end < 0 || address[end] != ':' ? "" : end == 0 ? ":" : address[..end].ToLowerInvariant();
    }

    static bool IsPicture(string address)
    {
        var kind = Embedded.FirstOrDefault(kind => address.StartsWith(kind, StringComparison.OrdinalIgnoreCase));
        return kind is not null && address.AsSpan(kind.Length).IndexOfAnyExcept(Base64) < 0;
    }

    static readonly System.Buffers.SearchValues<char> Base64 =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");
}
