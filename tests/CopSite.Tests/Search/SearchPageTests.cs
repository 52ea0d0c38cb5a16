using System.Net;

namespace Tests.Search;

/// <summary>The box, the page of results and the suggestions, as people meet them.</summary>
public class SearchPageTests
{
    [Fact]
    public async Task The_box_of_every_page_leads_to_results_and_each_of_them_to_its_place()
    {
        await using var site = await TestSite.Start();
        var talk = await site.Keep(A.Discussion(Cast.Ben, "Long talk", at: Cast.Noon.AddDays(-1)));
        await site.InTenant(async scope =>
        {
            for (var number = 1; number <= 60; number++) scope.Db.Add(A.Reply(talk, Cast.Kavya, $"Line {number} of it{(number == 57 ? ", with a flywheel" : "")}.", number));
            await scope.Db.SaveChangesAsync();
            talk.Counted(60, 60, Cast.Noon, Cast.Noon, Cast.Kavya.Id);
            scope.Db.Update(talk);
            return await scope.Db.SaveChangesAsync();
        });
        await site.Settle();
        var ben = site.As(Cast.Ben);
        var home = await ben.Open("/");
        Assert.Equal("Search this site", home.Find("label[for=site-search]").TextContent);

        var results = await ben.Open("/search?q=flywheels");
        Assert.Equal("1 result", Page.Words(results.Find("#results")));
        Assert.Equal("flywheel", results.Find(".result__excerpt mark").TextContent);
        Assert.Contains("Water", results.Find(".result .meta").TextContent);
        var path = results.Find(".result__title a").GetAttribute("href")!;
        Assert.EndsWith("?page=2#reply-57", path);
        Assert.Contains("flywheel", (await ben.Open(path.Split('#')[0])).Find("#reply-57").TextContent);
    }

    [Fact]
    public async Task Pages_have_stable_numbers_and_keep_what_was_chosen()
    {
        await using var site = await TestSite.Start();
        for (var number = 1; number <= 45; number++) await site.Keep(A.Discussion(Cast.Ben, $"Turbine {number:00}", at: Cast.Noon.AddMinutes(-number)));
        await site.Settle();
        var ben = site.As(Cast.Ben);

        var titles = new List<string>();
        var page = await ben.Open("/search?q=turbine&kind=discussion&by=ben&from=2026-01-01");
        for (; ; page = await page.Click("Next"))
        {
            titles.AddRange(page.FindAll(".result__title").Select(t => Page.Words(t)));
            if (page.FindAll("a[rel=next]").Count == 0) break;
        }

        Assert.Equal(45, titles.Distinct().Count());
        Assert.Equal(45, titles.Count);
        Assert.Contains("page=3", page.Answer.RequestMessage!.RequestUri!.Query);
        Assert.Equal(("ben", "2026-01-01", "discussion"), (page.Find("#by").GetAttribute("value"), page.Find("#from").GetAttribute("value"), page.Find("input[name=kind]").GetAttribute("value")));
        Assert.Equal("45 results", Page.Words(page.Find("#results")));
        Assert.Equal(HttpStatusCode.OK, (await ben.Open("/search?q=turbine&page=99&from=yesterday&until=2026-01-01")).Status);
    }

    [Fact]
    public async Task A_visitor_searches_what_is_open_and_is_told_what_to_try()
    {
        await using var site = await TestSite.Start();
        await site.Settle();
        var visitor = site.Visitor();

        Assert.Contains(Cast.QuestionTitle, (await (await visitor.Open("/")).Press("Search", ("q", "losses"))).Text);
        var nothing = await visitor.Open("/search?q=zeppelin&kind=reply");
        Assert.Contains("Nothing found for “zeppelin”", nothing.Text);
        Assert.Equal("/search?q=zeppelin", (await nothing.Click("Search everywhere")).Answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains("no-store", nothing.Answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Suggestions_are_titles_that_go_on_as_what_is_typed()
    {
        await using var site = await TestSite.Start();
        await site.Keep(A.Discussion(Cast.Ben, "Night shift handover"));
        await site.Settle();
        var ben = site.As(Cast.Ben);

        Assert.Equal([Cast.QuestionTitle, "Night shift handover"], (await ben.Suggested("nigh")).Order());
        Assert.Equal(["Night shift handover"], await ben.Suggested("handover nig"));
        Assert.Empty(await ben.Suggested("n"));
        Assert.Empty(await ben.Suggested("\"*("));
    }
}
