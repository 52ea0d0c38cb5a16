using System.Globalization;
using System.Text.RegularExpressions;
using Communities.Products;
using Kernel.Text;

namespace Conversions.Turning;

/// <summary>A post's words as they go into a product: with their author's name and the way back to where they were said.</summary>
internal static partial class Passage
{
    public static string Of(ConversationPost post) => Signed(PlainText.CleanLines(post.Body).Trim(), $"{post.Author}, {On(post.Utc)}", post.Path);

    public static string Signed(string words, string by, string path) => $"{words}\n\n[{Escaped(by)}](~{path})";

    public static string On(DateTime utc) => utc.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>
    /// What of a post its author alone may let others read: their own words. What they quote of others, whom they name, files and
    /// addresses of this site stay behind.
    /// </summary>
    public static string Own(string body)
    {
        var kept = new List<string>();
        var isQuote = false;
        foreach (var line in PlainText.CleanLines(body).Split('\n'))
        {
            // A line after a quotation belongs to it until a blank one.
            isQuote = Quote().IsMatch(line) || isQuote && line.Trim().Length > 0;
            if (!isQuote) kept.Add(line);
        }
        return Named().Replace(HomeLinks.Cut(string.Join('\n', kept)), "a member").Trim();
    }

    static string Escaped(string name) => string.Concat(name.Select(c => c is '[' or ']' or '\\' or '*' or '_' or '`' or '<' or '>' ? $"\\{c}" : c.ToString()));

    [GeneratedRegex(@"^\s*(?:[-*+]\s+|\d+[.)]\s+)?>")]
    private static partial Regex Quote();

    [GeneratedRegex(@"(?<![\w@./+-])@[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}_])?")]
    private static partial Regex Named();
}
