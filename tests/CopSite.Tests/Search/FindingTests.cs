namespace Tests.Search;

/// <summary>What is found by which words, on each engine.</summary>
public class FindingTests
{
    const string Title = "Which gauge do you trust?";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Words_phrases_and_beginnings_find_what_holds_all_of_them(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var gauge = await site.Keep(A.Discussion(Cast.Ben, body: "Ours disagree by half a bar at the filter bed, even in July."));
        await site.Keep(A.Reply(gauge, Cast.Kavya, "Naïve, I know: the one you calibrated last. Pressures drift."));
        await site.Settle();

        foreach (var words in new[] { "gauge trust", "GAUGES", "gau", "\"half a bar\"", "“filter bed” gauge", "bar -valve", "filter-bed", "julY" })
            Assert.Equal([Title], await site.Titles(Cast.Ana, words));
        foreach (var words in new[] { "naive", "NAÏVE", "calibrated pressure", "\"calibrated last\"", "drif" })
            Assert.Equal("Reply", Assert.Single((await site.Search(Cast.Ana, words)).Results).Kind);
        foreach (var words in new[] { "\"a half bar\"", "gauge -bar", "gauge pressure", "uge", "\"gau\"" })
            Assert.Empty(await site.Titles(Cast.Ana, words));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Other_scripts_are_found_without_blanks_between_words(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Keep(A.Discussion(Cast.Ben, "水道管の漏水を見つけるには", "東京都の古い配管です。"));
        await site.Keep(A.Discussion(Cast.Ben, "Где течёт труба?", "Ночной расход растёт."));
        await site.Settle();

        Assert.Single(await site.Titles(Cast.Ana, "漏水"));
        Assert.Single(await site.Titles(Cast.Ana, "京都"));
        Assert.Empty(await site.Titles(Cast.Ana, "水漏"));
        Assert.Single(await site.Titles(Cast.Ana, "ТЕЧЕТ труб"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task People_communities_and_pages_are_found_too(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Settle();

        Assert.Equal(["Kavya Rao"], await site.Titles(Cast.Ben, "kavya"));
        Assert.Equal("Person", (await site.Search(Cast.Ben, "rao")).Results[0].Kind);
        Assert.Contains("Water", await site.Titles(Cast.Ben, "water", f => f.Kind = "community"));
        Assert.Equal([Cast.QuestionTitle], await site.Titles(Cast.Ana, "night flow losses"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_word_in_the_title_counts_more_and_what_is_new_a_little(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Keep(A.Discussion(Cast.Ben, "About a sluice", "It is stuck.", at: Cast.Noon.AddYears(-3)));
        await site.Keep(A.Discussion(Cast.Ben, "Something else", "There is a sluice in the yard.", at: Cast.Noon.AddDays(-1)));
        await site.Keep(A.Discussion(Cast.Ben, "Something else again", "There is a sluice in the yard.", at: Cast.Noon.AddYears(-6)));
        await site.Settle();

        Assert.Equal(["About a sluice", "Something else", "Something else again"], (await site.Search(Cast.Ana, "sluice")).Results.Select(r => Asking.Plain(r.Title)));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_search_is_narrowed_by_kind_place_author_and_days(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var asked = await site.Keep(A.Discussion(Cast.Ben, "A manhole", at: Cast.Noon.AddDays(-10)));
        await site.Keep(A.Reply(asked, Cast.Kavya, "Every manhole is a story.", at: Cast.Noon.AddDays(-2)));
        await site.Settle();
        var day = DateOnly.FromDateTime(Cast.Noon);

        Assert.Equal(2, (await site.Search(Cast.Ana, "manhole")).Total);
        Assert.Equal("Reply", Assert.Single((await site.Search(Cast.Ana, "manhole", f => f.Kind = "reply")).Results).Kind);
        Assert.Equal("Discussion", Assert.Single((await site.Search(Cast.Ana, "manhole", f => f.By = "ben")).Results).Kind);
        Assert.Equal("Reply", Assert.Single((await site.Search(Cast.Ana, "manhole", f => f.By = "Kavya Rao")).Results).Kind);
        Assert.Empty((await site.Search(Cast.Ana, "manhole", f => f.By = "nobody")).Results);
        Assert.Equal(2, (await site.Search(Cast.Ana, "manhole", f => f.In = Cast.WaterId)).Total);
        Assert.Empty((await site.Search(Cast.Ana, "manhole", f => f.In = "elsewhere")).Results);
        Assert.Empty((await site.Search(Cast.Ana, "manhole", f => f.Kind = "nothing")).Results);
        Assert.Equal("Reply", Assert.Single((await site.Search(Cast.Ana, "manhole", f => f.From = day.AddDays(-2))).Results).Kind);
        Assert.Equal("Discussion", Assert.Single((await site.Search(Cast.Ana, "manhole", f => f.Until = day.AddDays(-10))).Results).Kind);
        Assert.Empty((await site.Search(Cast.Ana, "manhole", f => (f.From, f.Until) = (day.AddDays(-9), day.AddDays(-3)))).Results);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_word_that_stands_everywhere_gives_the_newest_and_the_titles(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var talk = await site.Keep(A.Discussion(Cast.Ben, "Elsewhere", at: Cast.Noon.AddDays(-30)));
        await site.InTenant(async scope =>
        {
            for (var number = 1; number <= 320; number++) scope.Db.Add(A.Reply(talk, Cast.Kavya, $"Ubiquitous, says number {number}.", number, Cast.Noon.AddMinutes(number - 1_000)));
            return await scope.Db.SaveChangesAsync();
        });
        await site.Keep(A.Discussion(Cast.Ben, "The ubiquitous one", at: Cast.Noon.AddYears(-1)));
        await site.Settle();

        var found = await site.Search(Cast.Ana, "ubiquitous");

        Assert.True(found.IsMore);
        Assert.Equal(301, found.Total);
        Assert.Equal("The ubiquitous one", Asking.Plain(found.Results[0].Title));
        Assert.Equal("Ubiquitous, says number 7.", Asking.Plain(Assert.Single((await site.Search(Cast.Ana, "ubiquitous \"number 7\"")).Results).Excerpt));
    }
}
