using Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Tests.Kernel.Outgoing;
using Communities;

namespace Tests.Links;

/// <summary>Links that stand alone on a line of a post.</summary>
public sealed class LinkCardTests : IAsyncLifetime
{
    readonly WebPage page = new() { Html = """<head><meta property="og:title" content="Night flow &amp; you"><meta name="description" content="How to listen."><meta property="og:site_name" content="Leak Watch"></head><body onload=alert(1)>""" };

    public ValueTask InitializeAsync() => page.Start();

    public ValueTask DisposeAsync() => page.DisposeAsync();

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task The_page_is_shown_by_its_own_words_and_readers_ask_it_for_nothing(Engine engine)
    {
        await using var site = await Start(engine);
        await Reply(site, $"Read this:\n\n{page.Address}\n\nIt helped us.");

        var before = await site.Visitor().Open(Cast.QuestionPath);
        await site.Settle();
        await site.Settle();
        var after = await site.Visitor().Open(Cast.QuestionPath);

        Assert.Empty(before.FindAll(".link-card"));
        Assert.Equal("Night flow & you How to listen. Leak Watch", Page.Words(after.Find("#reply-1 .link-card")));
        Assert.Equal(page.Address, after.Find("#reply-1 .link-card a").GetAttribute("href"));
        Assert.Empty(after.FindAll("#reply-1 img"));
        Assert.Equal(1, page.Asked);
    }

    [Fact]
    public async Task An_address_that_is_known_is_shown_at_once()
    {
        await using var site = await Start();
        await Reply(site, page.Address);
        await site.Settle();
        await site.Settle();

        await Reply(site, $"Again:\n\n{page.Address}");

        Assert.Equal(2, (await site.Visitor().Open(Cast.QuestionPath)).FindAll(".link-card").Count);
        Assert.Equal(1, page.Asked);
    }

    [Fact]
    public async Task A_link_that_is_put_into_an_opening_post_later_is_shown_too()
    {
        await using var site = await Start();
        await (await site.As(Cast.Ben).Open(Cast.QuestionPath + "/edit")).Press("Save", ("Body", $"Who knows this?\n\n{page.Address}"));

        await site.Settle();
        await site.Settle();

        Assert.Equal("Night flow & you How to listen. Leak Watch", Page.Words((await site.Visitor().Open(Cast.QuestionPath)).Find(".opening-post .link-card")));
    }

    [Fact]
    public async Task A_link_within_a_sentence_stays_a_link()
    {
        await using var site = await Start();

        await Reply(site, $"Read {page.Address} first.");
        await site.Settle();
        await site.Settle();

        Assert.Equal(0, page.Asked);
        Assert.Equal(page.Address, (await site.Visitor().Open(Cast.QuestionPath)).Find("#reply-1 .prose a, #reply-1 a[href^='http']").GetAttribute("href"));
    }

    [Fact]
    public async Task Links_of_confidential_communities_are_told_to_nobody()
    {
        await using var site = await Start();
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId)).Privacy = CommunityPrivacy.Confidential;
            await scope.Db.SaveChangesAsync();
        });

        await Reply(site, page.Address);
        await site.Settle();
        await site.Settle();

        Assert.Equal(0, page.Asked);
    }

    [Fact]
    public async Task A_page_that_does_not_answer_leaves_the_link_and_is_asked_again_twice()
    {
        page.Status = 500;
        await using var site = await Start();
        await Reply(site, page.Address);

        for (var day = 0; day < 5; day++)
        {
            await site.Settle();
            site.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(3, page.Asked);
        Assert.Contains((await site.Visitor().Open(Cast.QuestionPath)).FindAll("#reply-1 a"), a => a.GetAttribute("href") == page.Address);
    }

    [Fact]
    public void Words_of_a_page_are_text()
    {
        const string url = "https://example.org/";

        var html = Markdown.ToHtml(url, cards: new Dictionary<string, LinkCard> { [url] = new(url, "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a&b") });

        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<img", html);
        Assert.Contains("&lt;script&gt;", html);
    }

    Task<TestSite> Start(Engine engine = Engine.Sqlite) => TestSite.Start(engine, [("COPSITE:INTRANET", page.Host)]);

    static async Task Reply(TestSite site, string body) => await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("Reply", ("Body", body));
}
