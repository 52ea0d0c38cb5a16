using AngleSharp.Html.Parser;
using Kernel.Text;

namespace Tests.Kernel.Text;

public class SanitiserCorpusTests
{
    [Fact]
    public void No_known_attack_comes_through_as_html()
    {
        foreach (var attack in CorpusRows.Attacks()) SafeHtml.Check(attack);
    }

    [Fact]
    public void No_known_attack_comes_through_hidden_in_other_markup()
    {
        string[] hides = ["<div title=\"{0}\">", "<table>{0}", "<p><a href='{0}'>", "<svg><style>{0}", "<math><mtext><table><mglyph><style><!--</style>{0}", "<select><template>{0}", "<!--{0}"];

        foreach (var (at, attack) in CorpusRows.Attacks().Index()) SafeHtml.Check(hides[at % hides.Length].Replace("{0}", attack));
    }

    [Fact]
    public void No_known_attack_comes_through_when_letters_change()
    {
        var random = new Random(20261121);
        foreach (var attack in CorpusRows.Attacks()) SafeHtml.Check(Changed(attack, random));
    }

    [Fact]
    public void No_known_attack_comes_through_in_a_long_page()
    {
        var filling = string.Concat(Enumerable.Repeat("<br>", 401));
        foreach (var attack in CorpusRows.Attacks()) SafeHtml.Check(attack + filling);
    }

    [Fact]
    public void All_attacks_at_once_come_to_nothing() => SafeHtml.Check(string.Concat(CorpusRows.Attacks()));

    [Fact]
    public void Html_that_was_clean_keeps_its_words()
    {
        foreach (var row in CorpusRows.Json("commonmark", "spec-0.31.json"))
        {
            var html = row.GetProperty("html").GetString()!;
            if (html.Contains("<!") || html.Contains("<script") || html.Contains("<style") || html.Contains("<textarea") || html.Contains("<?") || html.Contains("alt=")) continue;

            Assert.Equal(Words(html), Words(Sanitiser.Clean(html)));
        }
    }

    static string Words(string html) => new HtmlParser().ParseDocument($"<!doctype html><body>{html}").Body!.TextContent;

    // Random case, entities, white space and doubling, one change for each dozen letters.
    static string Changed(string attack, Random random) => string.Concat(attack.Select(letter => random.Next(48) switch
    {
        0 => char.IsUpper(letter) ? char.ToLowerInvariant(letter).ToString() : char.ToUpperInvariant(letter).ToString(),
        1 => $"&#{(int)letter};",
        2 => $"{letter}\t",
        3 => $"{letter}{letter}",
        4 => $"\0{letter}",
        _ => letter.ToString(),
    }));
}
