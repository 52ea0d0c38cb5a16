using System.Net;
using Cohorts;
using Microsoft.EntityFrameworkCore;
using Nudges;
using Tests.Notifications;
using Tests.Nudges;
using Tests.Users;

namespace Tests.Cohorts;

/// <summary>What members promise: a day, an hour, a place; reminded a day before, asked a day after, and theirs.</summary>
public class CommitmentTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task It_is_reminded_a_day_before_and_asked_a_day_after(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var (before, after) = (await site.Rule("N20"), await site.Rule("N20b"));
        var (course, path) = await Promised(site);

        site.Clock.Advance(new DateTime(2026, 12, 15, 12, 0, 0, DateTimeKind.Utc) - site.Clock.NowUtc);
        await site.Settle();
        await site.Settle();
        var reminded = await site.Nudges(before);
        await site.Live(TimeSpan.FromDays(2.2), TimeSpan.FromHours(3));
        var asked = await site.Nudges(after);
        var kept = await (await (await course.Open(Cast.Ben, path)).Press("Say so", ("Answer", "kept"), ("Note", "Two of three filled it in."))).Follow();
        await site.Settle();

        Assert.Equal((Cast.Ben.Id, NudgeState.Sent), (Assert.Single(reminded).PersonId, reminded[0].State));
        Assert.Contains("“Try the new form”", reminded[0].Text, StringComparison.Ordinal);
        Assert.Equal(path, reminded[0].Path);
        Assert.Equal(Cast.Ben.Id, Assert.Single(asked).PersonId);
        Assert.True(kept.Has("Kept"));
        Assert.NotNull((await site.Nudges(after)).Single().ActedUtc);
        Assert.Equal(CommitmentState.Kept, (await course.Read(db => db.Set<Commitment>().AsNoTracking().SingleAsync())).State);
    }

    [Fact]
    public async Task Not_yet_gets_another_hour_and_another_reminder_and_the_first_one_stays_away()
    {
        await using var site = await TestSite.Start();
        var before = await site.Rule("N20");
        var (course, path) = await Promised(site);

        var late = await (await course.Open(Cast.Ben, path)).Press("Say so", ("Answer", "not-yet"), ("Day", "2026-11-01"), ("Time", "10:00"));
        await late.Press("Say so", ("Answer", "not-yet"), ("Day", "2027-01-13"), ("Time", "10:00"));
        site.Clock.Advance(new DateTime(2026, 12, 16, 12, 0, 0, DateTimeKind.Utc) - site.Clock.NowUtc);
        await site.Settle();
        var first = (await site.Nudges(before)).Count;
        site.Clock.Advance(new DateTime(2027, 1, 12, 12, 0, 0, DateTimeKind.Utc) - site.Clock.NowUtc);
        await site.Settle();
        await site.Settle();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.True(late.Has("Choose a day and an hour that are still to come."));
        Assert.Equal(0, first);
        Assert.Single(await site.Nudges(before));
        Assert.Equal(1, (await course.Read(db => db.Set<Commitment>().AsNoTracking().SingleAsync())).PutOff);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_what_was_typed_stays()
    {
        await using var site = await TestSite.Start();
        var course = await Course.Start(site);
        await course.Join(Cast.Ben);

        var page = await (await course.Open(Cast.Ben, Course.Home + "/commitments/new")).Press("I will do it", ("What", "Try the new form"), ("Day", "2026-12-16"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Has("Choose an hour: it is what makes the difference."));
        Assert.Equal("Try the new form", page.Find("[name=What]").GetAttribute("value"));
    }

    [Fact]
    public async Task Ones_buddy_reads_it_and_nobody_else_does_not_even_who_looks_after_the_cohort()
    {
        await using var site = await TestSite.Start();
        var (course, path) = await Promised(site);
        var alone = await course.Open(Cast.Ed, path);
        await course.Day(0);
        // Kavya trains, so Ed is put with Ben by hand.
        var eds = await course.Open(Cast.Ed, Course.Home);

        Assert.Equal(HttpStatusCode.NotFound, alone.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await course.Open(Cast.Ana, path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await course.Open(Cast.Ada, path)).Status);
        Assert.True(eds.Has("Your buddy") && eds.Has("Ben Mwangi") && eds.Has("Try the new form"));
        Assert.True((await course.Open(Cast.Ed, path)).Has("Ben Mwangi’s commitment"));
        Assert.False((await course.Open(Cast.Ana, Course.Path + "/facilitate/cohort")).Has("Try the new form"));
        Assert.False((await course.Open(Cast.Ana, "/search?q=form")).Has("Try the new form"));
    }

    [Fact]
    public async Task A_manager_gets_one_letter_with_what_the_member_chose_and_no_way_in()
    {
        await using var site = await TestSite.Start();
        var (course, _) = await Promised(site);
        var form = await course.Open(Cast.Ben, Course.Home + "/letters/new");

        var sent = await (await form.Press("Send it", ("To", "boss@example.org"), ("Words", "I will try the form on Wednesday."))).Follow();
        await site.Settle();
        var letter = (await site.Letters()).Single(l => l.Contains("To: boss@example.org", StringComparison.OrdinalIgnoreCase));

        Assert.True(sent.Has("It is on its way to boss@example.org."));
        Assert.Contains("I will try the form on Wednesday.", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("at the depot", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("/communities/", letter, StringComparison.Ordinal);
    }

    static async Task<(Course Course, string Path)> Promised(TestSite site)
    {
        var course = await Course.Start(site);
        await course.Join(Cast.Ben);
        await course.Join(Cast.Ed);
        await (await course.Open(Cast.Ben, Course.Home + "/commitments/new")).Press("I will do it", ("What", "Try the new form"), ("Where", "at the depot"), ("Day", "2026-12-16"), ("Time", "10:00"), ("Asker", "Ed"));
        await site.Settle();
        return (course, await course.Read(db => db.Set<Commitment>().Select(c => Course.Home + "/commitments/" + c.Id).SingleAsync()));
    }
}
