using Events;
using Kernel;
using Kernel.Data;
using Kernel.Events;

namespace Tests.Events;

public class EventTests
{
    static List<IEvent> Said(IRaiseEvents noun) => noun.Raised;

    static RuleBroken Refused(Action act) => Assert.Throws<RuleBroken>(act);

    [Fact]
    public void A_planned_event_is_announced_and_its_reminders_wait_for_their_time()
    {
        var planned = Planning.Event();

        Assert.Contains(new EventPlanned(planned.Id, Cast.WaterId, Cast.Ana.Id), Said(planned));
        Assert.Equal([Planning.Start.AddDays(-1), Planning.Start.AddHours(-1)], Said(planned).OfType<ReminderDue>().Select(r => r.DueUtc));
    }

    [Fact]
    public void What_begins_tonight_is_reminded_of_an_hour_before_only() =>
        Assert.Equal([1], Said(Planning.Event(Planning.Plan(start: Cast.Noon.AddHours(8)))).OfType<ReminderDue>().Select(r => r.Hours));

    [Theory]
    [InlineData("", "Title")]
    [InlineData("   ", "Title")]
    public void It_needs_a_title(string title, string on) => Assert.Equal(on, Refused(() => Planning.Event(Planning.Plan(title))).On);

    [Fact]
    public void It_ends_after_it_starts() => Assert.Equal("Ends", Refused(() => Planning.Event(Planning.Plan(end: Planning.Start))).On);

    [Fact]
    public void It_lasts_a_month_at_most() => Assert.Equal("Ends", Refused(() => Planning.Event(Planning.Plan(end: Planning.Start.AddDays(32)))).On);

    [Fact]
    public void Nobody_plans_the_past() => Assert.Equal("Starts", Refused(() => Planning.Event(Planning.Plan(start: Cast.Noon.AddDays(-1)))).On);

    [Fact]
    public void A_zone_that_nobody_knows_is_refused() => Assert.Equal("TimeZone", Refused(() => Planning.Event(Planning.Plan(zone: "Mars/Olympus"))).On);

    [Fact]
    public void Registration_closes_before_it_starts() => Assert.Equal("Closes", Refused(() => Planning.Event(Planning.Plan(closes: Planning.Start.AddMinutes(1)))).On);

    [Theory]
    [InlineData("javascript:alert(1)"), InlineData("meet.example.org"), InlineData("file:///etc/passwd")]
    public void A_joining_link_is_a_web_address(string link) => Assert.Equal("JoinLink", Refused(() => Planning.Event(Planning.Plan(link: link))).On);

    [Fact]
    public void Another_time_is_told_with_the_former_one_and_lays_new_reminders()
    {
        var moved = Planning.Event();
        Said(moved).Clear();

        moved.Change(Planning.Plan(start: Planning.Start.AddDays(1)), Cast.Noon);

        Assert.Contains(new EventMoved(moved.Id, Cast.WaterId, Planning.Start, "Station 14"), Said(moved));
        Assert.Equal(2, Said(moved).OfType<ReminderDue>().Count(r => r.StartUtc == Planning.Start.AddDays(1)));
        Assert.Equal(1, moved.Sequence);
    }

    [Fact]
    public void A_better_description_is_no_news()
    {
        var changed = Planning.Event();
        Said(changed).Clear();

        changed.Change(Planning.Plan() with { Description = "Bring a friend." }, Cast.Noon);

        Assert.Empty(Said(changed));
        Assert.Equal((0, "<p>Bring a friend.</p>\n"), (changed.Sequence, changed.Html));
    }

    [Fact]
    public void A_title_changes_the_calendar_entry_and_disturbs_nobody()
    {
        var changed = Planning.Event();
        Said(changed).Clear();

        changed.Change(Planning.Plan("Listening at four"), Cast.Noon);

        Assert.Empty(Said(changed));
        Assert.Equal(1, changed.Sequence);
    }

    [Fact]
    public void Cancelling_says_why_once()
    {
        var off = Planning.Event();

        off.Cancel(Cast.Ana.Id, "  The pump is in pieces. ", Cast.Noon);

        Assert.Contains(new EventCancelled(off.Id, Cast.WaterId, "The pump is in pieces.", Cast.Ana.Id), Said(off));
        Assert.Equal((true, 1), (off.IsCancelled, off.Sequence));
        Refused(() => off.Cancel(Cast.Ana.Id, "Again.", Cast.Noon));
        Refused(() => off.Change(Planning.Plan(), Cast.Noon));
    }

    [Fact]
    public void Cancelling_without_a_reason_is_refused_beside_the_field() => Assert.Equal("Reason", Refused(() => Planning.Event().Cancel(Cast.Ana.Id, " ", Cast.Noon)).On);

    [Fact]
    public void What_is_over_cannot_be_cancelled() => Refused(() => Planning.Event().Cancel(Cast.Ana.Id, "Nobody came.", Planning.Start.AddDays(1)));

    [Fact]
    public void Registration_ends_when_it_closes_and_with_the_beginning_otherwise()
    {
        var closing = Planning.Event(Planning.Plan(closes: Planning.Start.AddDays(-2)));

        Assert.True(closing.TakesRegistrations(Planning.Start.AddDays(-3)));
        Assert.False(closing.TakesRegistrations(Planning.Start.AddDays(-2)));
        Assert.True(Planning.Event().TakesRegistrations(Planning.Start.AddSeconds(-1)));
        Assert.False(Planning.Event().TakesRegistrations(Planning.Start));
    }

    [Fact]
    public void The_write_up_is_told_once()
    {
        var over = Planning.Event();
        Said(over).Clear();
        var plan = Planning.Plan() with { WriteUp = "https://example.org/what-we-heard" };

        over.Change(plan, Planning.Start.AddDays(1));
        over.Change(plan, Planning.Start.AddDays(2));

        Assert.Equal([new EventWrittenUp(over.Id, Cast.WaterId)], Said(over));
    }
}
