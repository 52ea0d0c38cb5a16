using System.Text.RegularExpressions;

namespace Kernel.Text;

/// <summary>What in Markdown leads into its own site: pictures, files, links and pages by their title.</summary>
public static partial class HomeLinks
{
    /// <summary>The text without them: of a link its words stay.</summary>
    public static string Cut(string markdown)
    {
        var text = Pictures().Replace(markdown, "");
        text = Links().Replace(text, "$1");
        text = PageTitles().Replace(text, "$1");
        return PlainText.CleanLines(Addresses().Replace(text, ""));
    }

    [GeneratedRegex(@"!\[[^\]\n]*\]\(<?~/[^)\n]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Pictures();

    [GeneratedRegex(@"\[([^\]\n]*)\]\(<?~/[^)\n]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex(@"\[\[([^\]|\n]+)(?:\|[^\]\n]*)?\]\]", RegexOptions.NonBacktracking)]
    private static partial Regex PageTitles();

    [GeneratedRegex(@"~/[^\s<>)\]]+", RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();
}
