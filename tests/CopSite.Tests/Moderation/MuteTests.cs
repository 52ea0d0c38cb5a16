using System.Net;
using Tests.Notifications;

namespace Tests.Moderation;

/// <summary>Somebody is asked to be silent in a community for some days.</summary>
public class MuteTests
{
    const string Ben = Looking.Queue + "/people/ben";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_muted_member_keeps_their_words_and_reads_why_and_until_when(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var open = await site.As(Cast.Ben).Open(Cast.QuestionPath);
        var started = await site.As(Cast.Ben).Open(Cast.WaterPath + "/discussions/new");
        await Mute(site);
        await site.Settle();

        var refused = await open.Press("Reply", ("Body", "I was going to say."));
        var unstarted = await started.Press("Post", ("Title", "May I?"), ("Body", "I was going to ask."));
        var reading = await site.As(Cast.Ben).Open(Cast.QuestionPath);
        site.Clock.Advance(TimeSpan.FromDays(3));
        var later = await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Here I am again."));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (refused.Status, unstarted.Status));
        Assert.True(refused.Has("A facilitator muted you here until 23 November 2026, 12:00 UTC: “Cool down.”") && refused.Has("What you wrote is kept below."));
        Assert.Equal("I was going to say.", refused.Find("[name=Body]").TextContent.Trim());
        Assert.Equal("I was going to ask.", unstarted.Find("[name=Body]").TextContent.Trim());
        Assert.True(reading.Has("A facilitator muted you here until"));
        Assert.StartsWith(Cast.QuestionPath, later.Location);
        Assert.Contains("A facilitator muted you in Water until 23 November 2026, 12:00 UTC: “Cool down.”", await site.Texts(Cast.Ben));
    }

    [Fact]
    public async Task A_facilitator_ends_it_early()
    {
        await using var site = await TestSite.Start();
        await Mute(site);

        await (await site.As(Cast.Ana).Open(Ben)).Press("Let them write again");
        await site.Settle();

        Assert.Equal(HttpStatusCode.Redirect, (await HeldTests.Reply(site, Cast.Ben, "Thank you.")).Status);
        Assert.Contains("You may write in Water again", await site.Texts(Cast.Ben));
    }

    [Fact]
    public async Task It_takes_days_a_reason_and_somebody_who_does_not_facilitate()
    {
        await using var site = await TestSite.Start();

        var long_ = await (await site.As(Cast.Ana).Open(Ben)).Press("Mute", ("Days", "100"), ("Why", "Cool down."));
        var wordless = await (await site.As(Cast.Ana).Open(Ben)).Press("Mute", ("Days", "3"));
        var facilitator = await (await site.As(Cast.Ada).Open(Looking.Queue + "/people/ana")).Press("Mute", ("Days", "3"), ("Why", "Cool down."));
        var herself = await (await site.As(Cast.Ana).Open(Looking.Queue + "/people/ana")).Press("Mute", ("Days", "3"), ("Why", "Cool down."));

        Assert.True(long_.Has("Choose between 1 and 90 days.") && long_.Find("[name=Why]").GetAttribute("value") == "Cool down.");
        Assert.True(wordless.Has("Say why."));
        Assert.True(facilitator.Has("A facilitator cannot be muted."));
        Assert.True(herself.Has("This is about yourself"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ana).Open(Looking.Queue + "/people/ed")).Status);
    }

    [Fact]
    public async Task It_stands_in_the_history_of_the_case_that_led_to_it()
    {
        await using var site = await Looking.Flagged();

        await (await (await site.OpenCase(Cast.Ana)).Click("Mute Kavya Rao, or note something about them")).Press("Mute", ("Days", "1"), ("Why", "Cool down."));

        Assert.True((await site.OpenCase(Cast.Ana)).Has("Ana Ferreira muted the author: 1 day: Cool down."));
    }

    [Fact]
    public async Task Elsewhere_they_write_as_before()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ben).Open("/communities/new")).Press("Start the community", ("Name", "Pumps"), ("Question", "Which pump?"));
        await Mute(site);

        Assert.Equal(HttpStatusCode.Redirect, (await (await site.As(Cast.Ben).Open("/communities/pumps/discussions/new")).Press("Post", ("Title", "And valves?"), ("Body", "Tell me."))).Status);
    }

    internal static async Task Mute(TestSite site) => await (await site.As(Cast.Ana).Open(Ben)).Press("Mute", ("Days", "3"), ("Why", "Cool down."));
}
