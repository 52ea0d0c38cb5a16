using Microsoft.EntityFrameworkCore;

namespace Tests.Learning;

/// <summary>What a page shows of other things, and of its reader.</summary>
public class ShownBlockTests
{
    [Fact]
    public async Task Something_of_this_site_is_shown_to_whoever_may_see_it_and_to_nobody_else()
    {
        await using var site = await TestSite.Start();
        var ana = site.As(Cast.Ana);
        await (await ana.Open("/communities/new")).Press("Start the community", ("Name", "Quiet"), ("Question", "Who is here?"), ("Purpose", "Talking among ourselves."), ("Privacy", "Private"));
        var secret = (await (await ana.Open("/communities/quiet/discussions/new")).Press("Post", ("Title", "Who may hear this?"), ("Body", "Only we may."))).Location;
        await site.Settle();
        var page = await Builder.Begin(site);
        var block = await page.Add("Something on this site", ("Item", "https://localhost" + Cast.QuestionPath + "?page=1"), ("Why", "Read it first."));
        await page.Add("Something on this site", ("Item", secret));
        await page.Publish();

        var seen = await ana.Open(page.Path);
        Assert.Equal([Cast.QuestionTitle, "Who may hear this?"], seen.FindAll(".item-block__title a").Select(a => Page.Words(a)));
        var open = await site.As(Cast.Ben).Open(page.Path);
        Assert.Equal(Cast.QuestionTitle, Page.Words(Assert.Single(open.FindAll(".item-block__title a"))));
        Assert.True(open.Has("Read it first."));
        Assert.DoesNotContain("Who may hear this?", open.Html);

        await (await page.Edit(block)).Press("Keep", ("Item", "castroleunknown"));
        Assert.True((await page.Press("Publish")).Has("there is nothing at this address"));
    }

    [Fact]
    public async Task Where_I_am_shows_each_reader_their_own_steps_of_the_page_and_of_a_path()
    {
        await using var site = await TestSite.Start();
        var (first, page) = (await Builder.Begin(site, "First"), await Builder.Begin(site, "Second"));
        await first.Add("Checklist", ("Items", "Walk"));
        await first.Publish();
        var path = await site.As(Cast.Ana).Open(Cast.WaterPath + "/learning/paths/new");
        var begun = (await path.Press("Begin", ("Title", "First weeks"))).Location["/blocks/".Length..];
        var walk = new Builder(site, site.As(Cast.Ana), begun, Cast.WaterPath);
        await walk.Add("Step", ("Page", first.Path));
        await walk.Publish();
        await page.Add("Checklist", ("Items", "Listen"));
        await page.Add("Where I am", ("Prompt", "So far:"));
        await page.Add("Where I am", ("Path", $"{Cast.WaterPath}/learning/paths/{begun}"));
        await page.Publish();
        var ben = site.As(Cast.Ben);

        await (await ben.Open(first.Path)).Press("Save the list", ("Ticked", new[] { "Walk" }));

        Assert.Equal(["Checklist, not done yet", "First, done"], await Rows(ben, page));
        await (await ben.Open(page.Path)).Press("Save the list", ("Ticked", new[] { "Listen" }));
        Assert.Equal(["Checklist, done", "First, done"], await Rows(ben, page));
        Assert.Equal(["Checklist, not done yet", "First, not done yet"], await Rows(site.As(Cast.Kavya), page));
    }

    static async Task<IEnumerable<string>> Rows(HttpClient who, Builder page) => (await who.Open(page.Path)).FindAll(".progress-block__row").Select(r => Page.Words(r).Replace(" ,", ","));
}
