using System.Net;
using System.Text;
using Events;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;

namespace Tests.Events;

/// <summary>A facilitator brings events in from a calendar file.</summary>
public class EventImportTests
{
    const string File = """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:a@example.org
        SUMMARY:Visit to the works\, upstairs
        DESCRIPTION:Bring **boots**.\nAnd a coat.
        LOCATION:Station 14
        DTSTART;TZID=Europe/London:20261203T100000
        DTEND;TZID=Europe/London:20261203T120000
        END:VEVENT
        BEGIN:VEVENT
        UID:b@example.org
        SUMMARY:Weekly talk
        DTSTART:20261204T150000Z
        DTEND:20261204T160000Z
        RRULE:FREQ=WEEKLY
        END:VEVENT
        BEGIN:VEVENT
        UID:c@example.org
        SUMMARY:Somewhere
        DTSTART;TZID=Atlantis/Deep:20261204T150000
        END:VEVENT
        END:VCALENDAR
        """;

    static async Task<Page> Bring(TestSite site, string text, string name = "calendar.ics") =>
        await (await site.As(Cast.Ana).Open(Planning.Place + "/import")).Press("Bring them in", ("File", new Upload(name, Encoding.UTF8.GetBytes(text))));

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_can_be_taken_is_and_what_cannot_is_said(Engine engine)
    {
        await using var site = await TestSite.Start(engine);

        var report = await Bring(site, File);
        await site.Settle();
        var visit = await report.Click("Visit to the works, upstairs");

        Assert.True(report.Has("2 events are in the community now."));
        Assert.True(report.Has("It repeats. Only its first time was taken: plan the others by hand."));
        Assert.True(report.Has("“Somewhere” stayed out: nobody here knows its time zone “Atlantis/Deep”."));
        Assert.True(visit.Has("Thursday 3 December 2026, 10:00 to 12:00, London time (UTC+0)") && visit.Has("Station 14") && visit.Has("Bring boots."));
        Assert.Empty(await site.Lines(Cast.Ana));
    }

    [Fact]
    public async Task The_same_file_brings_nothing_twice()
    {
        await using var site = await TestSite.Start();
        await Bring(site, File);

        var again = await Bring(site, File);

        Assert.True(again.Has("No event was taken.") && again.Has("“Weekly talk” stayed out: it was brought here before."));
        Assert.Equal(2, await site.InTenant(scope => scope.Db.Set<Event>().CountAsync()));
    }

    [Theory]
    [InlineData("", "Choose a calendar file.")]
    [InlineData("%PDF-1.4", "There is no event in this file.")]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR", "There is no event in this file.")]
    public async Task A_file_that_is_none_is_refused_beside_the_field(string text, string says)
    {
        await using var site = await TestSite.Start();

        var answer = await Bring(site, text);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.StartsWith(says, answer.Find("#f-File-error").TextContent);
    }
}
