using System.Net;
using Tests.Notifications;
using Tests.Notifications.Mail;

namespace Tests.People;

/// <summary>Hearing nothing from somebody, and not being reached by them.</summary>
public class BoundaryTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task The_posts_of_somebody_muted_are_one_line_that_opens_and_keep_their_numbers(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Replies(Cast.Kavya, "Listen at three.");
        await site.Replies(Cast.Ana, "Or at four.");
        await site.As(Cast.Ana).Open(Cast.QuestionPath);

        await site.Mutes(Cast.Ana, Cast.Kavya);
        var (anas, bens, kavyas) = (await site.As(Cast.Ana).Open(Cast.QuestionPath), await site.As(Cast.Ben).Open(Cast.QuestionPath), await site.As(Cast.Kavya).Open(Cast.QuestionPath));

        Assert.Equal("You muted Kavya Rao · show", Page.Words(Assert.Single(anas.FindAll("#reply-1 details.folded > summary"))));
        Assert.Equal("Listen at three.", Page.Words(anas.Find("#reply-1 details.folded .reply__body")));
        Assert.Empty(anas.FindAll("#reply-2 details.folded"));
        Assert.Equal(["#1", "#2"], anas.FindAll(".reply__number").Select(Page.Words));
        Assert.Empty(bens.FindAll("details.folded"));
        Assert.Empty(kavyas.FindAll("details.folded"));

        await (await site.As(Cast.Ana).Open("/account/blocks")).Press("Undo: Kavya Rao");
        Assert.Empty((await site.As(Cast.Ana).Open(Cast.QuestionPath)).FindAll("details.folded"));
    }

    [Fact]
    public async Task An_opening_post_and_a_new_reply_are_folded_too()
    {
        await using var site = await TestSite.Start();
        await site.Mutes(Cast.Ana, Cast.Ben);
        await site.Replies(Cast.Ben, "Nobody?");

        var page = await site.As(Cast.Ana).Open(Cast.QuestionPath);
        var news = await site.As(Cast.Ana).OpenFragment(Cast.QuestionPath + "/replies?after=0");

        Assert.Equal("You muted Ben Mwangi · show", Page.Words(page.Find(".opening-post details.folded > summary")));
        Assert.Single(news.FindAll("details.folded"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task News_of_somebody_muted_and_names_that_they_write_reach_nobody_who_muted_them(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Mutes(Cast.Ben, Cast.Kavya);

        await site.Replies(Cast.Kavya, "@ben, listen at three.");
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath + "/replies/0/reaction")).Press("Useful");
        await site.Settle();
        Assert.Empty(await site.Lines(Cast.Ben));

        await site.Replies(Cast.Ana, "@ben, and at four.");
        Assert.Equal($"Ana Ferreira named you in “{Cast.QuestionTitle}”", Assert.Single(await site.Lines(Cast.Ben)).Text);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_mail_about_what_others_said_leaves_out_what_somebody_muted_said(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Mutes(Cast.Ben, Cast.Kavya);

        await site.Replies(Cast.Ana, "Look at four.");
        await site.Replies(Cast.Kavya, "Listen at three.");
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        await site.Settle();

        var mail = Assert.Single(await Mailed.To(site, Cast.Ben));
        Assert.Contains("Look at four.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Listen at three.", mail.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Somebody_blocked_finds_a_name_and_no_more_and_is_not_told(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.CanHelp(Cast.Kavya, "pumps");
        await site.Change(Cast.Kavya, p => (p.Bio, p.BioHtml) = ("I dream of water.", "<p>I dream of water.</p>"));
        await site.Settle();

        var said = await (await site.Blocks(Cast.Kavya, Cast.Ben)).Follow();
        var ben = site.As(Cast.Ben);
        var profile = await ben.Open("/people/kavya");
        await site.Replies(Cast.Ben, "@kavya?");

        Assert.True(said.Has("Ben Mwangi is blocked, and is not told."));
        Assert.True(profile.Has("Kavya Rao"));
        foreach (var word in new[] { "pumps", "I dream of water.", "block" }) Assert.DoesNotContain(word, Page.Words(profile.Find("main .stack--loose")), StringComparison.OrdinalIgnoreCase);
        Assert.Empty((await ben.Open("/people?q=pumps")).Found());
        Assert.Empty((await ben.Open("/people?q=kavya")).Found());
        Assert.False((await ben.Open("/search?q=kavya&kind=person")).Has("Pump"));
        Assert.DoesNotContain("Kavya Rao", Page.Words((await ben.Open("/help-requests/new?to=kavya&subject=pumps")).Find("main")), StringComparison.Ordinal);
        Assert.Empty(await site.Lines(Cast.Kavya));
        Assert.Empty(await site.Lines(Cast.Ben));
        Assert.Empty((await ben.Open("/account/blocks")).FindAll(".listing__item"));
        Assert.Contains("pumps", (await site.As(Cast.Ed).Open("/people/kavya")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facilitator_who_is_blocked_goes_on_facilitating_and_the_page_says_so()
    {
        await using var site = await TestSite.Start();

        var said = await (await site.Blocks(Cast.Ben, Cast.Ana)).Follow();
        var closed = await (await site.As(Cast.Ana).Open(Cast.QuestionPath)).Press("Close the discussion", ("reason", "It is answered."));

        Assert.True(said.Has("They facilitate Water, and still do their work there"));
        Assert.True((await site.As(Cast.Ben).Open("/account/blocks")).Has("They facilitate Water, and still do their work there."));
        Assert.Equal(HttpStatusCode.Found, closed.Status);
        Assert.True((await site.As(Cast.Ben).Open(Cast.QuestionPath)).Has("It is answered."));
    }

    [Fact]
    public async Task Muting_becomes_blocking_and_one_undo_takes_both_away()
    {
        await using var site = await TestSite.Start();

        await site.Mutes(Cast.Ben, Cast.Kavya);
        var ben = site.As(Cast.Ben);
        Assert.True((await ben.Open("/people/kavya")).Has("You muted Kavya Rao."));
        await site.Blocks(Cast.Ben, Cast.Kavya);
        Assert.True((await ben.Open("/people/kavya")).Has("You blocked Kavya Rao."));
        Assert.DoesNotContain("Kavya Rao", (await ben.Open("/people?community=water")).Found());
        await (await ben.Open("/people/kavya")).Press("Undo");

        Assert.True((await ben.Open("/account/blocks")).Has("You hear from everybody"));
    }

    [Theory]
    [InlineData("mute")]
    [InlineData("block")]
    public async Task A_boundary_is_drawn_by_somebody_signed_in_against_somebody_else(string boundary)
    {
        await using var site = await TestSite.Start();
        var token = (await site.As(Cast.Ben).Open("/people/kavya")).Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;

        Task<Page> Send(HttpClient client, string path) => client.Page(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]) });

        Assert.Equal(HttpStatusCode.NotFound, (await Send(site.As(Cast.Ben), $"/people/nobody/{boundary}")).Status);
        var self = await Send(site.As(Cast.Ben), $"/people/ben/{boundary}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, self.Status);
        Assert.True(self.Has("This is you."));
        Assert.NotEqual(HttpStatusCode.OK, (await Send(site.Visitor(), $"/people/kavya/{boundary}")).Status);
        Assert.True((await site.As(Cast.Ben).Open("/account/blocks")).Has("You hear from everybody"));
    }
}
