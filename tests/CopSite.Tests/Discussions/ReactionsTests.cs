using System.Net;
using Tests.Notifications;

namespace Tests.Discussions;

/// <summary>What people say to a post with one press.</summary>
public class ReactionsTests
{
    const string OfReply = Cast.QuestionPath + "/replies/1/reaction";
    const string OfQuestion = Cast.QuestionPath + "/replies/0/reaction";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Two_who_react_differently_are_half_each_and_changing_mine_moves_the_figure(Engine engine)
    {
        await using var site = await Replied(engine);
        await (await site.As(Cast.Ana).Open(OfReply)).Press("Useful");
        await (await site.As(Cast.Ben).Open(OfReply)).Press("Tried it");

        var before = await site.Visitor().Open(OfReply);
        await (await site.As(Cast.Ben).Open(OfReply)).Press("Useful");
        var after = await site.Visitor().Open(OfReply);

        Assert.True(before.Has("Useful 1 (50 %)") && before.Has("Tried it 1 (50 %)"));
        Assert.True(after.Has("Useful 2 (100 %)"));
        Assert.False(after.Has("Tried it"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Everybody_reads_the_figures_under_the_reply_and_each_sees_which_is_theirs(Engine engine)
    {
        await using var site = await Replied(engine);
        await (await site.As(Cast.Ana).Open(OfReply)).Press("Thank you");

        var (anas, bens, visitors) = (await site.As(Cast.Ana).Open(Cast.QuestionPath), await site.As(Cast.Ben).Open(Cast.QuestionPath), await site.Visitor().Open(Cast.QuestionPath));

        Assert.All([anas, bens, visitors], page => Assert.Equal("Thank you 1", Page.Words(page.Find("#reactions-1 .reaction"))));
        Assert.Equal([1, 0, 0], new[] { anas, bens, visitors }.Select(p => p.FindAll("#reactions-1 .reaction--mine").Count));
        Assert.Empty(visitors.FindAll("a[href$='/reaction']"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_one_did_with_a_reply_stands_under_it_for_them_alone(Engine engine)
    {
        await using var site = await Replied(engine);
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "And again at four."));
        await (await site.As(Cast.Ana).Open(Cast.QuestionPath + "/replies/1/bookmark")).Press("Keep it");
        await (await site.As(Cast.Ben).Open(Cast.QuestionPath + "/replies/2/reaction")).Press("Useful");

        // Twice each: those who did nothing with a reply share what they may do.
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal("React to reply 1, Reply to reply 1, Kept: reply 1, Flag reply 1", await Acts(Cast.Ana, 1));
            Assert.Equal("React to reply 1, Reply to reply 1, Keep: reply 1, Flag reply 1", await Acts(Cast.Ben, 1));
            Assert.Equal("React to reply 2, Reply to reply 2, Keep: reply 2, Flag reply 2", await Acts(Cast.Ana, 2));
            Assert.Equal("Your reaction to reply 2, Reply to reply 2, Keep: reply 2, Flag reply 2", await Acts(Cast.Ben, 2));
            Assert.Equal("Reply to reply 1, Keep: reply 1, Change reply 1", await Acts(Cast.Kavya, 1));
            Assert.Equal("Keep: reply 1, Flag reply 1", await Acts(Cast.Ed, 1));
        }

        async Task<string> Acts(Member who, int number) => string.Join(", ", (await site.As(who).Open(Cast.QuestionPath)).FindAll($"#reply-{number} .post__foot a").Select(a => Page.Words(a)));
    }

    [Fact]
    public async Task A_reaction_is_taken_back()
    {
        await using var site = await Replied();
        await (await site.As(Cast.Ana).Open(OfReply)).Press("Thank you");

        await (await site.As(Cast.Ana).Open(OfReply)).Press("Take mine back");

        Assert.True((await site.Visitor().Open(OfReply)).Has("Nobody has reacted yet."));
    }

    [Fact]
    public async Task Nobody_reacts_to_their_own_words()
    {
        await using var site = await Replied();
        var kavya = site.As(Cast.Kavya);

        var offered = await kavya.Open(OfReply);
        var forced = await Force(kavya, await kavya.Open(OfQuestion), OfReply);

        Assert.Empty(offered.FindAll("button[name=Kind]"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.Status);
        Assert.True(forced.Has("This is your own."));
    }

    [Fact]
    public async Task Only_members_react()
    {
        await using var site = await Replied();
        var ed = site.As(Cast.Ed);

        Assert.Equal(HttpStatusCode.Forbidden, (await Force(ed, await ed.Open(Cast.QuestionPath), OfReply)).Status);
        Assert.Equal("/login", (await Force(site.Visitor(), await site.Visitor().Open("/login"), OfReply)).Location.Split('?')[0]);
    }

    [Fact]
    public async Task There_is_no_reaction_to_what_nobody_said()
    {
        await using var site = await Replied();

        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ana).Open(Cast.QuestionPath + "/replies/7/reaction")).Status);
    }

    [Fact]
    public async Task Authors_hear_of_what_helped_in_one_line_and_of_no_disagreement()
    {
        await using var site = await Replied();
        await (await site.As(Cast.Ana).Open(OfReply)).Press("Useful");
        await (await site.As(Cast.Ben).Open(OfReply)).Press("I disagree");

        await site.Settle();

        Assert.Equal($"Ana Ferreira found it useful: your reply 1 in “{Cast.QuestionTitle}”", Assert.Single(await site.Lines(Cast.Kavya)).Text);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task People_in_the_same_place_are_introduced_when_both_say_so(Engine engine)
    {
        await using var site = await Replied(engine);
        await (await (await site.As(Cast.Ana).Open(OfQuestion)).Press("Same here")).Client.Open(OfQuestion);
        var hidden = await site.As(Cast.Kavya).Open(OfQuestion);
        await (await site.As(Cast.Ana).Open(OfQuestion)).Press("Introduce me to the others");
        await (await site.As(Cast.Kavya).Open(OfQuestion)).Press("Same here");
        await (await site.As(Cast.Kavya).Open(OfQuestion)).Press("Introduce me to the others");

        await site.Settle();
        var seen = await site.As(Cast.Ben).Open(OfQuestion);
        var outside = await site.As(Cast.Ed).Open(OfQuestion);

        Assert.False(hidden.Has("Ana Ferreira"));
        Assert.Equal(["Ana Ferreira", "Kavya Rao"], seen.FindAll("section[aria-labelledby=named] .person__name").Select(n => Page.Words(n)));
        Assert.False(outside.Has("Ana Ferreira"));
        Assert.Contains($"Kavya Rao is in the same place as you in “{Cast.QuestionTitle}”, and would like to be introduced", (await site.Lines(Cast.Ana)).Select(l => l.Text));
    }

    // The form stands on the page of who may react; others can only guess its address.
    static Task<Page> Force(HttpClient client, Page from, string address) => client.Page(new(HttpMethod.Post, address)
    {
        Content = new FormUrlEncodedContent([new("_method", "put"), new("Kind", "Useful"), new("__RequestVerificationToken", from.Find("[name=__RequestVerificationToken]").GetAttribute("value"))]),
    });

    static async Task<TestSite> Replied(Engine engine = Engine.Sqlite)
    {
        var site = await TestSite.Start(engine);
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen at three."));
        return site;
    }
}
