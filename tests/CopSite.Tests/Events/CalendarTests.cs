using System.Net;
using Events.Calendars;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Tests.Events;

/// <summary>Calendar files and the secret addresses at which people's programs fetch them.</summary>
public class CalendarTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_secret_address_shows_my_events_to_a_program_without_a_session(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var e = await site.Planned(Planning.Plan());
        await site.Come(Cast.Ben, e);

        var file = await site.Visitor().Open(await site.CalendarOf(Cast.Ben));

        Assert.Equal("text/calendar; charset=utf-8", file.Answer.Content.Headers.ContentType!.ToString());
        Assert.Contains("no-store", file.Answer.Headers.CacheControl!.ToString());
        Assert.Contains($"UID:{e.Id}@{site.Tenant.Id}\r\n", file.Html);
        Assert.Contains("DTSTART:20261127T150000Z\r\nDTEND:20261127T163000Z\r\nSUMMARY:Listening at three\r\n", file.Html);
        Assert.Contains($"URL:https://localhost{Planning.PathOf(e)}", file.Html.Replace("\r\n ", "", StringComparison.Ordinal));
        Assert.Contains("Join: https://meet.example.org/three", file.Html);
    }

    [Fact]
    public async Task The_joining_link_is_in_the_calendars_of_those_who_come_alone()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan(capacity: 1));
        await site.Come(Cast.Ben, e);
        await site.Come(Cast.Kavya, e, "Join the waiting list");

        var waiting = await site.Visitor().Open(await site.CalendarOf(Cast.Kavya));

        Assert.Contains("STATUS:TENTATIVE", waiting.Html);
        foreach (var file in new[] { waiting, await site.As(Cast.Kavya).Open(Planning.PathOf(e) + ".ics"), await site.As(Cast.Ed).Open(Planning.Place + ".ics"), await site.Visitor().Open(Planning.Place + ".ics") })
        {
            Assert.Contains("BEGIN:VEVENT", file.Html);
            Assert.DoesNotContain("meet.example.org", file.Html);
        }
        Assert.Contains("meet.example.org", (await site.As(Cast.Ben).Open(Planning.PathOf(e) + ".ics")).Html);
    }

    [Fact]
    public async Task An_address_that_was_taken_back_opens_nothing()
    {
        await using var site = await TestSite.Start();
        await site.Planned(Planning.Plan());
        var address = await site.CalendarOf(Cast.Ben);
        var before = await site.Visitor().Open(address);

        var page = await (await (await site.As(Cast.Ben).Open("/calendar")).Press("Take it back: all your events")).Follow();

        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(address)).Status);
        Assert.True(page.Has("The address no longer works.") && page.Has("You have no address yet"));
    }

    [Theory]
    [InlineData("Europe/London", "2027-10-31T01:30", "20271031T003000Z", "Sunday 31 October 2027, 01:30 to 03:00, London time (UTC+1)")]
    [InlineData("America/New_York", "2027-11-07T01:30", "20271107T053000Z", "Sunday 7 November 2027, 01:30 to 03:00, New York time (UTC−4)")]
    public async Task In_the_night_when_clocks_go_back_page_and_calendar_say_the_same_also_after_saving_again(string zone, string starts, string utc, string says)
    {
        await using var site = await TestSite.Start();
        var ana = site.As(Cast.Ana);
        var path = (await ana.Plan(("TimeZone", zone), ("Starts", starts), ("Ends", starts.Replace("01:30", "03:00", StringComparison.Ordinal)))).Location;

        await (await ana.Open(path + "/edit")).Press("Save", ("Title", "Listening all night"));

        Assert.True((await ana.Open(path)).Has(says));
        Assert.Contains($"DTSTART:{utc}", (await site.Visitor().Open(path + ".ics")).Html);
    }

    [Fact]
    public async Task The_secret_is_stored_nowhere()
    {
        await using var site = await TestSite.Start();
        var secret = (await site.CalendarOf(Cast.Ben))["/calendar/".Length..^".ics".Length];

        var kept = await site.InTenant(scope => scope.Db.Set<CalendarLink>().SingleAsync());

        Assert.NotEqual(secret, kept.Hash);
        Assert.Equal(CalendarLink.HashOf(secret), kept.Hash);
        Assert.False((await site.As(Cast.Ben).Open("/calendar")).Html.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_takes_back_another_ones_address()
    {
        await using var site = await TestSite.Start();
        var address = await site.CalendarOf(Cast.Ben);
        var id = await site.InTenant(scope => scope.Db.Set<CalendarLink>().Select(l => l.Id).SingleAsync());
        var kavya = site.As(Cast.Kavya);

        var answer = await kavya.Post(await kavya.Open("/calendar"), $"/calendar/{id}", ("_method", "delete"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open(address)).Status);
    }

    [Fact]
    public async Task Somebody_who_is_kept_out_has_no_calendar()
    {
        await using var site = await TestSite.Start();
        var address = await site.CalendarOf(Cast.Ben);
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Person>().SingleAsync(p => p.Id == Cast.Ben.Id)).SuspendedUtc = Cast.Noon;
            await scope.Db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(address)).Status);
    }

    [Fact]
    public async Task An_address_for_one_community_shows_what_i_do_not_come_to_as_well()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan());
        await (await site.As(Cast.Ben).Open(Planning.PathOf(e))).Press("I cannot come");

        Assert.DoesNotContain("BEGIN:VEVENT", (await site.Visitor().Open(await site.CalendarOf(Cast.Ben))).Html);
        Assert.Contains("BEGIN:VEVENT", (await site.Visitor().Open(await site.CalendarOf(Cast.Ben, "water"))).Html);
    }

    [Fact]
    public async Task A_change_raises_the_sequence_and_a_cancellation_says_so()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan());
        var ana = site.As(Cast.Ana);

        await (await ana.Open(Planning.PathOf(e) + "/edit")).Press("Save", ("Starts", "2026-11-28T10:00"), ("Ends", "2026-11-28T11:00"));
        var moved = await site.Visitor().Open(Planning.Place + ".ics");
        await (await ana.Open(Planning.PathOf(e) + "/cancellation")).Press("Cancel the event", ("Reason", "The pump is in pieces."));
        var cancelled = await site.Visitor().Open(Planning.Place + ".ics");

        Assert.Contains("DTSTART:20261128T100000Z", moved.Html);
        Assert.Contains("STATUS:CONFIRMED\r\nSEQUENCE:1\r\n", moved.Html);
        Assert.Contains("STATUS:CANCELLED\r\nSEQUENCE:2\r\n", cancelled.Html);
        Assert.Contains($"UID:{e.Id}@{site.Tenant.Id}", cancelled.Html);
        Assert.DoesNotContain("VALARM", cancelled.Html);
    }
}
