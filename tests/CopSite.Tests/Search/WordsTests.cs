using Kernel.Text;
using Search.Results;
using Search.Spelling;
using Search.Words;

namespace Tests.Search;

public class WordsTests
{
    [Theory]
    [InlineData("Café-Ñandú", "cafe nandu")]
    [InlineData("STRASSE Straße", "strasse strasse")]
    [InlineData("Ærø Łódź", "aero lodz")]
    [InlineData("don’t 3.5 bar", "don t 3 5 bar")]
    [InlineData("東京都", "東 京 都")]
    [InlineData("ガス ｶﾞｽ", "ガ ス カ ス")]
    [InlineData("한국어 문서", "한국어 문서")]
    [InlineData("हिन्दी में", "हिन्दी में")]
    [InlineData("Ελλάς ΕΛΛΑΣ", "ελλασ ελλασ")]
    [InlineData("ﬁlter", "filter")]
    [InlineData("co\u00adoperate", "cooperate")]
    [InlineData("\"'*():^{}[]\\/&|!<>-+~@#$%=;,.?`", "")]
    [InlineData("a\u0000b", "a b")]
    [InlineData("\ud800x", "x")]
    public void A_text_is_split_into_folded_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Tokens.Of(text).Select(t => t.Text)));

    [Fact]
    public void A_word_knows_where_it_stands()
    {
        const string text = "Zwei Größen, e\u0301te\u0301!";

        Assert.Equal(["Zwei", "Größen", "e\u0301te\u0301"], Tokens.Of(text).Select(t => text[t.Start..t.End]));
    }

    [Theory]
    [InlineData("valves", "valve"), InlineData("batteries", "battery"), InlineData("losses", "loss"), InlineData("switches", "switch"), InlineData("boxes", "box")]
    [InlineData("gas", "gas"), InlineData("press", "press"), InlineData("status", "status"), InlineData("analysis", "analysis"), InlineData("valve", "valve")]
    public void A_plural_and_its_word_are_one(string word, string stem) => Assert.Equal(stem, Stem.Of(word));

    [Fact]
    public void What_is_typed_is_words_phrases_and_what_is_left_out()
    {
        var asked = Asked.Read("gauge “night flow” -diesel -\"old pump\" val");

        Assert.Equal(["gauge", "night flow", "val"], asked.Terms.Select(t => string.Join(' ', t.Words)));
        Assert.Equal(["diesel", "old pump"], asked.Without.Select(t => string.Join(' ', t.Words)));
        Assert.Equal([false, false, true], asked.Terms.Select(t => t.IsPrefix));
    }

    [Theory]
    [InlineData("night-flow", "night flow"), InlineData("\"open", "open"), InlineData("a \"\" b", "a|b"), InlineData("- x", "x"), InlineData("--x y", "y"), InlineData("\"", ""), InlineData("-\"", ""), InlineData("-", "")]
    public void There_is_no_wrong_query(string typed, string terms) =>
        Assert.Equal(terms, string.Join('|', Asked.Read(typed).Terms.Select(t => string.Join(' ', t.Words))));

    [Theory]
    [InlineData("presure", "pressure", 1), InlineData("resevoir", "reservoir", 1), InlineData("vavle", "valve", 1), InlineData("definately", "definitely", 1), InlineData("pump", "pump", 0), InlineData("pump", "valve", 5)]
    public void Slips_are_letters_wrong_missing_too_many_or_swapped(string typed, string meant, int slips) => Assert.Equal(slips, Slips.Between(typed, meant));

    [Fact]
    public void An_excerpt_shows_where_most_of_it_stands()
    {
        var text = $"The pump stands still. {string.Concat(Enumerable.Repeat("Nothing is said here of it. ", 30))}We found the valves and a pump beside each other in <b>Größe</b>. {string.Concat(Enumerable.Repeat("And so on it went. ", 30))}";

        var excerpt = Asking.Marked(Excerpt.Of(text, Asked.Read("pump valve grosse")));

        Assert.Contains("the [valves] and a [pump] beside each other in <b>[Größe]</b>.", excerpt);
        Assert.StartsWith("… ", excerpt);
        Assert.EndsWith(" …", excerpt);
        Assert.InRange(excerpt.Length, 100, 280);
    }

    [Theory]
    [InlineData("", ""), InlineData("Only emoji 🙂🙂", "Only emoji 🙂🙂"), InlineData("pump", "[pump]"), InlineData("The pumping", "The [pumping]"), InlineData("A jump", "A jump")]
    public void A_short_text_is_shown_whole(string text, string shown) => Assert.Equal(shown, Asking.Marked(Excerpt.Of(text, Asked.Read("pump"))));
}
