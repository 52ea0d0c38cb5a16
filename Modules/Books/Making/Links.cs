using System.Text.RegularExpressions;

namespace Books.Making;

/// <summary>Where a link in a chapter leads.</summary>
internal enum LinkKind { Nowhere, Within, Away }

internal readonly record struct BookLink(LinkKind Kind, string Address);

/// <summary>Knows what is in the book: links to that stay inside, all others become absolute, or, in a book for everyone, their words alone.</summary>
/// <param name="siteAddress">Without a closing slash.</param>
internal sealed partial class Links(string siteAddress, Plan plan)
{
    readonly Dictionary<(string, string), int> numbers = plan.Chapters.Select((c, at) => ((c.Kind, c.Id), at + 1)).ToDictionary(c => c.Item1, c => c.Item2);

    /// <param name="current">The number of the chapter that it stands in.</param>
    /// <param name="written">The parts of that chapter that are written already.</param>
    public BookLink Of(string href, int current, IReadOnlySet<string> written)
    {
        if (href is ['/', not '/', ..]) href = new Uri(siteAddress).GetLeftPart(UriPartial.Authority) + href;
        if (href.StartsWith(siteAddress + "/", StringComparison.OrdinalIgnoreCase)) href = "~" + href[siteAddress.Length..];
        if (href.StartsWith("~/", StringComparison.Ordinal)) return Inside(href[1..], current, written);

        return Uri.TryCreate(href, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https" && uri.Host.Length > 0 || uri.Scheme == "mailto") ? new(LinkKind.Away, uri.AbsoluteUri) : default;
    }

    public static string Anchor(int chapter) => FormattableString.Invariant($"c{chapter}");

    public static string Anchor(int chapter, string part) => $"{Anchor(chapter)}-p{Name(part)}";

    /// <summary>As an id may be: of ASCII letters, digits and dashes.</summary>
    public static string Name(string text) => string.Concat(text.Select(l => char.IsAsciiLetterOrDigit(l) || l == '-' ? l.ToString() : FormattableString.Invariant($"_{(int)l:x}")));

    BookLink Inside(string path, int current, IReadOnlySet<string> written)
    {
        if (Thing().Match(path) is { Success: true } thing && numbers.TryGetValue((thing.Groups[1].Value, thing.Groups[2].Value), out var number))
        {
            var part = thing.Groups[3].Value + thing.Groups[4].Value;
            return new(LinkKind.Within, FormattableString.Invariant($"chapter:{number}#") + (number == current && written.Contains(part) ? Anchor(number, part) : Anchor(number)));
        }
        // What lies behind an address of a closed community is for its readers, and so is the address.
        return plan.IsConsented || !Uri.TryCreate(siteAddress + path, UriKind.Absolute, out var uri) ? default : new(LinkKind.Away, uri.AbsoluteUri);
    }

    // What else stands below the thing, such as its history, is not in the book.
    [GeneratedRegex(@"\A/communities/[^/?#]+/([a-z-]+)/([0-9a-z]+)(?:/replies/(\d+)|(?:\?[^#]*)?#reply-(\d+)|[?#].*)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Thing();
}
