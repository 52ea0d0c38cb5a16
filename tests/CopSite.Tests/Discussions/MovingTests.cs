using System.Net;
using Communities;
using Discussions;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;

namespace Tests.Discussions;

/// <summary>What stands in the wrong place is taken to the right one, and nothing of it is lost.</summary>
public class MovingTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Replies_that_talk_of_something_else_become_a_discussion_with_all_that_hangs_on_them(Engine engine)
    {
        await using var site = await Talk(engine);
        await (await site.As(Cast.Ben).Open(Cast.QuestionPath + "/replies/2/reaction")).Press("Useful");
        await (await site.As(Cast.Ben).Open(Cast.QuestionPath + "/replies/3/bookmark")).Press("Keep it");

        var form = await site.As(Cast.Ana).Open(Cast.QuestionPath + "/split");
        var made = await (await form.Press("Make the discussion", ("Title", "Who calibrates gauges?"), ("Numbers", 2), ("Numbers", 3))).Follow();
        await site.Settle();

        Assert.Equal("Kavya Rao", Page.Words(made.Find(".opening-post .person__name")));
        Assert.Equal("Speaking of gauges.", Page.Words(made.Find(".opening-post .prose")));
        Assert.Equal(["Ben Mwangi"], made.FindAll(".reply .person__name").Select(Page.Words));
        Assert.True(made.Find(".opening-post").TextContent.Contains("Useful", StringComparison.Ordinal));
        var stays = await site.Visitor().Open(Cast.QuestionPath);
        Assert.Equal(["Listen at three.", "Thank you."], stays.FindAll(".reply .prose").Select(Page.Words));
        Assert.True(stays.Has("Replies 2, 3 stand in Who calibrates gauges? now."));
        Assert.True(stays.Has("2 replies"));
        Assert.Equal(made.Answer.RequestMessage!.RequestUri!.AbsolutePath + "#reply-1", (await site.Visitor().Open(Cast.QuestionPath + "/replies/3")).Location);
        Assert.Contains(await site.Lines(Cast.Kavya), l => l.Text == "What you said stands in “Who calibrates gauges?” now");
        Assert.True((await site.As(Cast.Ben).Open("/bookmarks")).Html.Contains(made.Answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Two_discussions_of_one_thing_are_put_together_and_the_old_address_leads_there(Engine engine)
    {
        await using var site = await Talk(engine);
        var twin = await Start(site, Cast.Kavya, "Night flow again?", "Nobody answered me.");
        await (await site.As(Cast.Ben).Open(twin)).Press("Reply", ("Body", "They did, elsewhere."));
        await site.Settle();

        var merged = await (await (await site.As(Cast.Ana).Open(twin + "/merge?q=losses")).Press("Put them together", ("into", Cast.QuestionId))).Follow();
        await site.Settle();

        Assert.Equal(["Nobody answered me.", "They did, elsewhere."], merged.FindAll(".reply .prose").Skip(4).Select(p => Page.Words(p).Replace("Night flow again? ", "", StringComparison.Ordinal)));
        Assert.Equal(Cast.QuestionPath + "#reply-5", (await site.Visitor().Open(twin)).Location);
        Assert.Equal(Cast.QuestionPath + "#reply-6", (await site.Visitor().Open(twin + "/replies/1")).Location);
        Assert.DoesNotContain((await site.Visitor().Open(Cast.WaterPath + "/discussions")).FindAll(".discussion-row__title"), t => Page.Words(t) == "Night flow again?");
        Assert.Single((await site.Visitor().Open("/search?q=elsewhere")).FindAll("a"), a => a.GetAttribute("href")!.EndsWith("#reply-6", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_somebody_began_to_write_goes_along_and_whoever_asked_hears_of_what_follows(Engine engine)
    {
        await using var site = await Talk(engine);
        var twin = await Start(site, Cast.Kavya, "Night flow again?", "Nobody answered me.");
        await (await site.As(Cast.Ben).Open(twin)).SayDraft("I wanted to say");

        await (await site.As(Cast.Ana).Open(twin + "/merge")).Press("Put them together", ("into", Cast.QuestionId));
        await (await site.As(Cast.Ana).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Now together."));
        await site.Settle();

        Assert.Equal("I wanted to say", (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Find("textarea[name=Body]").TextContent.Trim());
        Assert.Contains(await site.Lines(Cast.Kavya), l => l.Text == $"Ana Ferreira replied in “{Cast.QuestionTitle}”");
    }

    [Fact]
    public async Task A_discussion_with_a_poll_is_not_put_into_another_because_the_poll_would_be_lost()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", "March or May?"), ("Body", "Say."), ("PollChoices", "March\nMay"));
        var path = Cast.WaterPath + "/discussions/" + await site.InTenant(scope => scope.Db.Set<Discussion>().Where(d => d.DisplayText == "March or May?").Select(d => d.Id).SingleAsync());

        var refused = await (await site.As(Cast.Ana).Open(path + "/merge")).Press("Put them together", ("into", Cast.QuestionId));

        Assert.True(refused.Has("It has a poll, which would be lost."));
        Assert.Single((await site.Visitor().Open(path)).FindAll(".poll"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_discussion_moves_to_another_community_with_its_readers_marks(Engine engine)
    {
        await using var site = await Talk(engine);
        await Quiet(site, CommunityPrivacy.Restricted);
        await site.As(Cast.Ben).Open(Cast.QuestionPath);

        var moved = await (await (await site.As(Cast.Ana).Open(Cast.QuestionPath + "/move")).Press("Move the discussion", ("to", "quiet"))).Follow();
        await site.Settle();

        Assert.Equal("/communities/quiet/discussions/" + Cast.QuestionId, moved.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("/communities/quiet/discussions/" + Cast.QuestionId, (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(Cast.QuestionPath)).Status);
        Assert.DoesNotContain((await site.Visitor().Open("/search?q=losses")).FindAll("a"), a => a.TextContent.Contains("losses", StringComparison.Ordinal));
        Assert.Contains(await site.Lines(Cast.Kavya), l => l.Text == $"“{Cast.QuestionTitle}” was moved to Quiet");
    }

    [Fact]
    public async Task Nothing_moves_to_where_more_people_could_read_it()
    {
        await using var site = await TestSite.Start();
        await Quiet(site, CommunityPrivacy.Private);
        var secret = await Start(site, Cast.Ana, "Between us?", "Only here.", "/communities/quiet");

        Assert.True((await site.As(Cast.Ana).Open(secret + "/move")).Has("There is no other community that you look after and that is as closed as this one."));
    }

    [Fact]
    public async Task Who_had_read_all_has_nothing_new_after_replies_went()
    {
        await using var site = await Talk();
        await site.As(Cast.Ben).Open(Cast.QuestionPath);

        await (await site.As(Cast.Ana).Open(Cast.QuestionPath + "/split")).Press("Make the discussion", ("Title", "Thanks?"), ("Numbers", 4));

        var row = (await site.As(Cast.Ben).Open(Cast.WaterPath + "/discussions")).FindAll(".discussion-row").Single(r => r.TextContent.Contains(Cast.QuestionTitle, StringComparison.Ordinal));
        Assert.DoesNotContain("new", Page.Words(row.QuerySelector(".discussion-row__side")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choosing_no_reply_or_no_title_says_so_and_keeps_the_rest()
    {
        await using var site = await Talk();
        var form = await site.As(Cast.Ana).Open(Cast.QuestionPath + "/split");

        var nothing = await form.Press("Make the discussion", ("Title", "Who calibrates gauges?"));
        var nameless = await form.Press("Make the discussion", ("Title", " "), ("Numbers", 2));

        Assert.True(nothing.Has("Choose at least one reply."));
        Assert.Equal("Who calibrates gauges?", nothing.Find("[name=Title]").GetAttribute("value"));
        Assert.True(nameless.Find("[name=Numbers][value='2']").HasAttribute("checked"));
    }

    [Theory]
    [InlineData("/move"), InlineData("/split"), InlineData("/merge")]
    public async Task Members_do_not_move_things(string where)
    {
        await using var site = await TestSite.Start();

        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Kavya).Open(Cast.QuestionPath + where)).Status);
    }

    [Fact]
    public async Task Where_it_goes_slowly_a_member_waits_and_keeps_the_words()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ana).Open(Cast.QuestionPath)).Press("Change who replies", ("pace", "Slowly"));
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "First."));
        site.Clock.Advance(TimeSpan.FromMinutes(5));

        var held = await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Second."));
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        var posted = await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Second."));

        Assert.True(held.Has("You can reply again in 10 minutes. What you wrote is kept below."));
        Assert.Equal("Second.", held.Find("textarea[name=Body]").TextContent.Trim());
        Assert.Equal(HttpStatusCode.Found, posted.Status);
    }

    [Fact]
    public async Task Where_only_facilitators_reply_members_read_along()
    {
        await using var site = await TestSite.Start();
        var form = await site.As(Cast.Kavya).Open(Cast.QuestionPath);
        await (await site.As(Cast.Ana).Open(Cast.QuestionPath)).Press("Change who replies", ("pace", "Facilitators"));

        var refused = await form.Press("Reply", ("Body", "But I"));

        Assert.True(refused.Has("Only facilitators reply here for now. What you wrote is kept below."));
        Assert.Empty((await site.As(Cast.Kavya).Open(Cast.QuestionPath)).FindAll("textarea[name=Body]"));
        Assert.Single((await site.As(Cast.Ana).Open(Cast.QuestionPath)).FindAll("textarea[name=Body]"));
    }

    static async Task<TestSite> Talk(Engine engine = Engine.Sqlite)
    {
        var site = await TestSite.Start(engine);
        foreach (var (who, words) in new[] { (Cast.Kavya, "Listen at three."), (Cast.Kavya, "Speaking of gauges."), (Cast.Ben, "Ours drift."), (Cast.Ana, "Thank you.") })
            await (await site.As(who).Open(Cast.QuestionPath)).Press("Reply", ("Body", words));
        await site.Settle();
        return site;
    }

    static async Task<string> Start(TestSite site, Member by, string title, string body, string place = Cast.WaterPath)
    {
        await (await site.As(by).Open(place + "/discussions/new")).Press("Post", ("Title", title), ("Body", body));
        return place + "/discussions/" + await site.InTenant(scope => scope.Db.Set<Discussion>().Where(d => d.DisplayText == title).Select(d => d.Id).SingleAsync());
    }

    static async Task Quiet(TestSite site, CommunityPrivacy privacy)
    {
        await (await site.As(Cast.Ana).Open("/communities/new")).Press("Start the community", ("Name", "Quiet"), ("Question", "Who is here?"), ("Privacy", privacy));
        await site.Settle();
    }
}
