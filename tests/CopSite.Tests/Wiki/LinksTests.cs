using Discussions;
using Microsoft.EntityFrameworkCore;

namespace Tests.Wiki;

/// <summary>Pages lead to each other, and know what leads to them.</summary>
public class LinksTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_title_leads_to_the_form_until_there_is_a_page_and_to_the_page_from_then_on_whatever_it_is_called(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var from = await site.PageOf(Cast.Ben, "Night flow", "See [[Valves & taps]].");
        var form = await (await site.As(Cast.Ben).Open(from)).Click("Valves & taps (not written yet)");
        Assert.Equal("Valves & taps", form.Find("input[name=Title]").GetAttribute("value"));

        var path = (await form.Press("Publish the page", ("Body", "They turn."))).Location;
        await site.Settle();
        Assert.EndsWith(path, (await (await site.Visitor().Open(from)).Click("Valves & taps")).Answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);

        await site.As(Cast.Kavya).ChangePage(path, ("Title", "Valves"));
        await site.Settle();
        await site.As(Cast.Ben).ChangePage(from, ("Body", "See [[valves & Taps]], and [[VALVES]]."));
        await site.Settle();

        Assert.Equal([path, path], (await site.Visitor().Open(from)).FindAll("a.wiki-link").Select(a => a.GetAttribute("href")!));
        Assert.Equal(["Night flow"], (await site.Visitor().Open(path + "/links")).FindAll(".listing__item").Select(Page.Words));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_links_here_names_pages_and_posts_that_do_now(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.PageOf(Cast.Ben, "Valves");
        var other = await site.PageOf(Cast.Kavya, "Taps", $"Not [valves](~{path}).");
        Assert.True((await site.Visitor().Open(path + "/links")).Has("Taps"));
        await site.As(Cast.Kavya).ChangePage(other, ("Body", "Nothing."));
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", $"It stands in https://localhost{path}."));
        await (await site.As(Cast.Kavya).Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", "Is this right?"), ("Body", $"I read [it](~{path}/history)."));
        await site.Settle();

        var links = await site.Visitor().Open(path + "/links");

        Assert.Equal(["The discussion “Is this right?”", $"Reply 1 in “{Cast.QuestionTitle}”"], links.FindAll(".listing__item").Select(Page.Words));
        Assert.Equal(Cast.QuestionPath + "#reply-1", links.FindAll(".listing__item a")[1].GetAttribute("href"));

        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Reply>().SingleAsync(r => r.Number == 1)).Hide("Wrong.", site.Clock.NowUtc);
            await scope.Db.SaveChangesAsync();
        });
        Assert.Equal(["The discussion “Is this right?”"], (await site.Visitor().Open(path + "/links")).FindAll(".listing__item").Select(Page.Words));
    }

    [Fact]
    public async Task A_page_that_nobody_links_to_says_how_to_change_that()
    {
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ben);

        Assert.True((await site.Visitor().Open(path + "/links")).Has("Write [[Night flow]] on another page"));
    }

    [Fact]
    public async Task A_name_that_a_page_once_had_goes_to_the_page_that_is_called_so_now()
    {
        await using var site = await TestSite.Start();
        var first = await site.PageOf(Cast.Ben, "Valves");
        var from = await site.PageOf(Cast.Ben, "Night flow", "See [[Valves]].");
        await site.As(Cast.Ben).ChangePage(first, ("Title", "Old valves"));

        var second = await site.PageOf(Cast.Kavya, "Valves", "The new ones.");

        Assert.Equal([second], (await site.Visitor().Open(from)).FindAll("a.wiki-link").Select(a => a.GetAttribute("href")!));
    }
}
