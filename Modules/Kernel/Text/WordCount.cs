using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kernel.Text;

/// <summary>
/// How many words somebody wrote. Words are runs of letters and digits: “don't” and “e-mail” are one each. Quotations of
/// others, blocks of code, pictures and addresses are none of the author's. Scripts that set no blanks between words, such
/// as Chinese, are counted by the character, as Unicode's rules for word boundaries have it.
/// </summary>
public static partial class WordCount
{
    /// <summary>The words in Markdown.</summary>
    public static int Of(string source) => OfText(Own(source));

    /// <summary>The words in text that is no Markdown.</summary>
    public static int OfText(string text) => Word().Count(Address().Replace(text, " "));

    /// <summary>What the author wrote, without marks: each paragraph, heading, item or cell on a line.</summary>
    public static string Own(string source)
    {
        if (source.Length == 0) return "";
        if (Markdown.Parsed(source) is not { } document) return source;

        var text = new StringBuilder();
        Write(document, text);
        return text.ToString();
    }

    static void Write(MarkdownObject part, StringBuilder to)
    {
        switch (part)
        {
            case QuoteBlock or CodeBlock: break;
            case ContainerBlock blocks:
                foreach (var block in blocks) Write(block, to);
                break;
            case LeafBlock { Inline: { } inline }:
                Write(inline, to);
                to.Append('\n');
                break;
            case LinkInline { IsImage: true } or LinkInline { IsAutoLink: true } or AutolinkInline: break;
            case LiteralInline letters: to.Append(letters.Content.AsSpan()); break;
            case CodeInline code: to.Append(code.Content); break;
            case HtmlEntityInline sign: to.Append(sign.Transcoded.AsSpan()); break;
            case LineBreakInline: to.Append(' '); break;
            case ContainerInline inlines:
                foreach (var inline in inlines) Write(inline, to);
                break;
        }
    }

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}]|[\p{L}\p{N}\p{M}-[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}]]+(?:['’\-][\p{L}\p{N}\p{M}]+|[.,]\p{Nd}+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?:https?://|www\.|~/)\S+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
