using System.Net;
using Kernel.Attachments;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace Kernel.Text;

/// <summary>
/// What members write, as HTML and as plain text: CommonMark with tables, task lists, strikethrough and bare
/// links. Raw HTML is shown as text, headings begin at the third level, and the result passes <see cref="Sanitiser"/>.
/// A source made to exhaust the parser is shown as it was typed.
/// </summary>
public static class Markdown
{
    /// <summary>Stored beside rendered HTML. It is raised whenever the same source would render differently.</summary>
    public const int Version = 2;

    /// <summary>The longest text that is rendered.</summary>
    public const int MaxLength = 100_000;

    const string TooLong = "This text is longer than 100,000 characters. Split it into several posts, or attach it as a file.";

    // A tenth of what the thread's stack could take; nobody nests quotes or lists so deep.
    const int MostDepth = 100;

    static readonly MarkdownPipeline Pipeline = Built();

    /// <summary>Safe HTML for this source. Addresses that begin with <c>~/</c> are within the site.</summary>
    /// <param name="people">Those who may be named, by their user name in capitals: <c>@ana</c> leads to her profile.</param>
    /// <param name="files">Those that it may show with their sizes, by their ids.</param>
    /// <param name="cards">What addresses that stand alone lead to, by the addresses.</param>
    /// <param name="pages">Those that it may name, by their <see cref="PageLinks.KeyOf"/>: <c>[[Night flow]]</c> leads there.</param>
    /// <exception cref="RuleBroken">The source is longer than <see cref="MaxLength"/>.</exception>
    public static string ToHtml(
        string source, IReadOnlyDictionary<string, string>? people = null, IReadOnlyDictionary<string, Attached>? files = null, IReadOnlyDictionary<string, LinkCard>? cards = null, IReadOnlyDictionary<string, PageLink>? pages = null)
    {
        if (source.Length > MaxLength) throw new RuleBroken(TooLong);

        // Markdig writes the tilde as %7E.
        return Sanitiser.Clean(Rendered(source, people, files, cards, pages)).Replace("href=\"%7E/", "href=\"~/", StringComparison.Ordinal).Replace("src=\"%7E/", "src=\"~/", StringComparison.Ordinal);
    }

    /// <summary>The words of this source on one line of at most <paramref name="max"/> characters, for excerpts and notices. It is text: encode it.</summary>
    public static string ToPlainText(string source, int max)
    {
        var words = PlainText.Clean(Words(source.Length > MaxLength ? source[..MaxLength] : source));
        return PlainText.Cut(words, max);
    }

    static string Rendered(string source, IReadOnlyDictionary<string, string>? people, IReadOnlyDictionary<string, Attached>? files, IReadOnlyDictionary<string, LinkCard>? cards, IReadOnlyDictionary<string, PageLink>? pages) =>
        Read(source, source =>
        {
            var document = Markdig.Markdown.Parse(source, Pipeline, Naming(people, pages));
            AttachedRendering.Note(document, files);
            LinkCards.Note(document, cards);
            return document.ToHtml(Pipeline);
        }) ?? $"<p>{WebUtility.HtmlEncode(source).ReplaceLineEndings("<br>\n")}</p>";

    static MarkdownParserContext? Naming(IReadOnlyDictionary<string, string>? people, IReadOnlyDictionary<string, PageLink>? pages)
    {
        if (people is not { Count: > 0 } && pages is not { Count: > 0 }) return null;

        var naming = new MarkdownParserContext();
        if (people is { Count: > 0 }) naming.Properties[Mentions.People] = people;
        if (pages is { Count: > 0 }) naming.Properties[PageLinks.Pages] = pages;
        return naming;
    }

    /// <summary>What a source consists of; null for one that is made to exhaust the parser.</summary>
    internal static Markdig.Syntax.MarkdownDocument? Parsed(string source) => Read(source, source => Markdig.Markdown.Parse(source, Pipeline));

    static string Words(string source) => Read(source, source => Markdig.Markdown.ToPlainText(source, Pipeline)) ?? source;

    static T? Read<T>(string source, Func<string, T> read) where T : class
    {
        if (Flood.IsIn(source)) return null;
        try
        {
            return read(source);
        }
        catch (ArgumentException) // Markdig's answer to nesting that could exhaust the stack
        {
            return null;
        }
    }

    static MarkdownPipeline Built()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MostDepth }
            .UsePipeTables()
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseAutoLinks()
            .DisableHtml();
        builder.Extensions.Add(new MemberRendering());
        return builder.Build();
    }
}
