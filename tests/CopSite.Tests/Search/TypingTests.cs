using Tests.Kernel.Text;

namespace Tests.Search;

/// <summary>Whatever somebody types is a question, and never an error or a command.</summary>
public class TypingTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task No_naughty_string_breaks_a_search_or_is_taken_for_more_than_words(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Settle();

        foreach (var naughty in CorpusRows.Strings("blns", "blns.json", "value").Concat(Own))
            foreach (var typed in new[] { naughty, $"losses {naughty}", $"\"{naughty}\" -{naughty}", naughty + "*" })
            {
                var found = await site.Search(Cast.Ana, typed);
                Assert.InRange(found.Total, 0, 10);
            }
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_naughty_strings_were_posted_is_stored_and_shown_as_text(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        string[] naughty = [.. CorpusRows.Strings("blns", "blns.json", "value").Concat(Own).Where(s => s.Trim().Length > 0)];
        var talk = await site.Keep(A.Discussion(Cast.Ben, "Naughty"));
        await site.InTenant(async scope =>
        {
            for (var at = 0; at < naughty.Length; at++)
                if (global::Kernel.Text.PlainText.CleanLines(naughty[at]).Trim().Length > 0) scope.Db.Add(A.Reply(talk, Cast.Kavya, $"haystack {naughty[at]} needle{at}", at + 1));
            return await scope.Db.SaveChangesAsync();
        });
        await site.Settle();
        var ana = site.As(Cast.Ana);

        for (var page = 1; page <= 15; page++)
        {
            var results = await ana.Open($"/search?q=haystack&page={page}");
            Assert.Equal(System.Net.HttpStatusCode.OK, results.Status);
            Assert.Empty(results.FindAll(".results script, .results img, .results iframe, .results [onerror], .results [onload], .results svg:not(.icon)"));
        }
        Assert.Equal(1, (await site.Search(Cast.Ana, $"needle{naughty.Length - 1}")).Total);
    }

    [Theory]
    [InlineData("a", "Type at least two"), InlineData("🙂 !!", "There is no word in that"), InlineData("-pump", "at least one word that should be there")]
    public async Task A_question_that_cannot_be_looked_up_gets_a_sentence(string typed, string sentence)
    {
        await using var site = await TestSite.Start();

        var page = await site.As(Cast.Ben).Open("/search?q=" + Uri.EscapeDataString(typed));

        Assert.Contains(sentence, page.Find("[role=alert]").TextContent);
        Assert.Equal(typed, page.Find("#q").GetAttribute("value"));
    }

    [Fact]
    public async Task A_question_that_is_too_long_gets_a_sentence()
    {
        await using var site = await TestSite.Start();

        Assert.Contains("a little long", (await site.Search(Cast.Ben, string.Concat(Enumerable.Repeat("pump ", 60)))).Sentence);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_word_with_a_slip_finds_what_was_meant(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Keep(A.Discussion(Cast.Ben, "Reservoir overflow", "The float in the reservoir is stuck. Pressure rises."));
        await site.Settle();

        foreach (var typed in new[] { "resevoir", "reservior", "rezervoir", "resrevoir overflow" })
        {
            var found = await site.Search(Cast.Ana, typed);
            Assert.StartsWith("reservoir", found.Corrected);
            Assert.Equal("[Reservoir]", Asking.Marked(found.Results[0].Title).Split(' ')[0]);
        }
        Assert.Null((await site.Search(Cast.Ana, "reservoir")).Corrected);
        Assert.Null((await site.Search(Cast.Ana, "reservoir hippopotamus")).Corrected);
    }

    static readonly string[] Own =
    [
        "title:water", "{title words}: x", "water NEAR(x, 2)", "water AND OR NOT", "^water", "water*", "\"water", "water + flow", "(water", "water)", "-", "- -", "' & !", "a:*", "a <-> b", "water | !flow",
        "\\", "\\'", "'water':*A", "=s0000", "~water", "%", "_", "; DROP TABLE \"Search_Text\"", "words : (\"a\") OR marks : (\"s1\")", "\u0000", "\ud800", new string('x', 190), "{\"a\":1}", "$1", "@p0", "{0}",
    ];
}
