using System.Net;
using Communities;
using Events;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;

namespace Tests.Events;

/// <summary>What people hear of an event, and when.</summary>
public class EventNewsTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Another_time_and_a_cancellation_reach_everybody_who_registered(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var e = await site.Planned(Planning.Plan(capacity: 1));
        await site.Come(Cast.Ben, e);
        await site.Come(Cast.Kavya, e, "Join the waiting list");
        await site.Settle();
        var ana = site.As(Cast.Ana);

        await (await ana.Open(Planning.PathOf(e) + "/edit")).Press("Save", ("Starts", "2026-11-28T10:00"), ("Ends", "2026-11-28T11:00"));
        await site.Settle();
        var moved = await site.Lines(Cast.Ben);
        await (await ana.Open(Planning.PathOf(e) + "/cancellation")).Press("Cancel the event", ("Reason", "The pump is in pieces."));
        await site.Settle();

        Assert.Equal("“Listening at three” is now on Saturday 28 November, 10:00, London time (UTC+0); it was to be on Friday 27 November, 15:00, London time (UTC+0)", Assert.Single(moved).Text);
        foreach (var who in new[] { Cast.Ben, Cast.Kavya })
            Assert.Contains("“Listening at three” on Saturday 28 November, 10:00, London time (UTC+0) is cancelled: The pump is in pieces.", (await site.Lines(who)).Select(l => l.Text));
        var page = await site.As(Cast.Ben).Open(Planning.PathOf(e));
        Assert.True(page.Has("This event is cancelled") && page.Has("“The pump is in pieces.”"));
        Assert.Throws<InvalidOperationException>(() => { _ = page.Press("I cannot come").GetAwaiter().GetResult(); });
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Reminders_come_a_day_and_an_hour_before_to_those_who_come(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var e = await site.Planned(Planning.Plan());
        await site.Come(Cast.Ben, e);
        await (await site.As(Cast.Kavya).Open(Planning.PathOf(e))).Press("I cannot come");
        await site.Settle();

        site.Clock.Advance(Planning.Start.AddHours(-24) - site.Clock.NowUtc - TimeSpan.FromMinutes(1));
        await site.Settle();
        var before = await site.Lines(Cast.Ben);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Settle();
        var day = await site.Lines(Cast.Ben);
        site.Clock.Advance(TimeSpan.FromHours(23));
        await site.Settle();

        Assert.Empty(before);
        Assert.Equal(("“Listening at three” begins on Friday 27 November, 15:00, London time (UTC+0)", "You registered for this event."), (day.Single().Text, day.Single().Why));
        Assert.Equal(["“Listening at three” begins in an hour"], (await site.Lines(Cast.Ben)).Select(l => l.Text));
        Assert.Contains("“Listening at three” begins in an hour", (await site.Lines(Cast.Ana)).Select(l => l.Text));
        Assert.Empty(await site.Lines(Cast.Kavya));
    }

    [Fact]
    public async Task A_reminder_for_a_former_time_stays_silent()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan());
        await site.Come(Cast.Ben, e);
        await (await site.As(Cast.Ana).Open(Planning.PathOf(e) + "/edit")).Press("Save", ("Starts", "2026-12-04T15:00"), ("Ends", "2026-12-04T16:00"));
        await site.Settle();
        await (await site.As(Cast.Ben).Open("/notifications")).Press("Mark all as read");

        site.Clock.Advance(Planning.Start.AddMinutes(-30) - site.Clock.NowUtc);
        await site.Settle();

        Assert.DoesNotContain(await site.Lines(Cast.Ben), l => l.Text.Contains("begins", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_no_member_any_more_is_told_nothing_of_a_private_event()
    {
        await using var site = await TestSite.Start();
        await site.Set(CommunityPrivacy.Private);
        var e = await site.Planned(Planning.Plan());
        await site.Come(Cast.Ben, e);
        await site.TakeOut(Cast.Ben);

        site.Clock.Advance(Planning.Start.AddMinutes(-30) - site.Clock.NowUtc);
        await site.Settle();

        Assert.Empty(await site.Lines(Cast.Ben));
    }
}
