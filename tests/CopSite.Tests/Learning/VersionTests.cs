using System.Net;

namespace Tests.Learning;

public class VersionTests
{
    [Fact]
    public async Task A_former_version_is_compared_block_by_block_and_brought_back()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var text = await page.Add("Text", ("Body", "Close the valve slowly."));
        await page.Publish();
        await (await page.Edit(text)).Press("Keep", ("Body", "Close the valve quickly."));
        await page.Add("Spark", ("Prompt", "Who opened it?"));
        await page.Publish();
        var ana = site.As(Cast.Ana);

        var compared = await (await ana.Open(page.DeskPath + "/versions")).Click("Version 1");
        Assert.Contains("<del>slowly", compared.Html);
        Assert.Contains("<ins>quickly", compared.Html);
        Assert.True(compared.Has("New since"));
        await compared.Press("Make it the draft");

        Assert.Equal(["Text"], await page.Blocks());
        Assert.True((await site.As(Cast.Ben).Open(page.Path)).Has("quickly"));
        await page.Publish();
        Assert.True((await site.As(Cast.Ben).Open(page.Path)).Has("slowly"));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(page.DeskPath + "/versions")).Status);
    }

    [Fact]
    public async Task The_palette_is_searched_and_adds_at_the_top_too()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Text", ("Body", "Words."));
        var ana = site.As(Cast.Ana);

        var found = await (await (await ana.Open(page.DeskPath)).Click("Add at the top")).Press("Find", ("q", "provocation"));
        Assert.DoesNotContain(found.FindAll("button"), b => Page.Name(b) == "Checklist");
        await found.Press("Spark");

        Assert.Equal(["Spark", "Text"], await page.Blocks());
    }

    [Fact]
    public async Task A_block_is_copied_to_another_page_that_its_editor_builds()
    {
        await using var site = await TestSite.Start();
        var (from, into) = (await Builder.Begin(site, "From"), await Builder.Begin(site, "Into"));
        var block = await from.Add("Spark", ("Prompt", "Copied?"));
        var ana = site.As(Cast.Ana);

        var desk = await ana.Open($"{from.DeskPath}?open={block}");
        await desk.Press("Copy it there", ("into", into.Path));

        Assert.Equal(["Spark"], await into.Blocks());
        Assert.True((await into.Desk()).Has("Copied?"));
    }
}
