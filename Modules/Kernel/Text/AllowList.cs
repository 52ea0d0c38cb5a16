using System.Collections.Frozen;

namespace Kernel.Text;

/// <summary>What HTML written by people may hold. Everything else is unwrapped, or removed with what is in it.</summary>
public static class AllowList
{
    /// <summary>Put before every id, so that no text can take the place of a part of the page.</summary>
    public const string IdPrefix = "user-content-";

    /// <summary>What links to other sites are told about each other.</summary>
    public const string ExternalRel = "nofollow ugc noopener";

    /// <summary>Elements that are kept. An input is kept only as the disabled box of a task list.</summary>
    public static FrozenSet<string> Elements { get; } = FrozenSet.Create(
        "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6",
        "strong", "em", "b", "i", "u", "s", "del", "ins", "sub", "sup", "small", "mark",
        "abbr", "cite", "q", "kbd", "samp", "var", "code", "pre", "blockquote",
        "ul", "ol", "li", "dl", "dt", "dd", "a", "img", "figure", "figcaption",
        "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th",
        "div", "span", "section", "article", "aside", "header", "footer", "details", "summary",
        "time", "address", "input");

    /// <summary>Elements whose content is not prose, or is read differently with and without scripts.</summary>
    public static FrozenSet<string> RemovedWhole { get; } = FrozenSet.Create(
        "script", "style", "title", "textarea", "select", "template", "noscript", "noembed", "noframes",
        "xmp", "plaintext", "iframe", "object", "embed", "applet", "frame", "frameset", "svg", "math",
        "audio", "video", "canvas", "datalist", "link", "meta", "base");

    /// <summary>Elements without an end tag.</summary>
    public static FrozenSet<string> Void { get; } = FrozenSet.Create("br", "hr", "img", "col", "input");

    // Bootstrap classes that lift a thing out of the text: over the page, or over a button of the page.
    static readonly string[] Lifting =
    [
        "modal", "offcanvas", "toast", "popover", "tooltip", "position-", "fixed-", "sticky-", "stretched-link",
        "z-", "dropdown-menu", "card-img-overlay", "carousel-", "btn-check", "translate-middle", "visually-hidden",
    ];

    /// <summary>The value to write for an attribute, or null where it has no place on this element.</summary>
    public static string? Attribute(string element, string name, string value) => name switch
    {
        "class" => Classes(value),
        "id" => Id(value),
        "title" => value,
        "lang" => Only(value, 35, char.IsAsciiLetterOrDigit, "-"),
        "dir" => OneOf(value, "ltr", "rtl", "auto"),
        "href" when element is "a" => Address.ForLink(value),
        "cite" when element is "blockquote" or "q" or "del" or "ins" => Address.ForImage(value, embedded: false),
        "src" when element is "img" => Address.ForImage(value),
        "alt" when element is "img" => value,
        "width" or "height" when element is "img" or "table" or "td" or "th" or "col" => Digits(value, 5),
        "loading" when element is "img" => OneOf(value, "lazy", "eager"),
        "colspan" or "rowspan" when element is "td" or "th" => Digits(value, 3),
        "start" when element is "ol" => value is ['-', .. var rest] && Digits(rest, 8) is { } digits ? "-" + digits : Digits(value, 9),
        "type" when element is "ol" => value is "1" or "a" or "A" or "i" or "I" ? value : null,
        "datetime" when element is "time" or "del" or "ins" => Only(value, 40, char.IsAsciiLetterOrDigit, ":+-. "),
        "open" when element is "details" => "",
        _ => null,
    };

    static string? Classes(string value)
    {
        var kept = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(name => Only(name, 60, char.IsAsciiLetterOrDigit, "-_") is not null)
            .Where(name => !Lifting.Any(lifting => name.StartsWith(lifting, StringComparison.OrdinalIgnoreCase)))
            .Take(20);
        return string.Join(' ', kept) is { Length: > 0 } classes ? classes : null;
    }

    static string? Id(string value) =>
        Only(value, 100, char.IsAsciiLetterOrDigit, "-_.:") is not { } id ? null
        : id.StartsWith(IdPrefix, StringComparison.Ordinal) ? id
        : id.Length + IdPrefix.Length <= 100 ? IdPrefix + id : null;

    static string? Digits(string value, int most) => Only(value, most, char.IsAsciiDigit, "");

    static string? OneOf(string value, params ReadOnlySpan<string> values)
    {
        foreach (var known in values) if (known.Equals(value, StringComparison.OrdinalIgnoreCase)) return known;
        return null;
    }

    static string? Only(string value, int most, Func<char, bool> allowed, string others) =>
        value.Length > 0 && value.Length <= most && value.All(letter => allowed(letter) || others.Contains(letter)) ? value : null;
}
