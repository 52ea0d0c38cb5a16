using System.Net;
using CaseStudies;
using Tests.CaseStudies;

namespace Tests.Learning;

/// <summary>Slides, pictures, columns, and what other sites show.</summary>
public class MediaBlockTests
{
    const string Pages = "~/media/one.png | Three gauges.\n~/media/two.png | One pump.\n~/media/three.png | The hum.";

    [Fact]
    public async Task Slides_are_paged_with_buttons_and_all_of_them_have_to_be_seen()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var slides = await page.Add("Slides", ("Title", "How pumps sound"), ("Pages", "~/media/one.png | Three gauges.\n~/media/two.png"));
        Assert.True((await page.Press("Publish")).Has("Say what stands on slide 2"));
        await (await page.Edit(slides)).Press("Keep", ("Pages", Pages));
        await page.Publish();
        var ben = site.As(Cast.Ben);

        var second = await (await (await ben.Open(page.Path)).Press("Next: How pumps sound")).Follow();
        Assert.True(second.Has("Slide 2 of 3"));
        Assert.Equal("One pump.", second.Find(".media-block img").GetAttribute("alt"));
        Assert.False(await page.IsComplete(Cast.Ben));
        await second.Press("Next: How pumps sound");

        Assert.True(await page.IsComplete(Cast.Ben));
        Assert.Equal(3, (await site.Visitor().Open(page.Path)).FindAll(".slides-block img").Count);
    }

    [Fact]
    public async Task A_download_and_an_opened_page_count_once_somebody_went_there_from_the_page()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var slides = await page.Add("Slides", ("Title", "How pumps sound"), ("Pages", Pages), ("Rule", "downloaded"));
        Assert.True((await page.Press("Publish")).Has("there is no file"));
        await (await page.Edit(slides)).Press("Keep", ("File", "~/media/slides.pdf"));
        await page.Add("Reading", ("Title", "The paper"), ("Address", "https://example.org/paper"), ("Rule", "opened"));
        await page.Publish();
        var ben = site.As(Cast.Ben);
        var open = await ben.Open(page.Path);
        Assert.False(open.Has("I have read it"));

        var links = open.FindAll(".guided__step a").Select(a => a.GetAttribute("href")!).Where(h => h.Contains("/openings/")).ToList();
        Assert.Equal("/media/slides.pdf", (await ben.Open(links[0])).Location);
        Assert.False(await page.IsComplete(Cast.Ben));
        Assert.Equal("https://example.org/paper", (await ben.Open(links[1])).Answer.Headers.Location!.OriginalString);
        // To page on afterwards takes nothing back.
        await (await ben.Open(page.Path)).Press("Next: How pumps sound");

        Assert.True(await page.IsComplete(Cast.Ben));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ed).Open(links[1])).Status);
        Assert.Equal("https://example.org/paper", (await site.Visitor().Open(page.Path)).Find(".guided__step a[rel=noopener]").GetAttribute("href"));
    }

    [Fact]
    public async Task A_case_study_that_was_opened_from_the_page_counts()
    {
        await using var site = await TestSite.Start();
        var study = await site.Standing(CaseStanding.Published);
        var page = await Builder.Begin(site);
        await page.Add("Case study", ("Case", study), ("Rule", "opened"));
        await page.Publish();
        var link = (await site.As(Cast.Ben).Open(page.Path)).FindAll(".guided__step a").Select(a => a.GetAttribute("href")!).Single(h => h.Contains("/openings/"));

        Assert.Equal(study, (await site.As(Cast.Ben).Open(link)).Location);
        Assert.True(await page.IsComplete(Cast.Ben));
    }

    [Fact]
    public async Task A_picture_says_what_it_shows_or_that_it_only_decorates()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var picture = await page.Add("Picture", ("File", "https://evil.example/p.png"));
        Assert.True((await page.Press("Publish")).Has("Put the picture into the media library"));
        await (await page.Edit(picture)).Press("Keep", ("File", "~/media/pump.jpg"));
        Assert.True((await page.Press("Publish")).Has("Say what the picture shows"));

        await (await page.Edit(picture)).Press("Keep", ("IsDecorative", "true"));
        await page.Publish();
        Assert.Equal("", (await site.Visitor().Open(page.Path)).Find(".media-block__picture").GetAttribute("alt"));
    }

    [Fact]
    public async Task Blocks_in_columns_count_each_by_its_own_rule()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var columns = await page.Add("Columns");
        await page.Inside(columns, "Checklist", ("Items", "Walk"));
        Assert.True((await page.Press("Publish")).Has("Put two to four blocks into it."));
        await page.Inside(columns, "Reflection", ("Prompts", "What surprised you?"));
        await page.Publish();
        var ben = site.As(Cast.Ben);

        Assert.True((await ben.Open(page.Path)).Has("0 of 2 done"));
        await (await ben.Open(page.Path)).Press("Save the list", ("Ticked", new[] { "Walk" }));
        var half = await ben.Open(page.Path);
        Assert.True(half.Has("1 of 2 done") && half.Has("Go on: Reflection"));
        Assert.Equal(2, half.FindAll(".columns-block > .guided__step").Count);
        await half.Press("Save for myself", ("Words", "The silence."));

        Assert.True(await page.IsComplete(Cast.Ben));
    }

    [Fact]
    public async Task Nothing_of_another_site_is_loaded_before_somebody_agrees_and_only_from_listed_hosts()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("From another site", ("Title", "The hum"), ("Url", "https://player.example.org/hum?v=1"), ("Consent", "They keep what you watch."));
        Assert.True((await page.Press("Publish")).Has("Nothing of player.example.org may be shown on this site."));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ana).Open("/admin/embeds")).Status);
        var rules = await site.As(Cast.Ada).Open("/admin/embeds");
        Assert.True((await rules.Press("Save", ("Hosts", "https://player.example.org/"))).Has("is no name of a host"));
        await rules.Press("Save", ("Hosts", "player.example.org"));
        await page.Publish();

        var before = await site.Visitor().Open(page.Path);
        Assert.True(before.Has("They keep what you watch."));
        Assert.DoesNotContain("<iframe", before.Html);
        Assert.DoesNotContain("frame-src", Policy(before));

        var shown = await site.Visitor().Open(page.Path + before.FindAll(".guided__step a").Single(a => Page.Words(a).StartsWith("I agree")).GetAttribute("href")!.Split('#')[0]);
        Assert.Equal("https://player.example.org/hum?v=1", shown.Find("iframe[sandbox]").GetAttribute("src"));
        Assert.EndsWith("frame-src https://player.example.org", Policy(shown));
        Assert.Equal(Policy(before), Policy(shown)[..Policy(before).Length]);

        await (await site.As(Cast.Ada).Open("/admin/embeds")).Press("Save", ("Hosts", ""));
        Assert.DoesNotContain("player.example.org", (await site.Visitor().Open(page.Path + "?show=x")).Html);
    }

    static string Policy(Page page) => page.Answer.Headers.GetValues("Content-Security-Policy").Single();
}
