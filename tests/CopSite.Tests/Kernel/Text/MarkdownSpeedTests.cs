using System.Diagnostics;
using Kernel;
using Kernel.Text;

namespace Tests.Kernel.Text;

[Collection(Clocks.Name)]
public class MarkdownSpeedTests
{
    static readonly TimeSpan Most = TimeSpan.FromSeconds(1);

    public static TheoryData<string, string> Floods => new()
    {
        { "quotes", Many("> ", 49_000) + "a" },
        { "quotes without space", Many(">", 100_000) },
        { "lists", Many("- ", 49_000) + "a" },
        { "numbers", Many("1. ", 33_000) + "a" },
        { "brackets", Many("[", 100_000) },
        { "links in links", Many("[a](", 25_000) },
        { "images", Many("![", 1_000) + "a" + Many("](b)", 1_000) },
        { "stars", Many("*a **b ", 14_000) },
        { "tildes", Many("~~a ", 25_000) },
        { "ticks", string.Concat(Enumerable.Range(1, 440).Select(i => new string('`', i) + "a")) },
        { "pipes", Many("|", 99_000) },
        { "links in links, fewer", Many("[a](", 3_000) },
        { "stars, fewer", Many("*a **b ", 4_000) },
        { "lists, fewer", string.Concat(Enumerable.Range(0, 1600).Select(_ => Many("- ", 30) + "a\n")) },
        { "wide table", Many("|a", 12_000) + "|\n" + Many("|-", 12_000) + "|\n" + Many("|\n", 20_000) },
        { "square table", Many("|a", 200) + "|\n" + Many("|-", 200) + "|\n" + Many(Many("|b", 200) + "|\n", 240) },
        { "references", string.Concat(Enumerable.Range(0, 6000).Select(i => $"[a{i}]: /b\n")) + Many("[a1]", 4000) },
        { "mixed nesting", Many("- > 1. ", 14_000) + "a" },
        { "autolinks", Many("www.a.b ", 12_000) },
        { "mail", Many("a@", 50_000) },
        { "open angles", Many("<a ", 33_000) },
        { "boxes", Many("- [x] a\n", 12_000) },
    };

    [Theory, MemberData(nameof(Floods))]
    public void A_flood_costs_less_than_a_second(string name, string source) => Time(name, source);

    [Fact]
    public void Each_pathological_text_is_rendered_or_refused_in_under_a_second()
    {
        foreach (var row in CorpusRows.Json("selfmade-markdown", "pathological.json"))
        {
            var source = row.GetProperty("markdown").GetString()!;
            if (source.Length > Markdown.MaxLength) Assert.Throws<RuleBroken>(() => Markdown.ToHtml(source));
            else Time(row.GetProperty("name").GetString()!, source);
        }
    }

    // Measured at 0.04 ms. The bound leaves room for a busy machine.
    [Fact]
    public void A_post_of_a_hundred_words_renders_in_well_under_a_millisecond()
    {
        var post = Many("Some of the *words* in this post are **loud** and one is [a link](https://example.org/x).\n\n", 6);
        for (var warm = 0; warm < 2000; warm++) Markdown.ToHtml(post);

        var best = Enumerable.Range(0, 20).Min(_ => { var clock = Stopwatch.StartNew(); for (var i = 0; i < 20; i++) Markdown.ToHtml(post); return clock.Elapsed.TotalMilliseconds / 20; });

        TestContext.Current.TestOutputHelper?.WriteLine($"{best:0.000} ms");
        Assert.True(best < 1, $"{best:0.000} ms");
    }

    static void Time(string name, string source)
    {
        Markdown.ToHtml("warm");

        var (html, elapsed) = Rendered(source);
        // A machine that stands still for a moment does so once; a text that is dear is dear each time.
        for (var again = 0; again < 2 && elapsed > Most; again++) elapsed = Rendered(source).Elapsed;
        Markdown.ToPlainText(source, 200);

        TestContext.Current.TestOutputHelper?.WriteLine($"{name} {elapsed.TotalMilliseconds:0} ms");
        Assert.True(elapsed < Most, $"{name} took {elapsed.TotalMilliseconds:0} ms");
        SafeHtml.Check(html);
    }

    static (string Html, TimeSpan Elapsed) Rendered(string source)
    {
        var clock = Stopwatch.StartNew();
        return (Markdown.ToHtml(source), clock.Elapsed);
    }

    static string Many(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
