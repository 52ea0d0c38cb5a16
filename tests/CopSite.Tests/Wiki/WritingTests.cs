using System.Net;
using Kernel.Text;
using Tests.Corpora;
using Tests.Kernel.Text;
using Wiki;

namespace Tests.Wiki;

/// <summary>A community writes down what it knows.</summary>
public class WritingTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_member_begins_another_goes_on_and_the_history_tells_of_both(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.PageOf(Cast.Ben);
        site.Clock.Advance(TimeSpan.FromHours(1));

        await site.As(Cast.Kavya).ChangePage(path, ("Body", Given.Steps.Replace("at three", "at four", StringComparison.Ordinal)), ("Summary", "It was four"));

        var page = await site.Visitor().Open(path);
        Assert.True(page.Has("Close the valve at four.") && page.Has("2 versions"));
        Assert.Equal(["Before", "At night", "After"], page.FindAll(".page-contents a").Select(Page.Words));
        Assert.All(page.FindAll(".page-contents a"), a => Assert.NotNull(page.Document.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Equal(["Ben Mwangi", "Kavya Rao"], page.FindAll(".with-side__side .person__name").Select(Page.Words));

        var history = await page.Click("2 versions");
        Assert.Equal(2, history.FindAll(".page-versions__item").Count);
        Assert.True(history.Has("It was four") && history.Has("+1 −1 words"));

        var difference = await history.Press("Compare the two that are chosen");
        Assert.Equal("removed: three", Page.Words(difference.Find(".difference del")));
        Assert.Equal("added: four", Page.Words(difference.Find(".difference ins")));
        Assert.True(difference.Has("lines as before") || difference.Has("Before"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_former_version_comes_back_as_a_new_one(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.PageOf(Cast.Ben, body: "Close the valve.");
        await site.As(Cast.Kavya).ChangePage(path, ("Title", "Nonsense"), ("Body", "Nonsense."));

        var former = await site.As(Cast.Ben).Open(path + "/history/1");
        Assert.True(former.Has("Close the valve."));
        var back = await (await former.Press("Bring this version back")).Follow();

        Assert.True(back.Has("Close the valve.") && back.Has("3 versions"));
        Assert.Equal("Night flow", Page.Words(back.Find("h1")));
        Assert.Equal([null, null, 1], (await site.Versions(path)).Select(v => v.Restores));
    }

    [Fact]
    public async Task What_is_missing_or_too_long_comes_back_with_a_sentence_and_what_was_typed()
    {
        await using var site = await TestSite.Start();
        var form = await site.As(Cast.Ben).Open(Given.Place + "/new?title=Valves");
        Assert.Equal("Valves", form.Find("input[name=Title]").GetAttribute("value"));

        var untitled = await form.Press("Publish the page", ("Title", ""), ("Body", "Close it."));
        var empty = await form.Press("Publish the page", ("Title", "Valves"), ("Body", " "));
        var tooLong = await form.Press("Publish the page", ("Title", "Valves"), ("Body", new string('a', Markdown.MaxLength + 1)));
        var path = await site.PageOf(Cast.Ben);
        var windy = await site.As(Cast.Ben).ChangePage(path, ("Body", "Short."), ("Summary", new string('s', 201)));

        Assert.All([untitled, empty, tooLong, windy], p => Assert.Equal(HttpStatusCode.UnprocessableEntity, p.Status));
        Assert.True(untitled.Has(WikiPage.NoTitle) && untitled.Find("textarea[name=Body]").TextContent.Contains("Close it.", StringComparison.Ordinal));
        Assert.True(empty.Has(WikiPage.NoBody));
        Assert.True(tooLong.Has("100,000 characters"));
        Assert.True(windy.Has("200 characters at most"));
        Assert.Single(await site.Versions(path));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_title_leads_to_one_page_of_its_community(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.PageOf(Cast.Ben);

        var twice = await site.As(Cast.Kavya).WritePage("NIGHT  flow", "Mine.");
        var other = await site.PageOf(Cast.Kavya, "Valves", "They turn.");
        var renamed = await site.As(Cast.Kavya).ChangePage(other, ("Title", "Night Flow"));

        Assert.All([twice, renamed], p => Assert.Equal(HttpStatusCode.UnprocessableEntity, p.Status));
        Assert.True(twice.Has("There is a page called “Night flow” here already."));
        Assert.Equal(path, (await site.As(Cast.Kavya).Open(Given.Place + "/new?title=night%20flow")).Location);
        Assert.Equal(("Valves", 1), ((await site.Stored(other)).DisplayText, (await site.Stored(other)).Number));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Of_two_who_choose_a_title_at_the_same_moment_one_gets_it(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var forms = await Task.WhenAll(new[] { Cast.Ana, Cast.Ben, Cast.Kavya }.Select(m => site.As(m).Open(Given.Place + "/new")));

        var answers = await Task.WhenAll(forms.Select(f => f.Press("Publish the page", ("Title", "Valves"), ("Body", "They turn."))));

        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.Status).Order());
        Assert.Single((await site.Visitor().Open(Given.Place)).FindAll(".listing__title"));
    }

    [Fact]
    public async Task While_a_title_is_typed_pages_are_suggested_that_are_called_alike()
    {
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ben, "Losses at night");
        await site.PageOf(Cast.Ben, "Valves");

        var suggested = await site.As(Cast.Kavya).OpenFragment(Given.Place + "/suggestions?title=Finding%20loss");

        Assert.Equal([path], suggested.FindAll("a").Select(a => a.GetAttribute("href")!));
        Assert.Empty((await site.As(Cast.Kavya).OpenFragment(Given.Place + "/suggestions?title=")).FindAll("a"));
        Assert.Equal(Given.Place, (await site.As(Cast.Kavya).Open(Given.Place + "/suggestions?title=loss")).Location);
    }

    [Fact]
    public async Task An_empty_collection_says_what_a_page_is_for_and_offers_to_write_the_first()
    {
        await using var site = await TestSite.Start();

        Assert.True((await site.Visitor().Open(Given.Place)).Has("A page holds what the community knows about one thing"));
        Assert.Equal("Write a page", Page.Words((await (await site.As(Cast.Ben).Open(Given.Place)).Click("Write the first page")).Find("h1")));
        Assert.False((await site.Visitor().Open(Cast.WaterPath)).Has("What we know"));
        await site.PageOf(Cast.Ben);
        Assert.Equal("What we know Night flow Ben Mwangi, just now All pages", Page.Words((await site.Visitor().Open(Cast.WaterPath)).Find("[aria-labelledby=latest-pages]")));
    }

    [Fact]
    public async Task Every_naughty_string_comes_back_as_it_was_written_or_is_refused_with_a_sentence()
    {
        SharedData.Folder("corpora", "blns");
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ben);
        var ben = site.As(Cast.Ben);

        foreach (var text in CorpusRows.Strings("blns", "blns.json", "value"))
        {
            var answer = await ben.ChangePage(path, ("Body", text), ("Title", "Night " + text[..Math.Min(text.Length, 150)]), ("Summary", text[..Math.Min(text.Length, 150)]));
            if ((int)answer.Status == 422)
            {
                Assert.True(answer.Has(WikiPage.NoBody), text);
                continue;
            }
            var edit = await ben.Open(path + "/edit");
            Assert.Equal(PlainText.CleanLines(text).ReplaceLineEndings("\n"), edit.Find("textarea[name=Body]").TextContent.ReplaceLineEndings("\n"));
            Assert.Equal(PlainText.Clean("Night " + text[..Math.Min(text.Length, 150)]), edit.Find("input[name=Title]").GetAttribute("value"));
        }
        foreach (var page in new[] { "", "/history", "/difference", "/links" }) Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open(path + page)).Status);
    }
}
