using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kernel.Text;

namespace Tests.Kernel.Text;

/// <summary>Members' Markdown is CommonMark, but for what is listed here with its reason.</summary>
public class CommonMarkTests
{
    static readonly int[] RawHtmlIsShownAsText =
    [
        21, 31, 149, 151, 153, 155, 157, 159, 161, 163, 165, 167, 169, 171, 173, 175, 177, 179, 181, 183, 185, 187, 189, 191,
        201, 309, 475, 477, 491, 613, 615, 617, 623, 625, 627, 629, 631, 643,
    ];

    static readonly int[] AnUnknownSchemeIsNoLink = [599, 601];

    static readonly int[] ABareAddressIsALink = [611];

    static readonly HashSet<int> Differs = [.. RawHtmlIsShownAsText, .. AnUnknownSchemeIsNoLink, .. ABareAddressIsALink];

    [Fact]
    public void Every_example_renders_as_the_specification_says()
    {
        var wrong = Examples().Where(example => !Differs.Contains(example.Number))
            .Where(example => Ours(example.Source) != Theirs(example.Html))
            .Select(example => $"{example.Number}: {example.Source}\n  theirs {Theirs(example.Html)}\n  ours   {Ours(example.Source)}");

        Assert.True(!wrong.Any(), string.Join("\n\n", wrong));
    }

    [Fact]
    public void Every_listed_difference_is_still_one()
    {
        var same = Examples().Where(example => Differs.Contains(example.Number) && Ours(example.Source) == Theirs(example.Html));

        Assert.Empty(same);
    }

    static IEnumerable<(int Number, string Source, string Html)> Examples() =>
        CorpusRows.Json("commonmark", "spec-0.31.json").Select(row =>
            (row.GetProperty("example").GetInt32(), row.GetProperty("markdown").GetString()!, row.GetProperty("html").GetString()!));

    static string Ours(string source) => Normal(Markdown.ToHtml(source), shift: 0);

    static string Theirs(string html) => Normal(html, shift: 2);

    static string Normal(string html, int shift)
    {
        var body = new HtmlParser().ParseDocument($"<!doctype html><body>{html}").Body!;
        foreach (var link in body.QuerySelectorAll("a[rel]")) link.RemoveAttribute("rel");
        var nodes = body.GetDescendants().Where(node => !IsLayout(node));
        return string.Concat(nodes.Select(node => node is IElement element ? Start(element, shift) : node.TextContent.TrimEnd('\n')));
    }

    // Line ends between blocks, which no reader sees.
    static bool IsLayout(INode node) =>
        node is IText && string.IsNullOrWhiteSpace(node.TextContent) && node.Parent is IElement { LocalName: "body" or "ul" or "ol" or "li" or "blockquote" };

    static string Start(IElement element, int shift)
    {
        var isHeading = element.LocalName is ['h', >= '1' and <= '6'];
        var name = isHeading ? $"h{Math.Min(element.LocalName[1] - '0' + shift, 6)}" : element.LocalName;
        return $"<{name}{string.Concat(element.Attributes.OrderBy(a => a.Name).Select(a => $" {a.Name}={a.Value}"))} in {element.ParentElement!.ChildElementCount}>";
    }
}
