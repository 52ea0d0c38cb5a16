using System.Net;
using System.Text.RegularExpressions;
using Kernel.Text;

namespace Wiki;

/// <param name="Anchor">The id of the heading.</param>
/// <param name="Level">2 for a section, 3 for what stands in one, and so on.</param>
public sealed record Heading(string Anchor, string Text, int Level);

/// <summary>The headings of a page: what they are called in addresses, and the table of contents that they make.</summary>
internal static partial class Contents
{
    /// <summary>So many headings are worth a table of contents.</summary>
    const int Few = 3;
    const int Deepest = 3;
    const string Prefix = "section-";

    /// <summary>
    /// Clean HTML with an id at each heading. The page's title is the first heading, so the highest of the text's becomes the
    /// second, whatever its writers chose.
    /// </summary>
    public static string Anchored(string html)
    {
        var found = Any().Matches(html);
        if (found.Count == 0) return html;

        var up = found.Min(LevelOf) - 2;
        var taken = new HashSet<string>();
        return Any().Replace(html, heading =>
        {
            var level = Math.Min(LevelOf(heading) - up, 6);
            return $"<h{level} id=\"{Anchor(TextOf(heading), taken)}\">{heading.Groups["inside"].Value}</h{level}>";
        });
    }

    /// <param name="html">As <see cref="Anchored"/> gave it.</param>
    /// <returns>Empty for a page that is seen at a glance.</returns>
    public static IReadOnlyList<Heading> Of(string html)
    {
        var all = Any().Matches(html).Where(h => h.Groups["id"].Success).Select(h => new Heading(h.Groups["id"].Value, TextOf(h), LevelOf(h))).Where(h => h.Level <= Deepest && h.Text.Length > 0).ToList();
        return all.Count < Few ? [] : all;
    }

    static string Anchor(string text, HashSet<string> taken)
    {
        var slug = Prefix + Slug.From(text);
        var anchor = slug;
        for (var again = 2; !taken.Add(anchor); again++) anchor = $"{slug}-{again}";
        return anchor;
    }

    static int LevelOf(Match heading) => heading.Groups["level"].Value[0] - '0';

    static string TextOf(Match heading) => PlainText.Clean(WebUtility.HtmlDecode(Tag().Replace(heading.Groups["inside"].Value, "")));

    // What members write arrives escaped, so nothing but the program's own tags can look like one.
    [GeneratedRegex("<h(?<level>[2-6])(?: id=\"(?<id>[^\"]*)\")?>(?<inside>.*?)</h[2-6]>", RegexOptions.Singleline)]
    private static partial Regex Any();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
