using System.Net;
using Communities;
using Conversions;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Tests.Conversions;

/// <summary>A conversation and what it became lead to each other for ever: when talk goes on, moves, or goes up in another.</summary>
public class BothEndsTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_was_said_since_is_taken_up_or_passed_over_beside_the_text(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var page = await Make(site, "pages", "Night flow at three");
        await Say(site, Cast.Kavya, "Listen at the valve.\n\nTwice.");
        await Say(site, Cast.Ben, "Thank you.");
        var beside = await (await (await site.As(Cast.Ana).Open(page)).Click("Look at what was said since")).Click("Look at it beside the text");

        Assert.True((await site.As(Cast.Ana).Open(page)).Has("2 newer replies are not reflected yet."));
        var after = await (await (await (await beside.Press("Take it up: reply 1")).Follow()).Press("Not needed: reply 2")).Follow();

        Assert.True(after.Has("Everything that was said is looked at."));
        var text = (await site.Visitor().Open(page)).Find(".wiki-text");
        Assert.Equal("Listen at the valve. Twice.", Page.Words(text.QuerySelector("blockquote")));
        Assert.Contains(text.QuerySelectorAll("a"), a => a.GetAttribute("href") == Cast.QuestionPath + "/replies/1");
        Assert.False((await site.As(Cast.Ana).Open(page)).Has("not reflected yet"));
        Assert.True((await site.As(Cast.Kavya).Open(page)).Has("With words of Ben Mwangi and Kavya Rao."));
        Assert.Equal(0, await site.InTenant(scope => scope.Db.Set<global::Wiki.WikiVersion>().Where(v => v.Number == 2).SumAsync(v => v.Words)));
        // Twice is once; and only those who write there may.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await beside.Press("Take it up: reply 1")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ed).Open(beside.Answer.RequestMessage!.RequestUri!.AbsolutePath)).Status);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Both_ends_show_each_other_after_the_conversation_went_up_in_another_and_that_one_moved(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await Say(site, Cast.Kavya, "Listen at three.");
        var page = await Make(site, "pages", "Night flow at three", "0", "1");
        var other = (await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", "What hides at night?"), ("Body", "Many things do."))).Location;
        await (await site.As(Cast.Ana).Open(Cast.QuestionPath + "/merge")).Press("Put them together", ("into", other[(other.LastIndexOf('/') + 1)..]));
        await site.Settle();

        Assert.True((await site.Visitor().Open(other)).Has("This became a wiki page: Night flow at three"));
        var made = await site.Visitor().Open(page);
        Assert.True(made.Has("Made from a conversation What hides at night?"));
        var lineage = await made.Click("Whose words are where");
        Assert.Contains(lineage.FindAll("a"), a => a.GetAttribute("href") == other + "/replies/2" && a.TextContent == "#1");

        await (await site.As(Cast.Ana).Open("/communities/new")).Press("Start the community", ("Name", "Quiet"), ("Question", "Who is here?"), ("Purpose", "Listening."), ("Privacy", "Restricted"));
        await (await site.As(Cast.Ana).Open(other + "/move")).Press("Move the discussion", ("to", "quiet"));
        await site.Settle();

        Assert.True((await site.As(Cast.Kavya).Open(other.Replace("water", "quiet", StringComparison.Ordinal))).Has("This became a wiki page in Water: Night flow at three"));
        Assert.True((await site.As(Cast.Kavya).Open(page)).Has("What hides at night?"));
        var visitor = await site.Visitor().Open(page);
        Assert.False(visitor.Has("What hides at night?"));
        Assert.True(visitor.Has("The conversation is gone."));
    }

    [Fact]
    public async Task A_conversation_becomes_an_event_a_sub_group_or_the_draft_of_a_case_study()
    {
        await using var site = await TestSite.Start();
        await Say(site, Cast.Kavya, "Listen at three, when nothing else runs.");

        var form = await site.As(Cast.Ana).Open(Cast.QuestionPath + "/conversion");
        var untimed = await form.Press("Make it", ("Into", "events"), ("Title", "Listening together"), ("Numbers", new[] { "0", "1" }));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (untimed.Status, untimed.Has("Say when it begins.")));
        var meeting = await (await form.Press("Make it", ("Into", "events"), ("Title", "Listening together"), ("Starts", "2026-12-01T15:00"), ("Numbers", new[] { "0", "1" }))).Follow();
        var group = await (await form.Press("Make it", ("Into", "groups"), ("Title", "Night listeners"), ("Numbers", new[] { "1" }))).Follow();
        var draft = await (await form.Press("Make it", ("Into", "case-studies"), ("Title", "What we heard at three"), ("Numbers", new[] { "0", "1" }))).Follow();
        await site.Settle();

        Assert.True(meeting.Has("1 December 2026"));
        Assert.True(meeting.Has("With words of Ben Mwangi and Kavya Rao."));
        Assert.Equal("Night listeners", Page.Words(group.Find("h1")));
        Assert.True(group.Has("Made from a conversation " + Cast.QuestionTitle));
        Assert.True((await site.Visitor().Open(group.Answer.RequestMessage!.RequestUri!.AbsolutePath + "/about")).Has("Listen at three, when nothing else runs."));
        Assert.Equal("What we heard at three", Page.Words(draft.Find("h1")));
        Assert.True(draft.Has("Listen at three, when nothing else runs."));
        var talk = await site.Visitor().Open(Cast.QuestionPath);
        Assert.True(talk.Has("This became an event: Listening together"));
        Assert.True(talk.Has("This became a sub-group: Night listeners"));
        // A draft is for its authors; a sub-group for those who look after the community.
        Assert.False(talk.Has("What we heard at three"));
        Assert.Equal(["pages", "case-studies", "events", "ideas"], (await site.As(Cast.Ben).Open(Cast.QuestionPath + "/conversion")).FindAll("input[name=Into]").Select(i => i.GetAttribute("value")));

        // Words go from each of them.
        foreach (var product in new[] { meeting, group })
        {
            var lineage = await (await site.As(Cast.Kavya).Open(product.Answer.RequestMessage!.RequestUri!.AbsolutePath)).Click("Whose words are where");
            Assert.True((await (await lineage.Press("Take my words out: reply 1")).Follow()).Has("Your words are out"));
        }
        Assert.False((await site.Visitor().Open(meeting.Answer.RequestMessage!.RequestUri!.AbsolutePath)).Has("Listen at three, when"));
    }

    [Fact]
    public void What_the_figures_need_is_told_with_the_fact()
    {
        var talk = new global::Communities.Products.Conversation("discussions", "talk", "Why?", "/x", 4, []);
        var conversion = Conversion.Of(talk, new CommunityView { Id = "quiet" }, new CommunityView { Id = "water" }, "pages", "ana", Cast.Noon);

        conversion.Becomes(new("page", "Why", "/y"), [new() { Number = 0, AuthorId = "ana", Words = "Four words of hers." }, new() { Number = 2, AuthorId = "ben", Words = "Two more." }]);
        conversion.TakeUp([new() { Number = 5, AuthorId = "ben", Words = "And a third." }], "ana");

        Assert.Equal([
            new ConversationConverted(conversion.Id, "water", "discussions", "talk", "pages", "page", "ana") { SourceCommunityId = "quiet", Posts = 2, People = 2, Words = 6 },
            new WordsTakenUp(conversion.Id, "water", "pages", "page", "ana", 1, 3)], ((IRaiseEvents)conversion).Raised);
    }

    static async Task Say(TestSite site, Member who, string words) => await (await site.As(who).Open(Cast.QuestionPath)).Press("Reply", ("Body", words));

    static async Task<string> Make(TestSite site, string into, string title, params string[] numbers) =>
        (await (await site.As(Cast.Ana).Open(Cast.QuestionPath + "/conversion")).Press("Make it", ("Into", into), ("Title", title), ("Numbers", numbers.Length > 0 ? numbers : ["0"]))).Location;
}
