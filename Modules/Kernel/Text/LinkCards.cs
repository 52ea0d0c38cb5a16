using Kernel.Modules;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kernel.Text;

/// <summary>What an address leads to, as its page says it.</summary>
/// <param name="Site">The name of the site, or its host.</param>
public sealed record LinkCard(string Url, string Title, string Description, string Site);

/// <summary>Knows what addresses lead to that stand alone on a line of a text. The server asks, so a reader's browser asks nobody.</summary>
public interface ILinkCards
{
    /// <summary>Those that are known, by their addresses as they stand in the text.</summary>
    Task<IReadOnlyDictionary<string, LinkCard>> Known(string source, CancellationToken stop);

    /// <summary>Finds out what the others lead to, later. Stored with the caller's save.</summary>
    /// <param name="place">Where the text stands: an <see cref="ILinkPlace"/> knows it.</param>
    Task Want(string source, string place, CancellationToken stop);
}

/// <summary>
/// Where texts with addresses stand: told when more is known of one.
/// <example><code>internal sealed class PostLinks(AppDb db) : ILinkPlace</code></example>
/// </summary>
public interface ILinkPlace : ISocket
{
    bool Knows(string place);

    /// <summary>Renders the text there once more, if it still stands. Inside the caller's transaction.</summary>
    Task Render(string place, CancellationToken stop);
}

/// <summary>Used while no module looks where links lead.</summary>
sealed class NoLinkCards : ILinkCards
{
    public Task<IReadOnlyDictionary<string, LinkCard>> Known(string source, CancellationToken stop) => Task.FromResult<IReadOnlyDictionary<string, LinkCard>>(new Dictionary<string, LinkCard>());

    public Task Want(string source, string place, CancellationToken stop) => Task.CompletedTask;
}

/// <summary>Addresses that stand alone on a line, and the cards that are shown in their place.</summary>
public static class LinkCards
{
    /// <summary>So many of a text are looked at.</summary>
    public const int Most = 3;

    const int Longest = 1_000;

    /// <summary>The addresses that stand alone on a line with nothing around it, in their order.</summary>
    public static IReadOnlyList<string> In(string source) =>
        source.Contains("://", StringComparison.Ordinal) ? [.. Alone(source.Split('\n')).Distinct().Take(Most)] : [];

    static IEnumerable<string> Alone(string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].Trim();
            var isAlone = (at == 0 || lines[at - 1].AsSpan().Trim().IsEmpty) && (at + 1 == lines.Length || lines[at + 1].AsSpan().Trim().IsEmpty);
            if (isAlone && line.Length <= Longest && (line.StartsWith("https://", StringComparison.Ordinal) || line.StartsWith("http://", StringComparison.Ordinal)) && !line.Any(char.IsWhiteSpace)) yield return line;
        }
    }

    /// <summary>Notes on each paragraph which card stands for it.</summary>
    internal static void Note(MarkdownDocument document, IReadOnlyDictionary<string, LinkCard>? cards)
    {
        if (cards is not { Count: > 0 }) return;

        foreach (var paragraph in document.OfType<ParagraphBlock>())
            if (paragraph.Inline is { FirstChild: LinkInline { IsAutoLink: true } link } inline && inline.LastChild == link && cards.TryGetValue(link.Url ?? "", out var card)) paragraph.SetData(typeof(LinkCard), card);
    }

    internal sealed class Paragraphs : ParagraphRenderer
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock block)
        {
            if (!renderer.EnableHtmlForBlock || block.GetData(typeof(LinkCard)) is not LinkCard card || Address.ForLink(card.Url) is not { } address)
            {
                base.Write(renderer, block);
                return;
            }
            renderer.EnsureLine();
            renderer.Write("<p class=\"link-card\"><a href=\"").WriteEscapeUrl(address).Write("\">").WriteEscape(card.Title).Write("</a>");
            if (card.Description.Length > 0) renderer.Write(" <span class=\"link-card__words\">").WriteEscape(card.Description).Write("</span>");
            renderer.Write(" <span class=\"link-card__site\">").WriteEscape(card.Site).Write("</span></p>").EnsureLine();
        }
    }
}
