using Kernel;
using Kernel.Text;

namespace Discussions;

/// <summary>What somebody wrote: the Markdown, and the HTML made of it once, before any lock is taken.</summary>
internal sealed record Written(string Source, string Html)
{
    /// <exception cref="RuleBroken">There is nothing in it, or it is too long.</exception>
    public static Written From(string? text, string on, string whenEmpty)
    {
        var source = PlainText.CleanLines(text ?? "");
        if (string.IsNullOrWhiteSpace(source)) throw new RuleBroken(whenEmpty, on);
        try
        {
            return new(source, Markdown.ToHtml(source));
        }
        catch (RuleBroken tooLong)
        {
            throw new RuleBroken(tooLong.Message, on);
        }
    }
}
