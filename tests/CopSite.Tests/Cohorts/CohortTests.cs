using System.Net;
using Cohorts;
using Communities;
using Microsoft.EntityFrameworkCore;
using Nudges;
using Tests.Notifications;
using Tests.Nudges;
using Tests.Users;

namespace Tests.Cohorts;

/// <summary>A cohort from its first letter to the community that it becomes, on a clock that is moved.</summary>
public class CohortTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Eight_people_go_through_seven_thirty_sixty_and_ninety_days_and_become_a_community(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var rule = await site.Rule("N21", r => r.ThrottleMost = 1);
        var course = await Course.Start(site);
        var roster = await (await course.Open(Cast.Ana, Course.Home + "/roster")).Press("Send the invitations", ("File", new Upload("roster.csv", "Name,Address\nBen Mwangi,ben@example.org\nNoor Haddad,noor@example.org\nNobody,not-an-address\n"u8.ToArray())));
        var again = await (await course.Open(Cast.Ana, Course.Home + "/roster")).Press("Send the invitations", ("Addresses", "noor@example.org"));
        var people = await course.Join(7);
        await course.Join(Cast.Ben);
        Assert.True(roster.Has("Line 4") && roster.Has("This is no e-mail address.") && roster.Has("Invited."));
        Assert.True(again.Has("Is invited already."));
        Assert.Equal(1, (await site.Letters()).Count(l => l.Contains("To: noor@example.org", StringComparison.OrdinalIgnoreCase)));

        var seen = new List<(string Phase, string Prompt, int Nudged, string Tile)>();
        foreach (var (day, phase) in new[] { (7, "day-7"), (30, "day-30"), (60, "day-60"), (90, "day-90"), (97, "decide") })
        {
            await course.Day(day);
            await site.Live(TimeSpan.FromHours(6));
            var home = await course.Open(Cast.Ben, Course.Home);
            var open = home.FindAll("[aria-current=step]").Single();
            var nudged = (await site.Nudges(rule)).Count(n => n.PersonId == Cast.Ben.Id);
            await course.Answer(phase, day < 97 ? [.. people.Take(6), Cast.Ben.Id] : people.Take(2).ToArray());
            seen.Add((phase, Page.Words(open), nudged, Page.Words((await course.Tiles()).Find($"#tile-{phase}"))));
        }

        Assert.Equal([1, 2, 3, 4, 5], seen.Select(s => s.Nudged));
        Assert.Equal(5, seen.Select(s => s.Prompt).Distinct().Count());
        Assert.Contains("What did you try first?", seen[0].Prompt, StringComparison.Ordinal);
        Assert.Contains("7 of 8", seen[0].Tile, StringComparison.Ordinal);
        Assert.All(seen.Take(4), s => Assert.Contains("On target", s.Tile, StringComparison.Ordinal));
        Assert.Contains("2 of 8", seen[4].Tile, StringComparison.Ordinal);

        var decided = await (await (await course.Open(Cast.Ana, Course.Home + "/ending")).Press("Decide it", ("Ending", "Became"), ("Reason", "We still have things to ask each other."))).Follow();
        await site.Settle();
        var after = await course.Open(Cast.Ben, Course.Path + "/discussions");
        Assert.True(decided.Has("Leaders is a community of practice now, with everybody and everything in it."));
        Assert.Equal(CommunityKind.Practice, await course.Read(db => db.Set<Community>().Where(c => c.Id == course.CommunityId).Select(c => c.Kind).SingleAsync()));
        Assert.True(after.Has("Day 7: Leading a shift") && after.Has("Day 90: Leading a shift"));
        Assert.Equal(9, await course.Read(db => db.Set<Membership>().Present().CountAsync(m => m.CommunityId == course.CommunityId)));
        Assert.Contains(await site.Lines(Cast.Ben), l => l.Text.Contains("becomes a community of its own", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Whoever_comes_late_has_days_of_their_own(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var rule = await site.Rule("N21");
        var course = await Course.Start(site);
        await course.Join(4);
        await course.Day(20);
        await course.Join(Cast.Ben);
        await course.Day(26);
        var before = (await course.Member(Cast.Ben.Id)).PhaseKey;

        await course.Day(30);
        await site.Live(TimeSpan.FromDays(4), TimeSpan.FromHours(6));
        var (theirs, others) = ((await course.Member(Cast.Ben.Id)).PhaseKey, (await course.Cohort()).PhaseKey);
        var home = await course.Open(Cast.Ben, Course.Home);

        Assert.Equal(("during", "day-7", "day-30"), (before, theirs, others));
        Assert.True(home.Has("so your days are counted from 28 December 2026"));
        Assert.True(home.Has("What did you try first? What got in the way?"));
        Assert.NotEqual(0, (await course.Member(Cast.Ben.Id)).Group);
        Assert.NotEqual(0, (await course.Member(Cast.Ben.Id)).Pair);
        Assert.Contains(await site.Nudges(rule), n => n.PersonId == Cast.Ben.Id);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Sixty_people_are_asked_at_each_check_in_once_over_ninety_days(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Rule("N21b");
        var course = await Course.Start(site);
        var people = await course.Join(60);
        await course.Day(-15);
        await course.Answer("before", [.. people]);
        await course.Day(0);
        foreach (var (day, phase, answered) in new[] { (7, "day-7", 54), (30, "day-30", 48), (60, "day-60", 40), (90, "day-90", 36) })
        {
            await course.Day(day);
            await course.Answer(phase, [.. people.Take(answered)]);
        }
        await course.Day(98);
        var tiles = await course.Tiles();
        var today = await course.Open(Cast.Ana, Course.Path + "/facilitate");
        var silent = await course.Read(db => db.Set<CohortMember>().CountAsync(m => m.Silent >= 2));

        Assert.Equal(7, await course.Read(db => db.Set<CheckIn>().CountAsync()));
        Assert.Equal(60 + 54 + 48 + 40 + 36, await course.Read(db => db.Set<CheckInAnswer>().CountAsync()));
        Assert.Contains("54 of 60", Page.Words(tiles.Find("#tile-day-7")), StringComparison.Ordinal);
        Assert.Contains("36 of 60", Page.Words(tiles.Find("#tile-day-90")), StringComparison.Ordinal);
        Assert.All(tiles.FindAll("#tile-day-7, #tile-day-30, #tile-day-60, #tile-day-90"), t => Assert.Contains("On target", t.TextContent, StringComparison.Ordinal));
        // Those who missed day 60 and day 90, and those who missed more.
        Assert.Equal(20, silent);
        Assert.True(today.Has("left two check-ins of “Leading a shift” without an answer"));
    }

    [Fact]
    public async Task Buddies_come_from_elsewhere_and_change_at_day_thirty()
    {
        await using var site = await TestSite.Start();
        var course = await Course.Start(site);
        var people = await course.Join(12);
        await course.Day(0);
        var before = await Pairs(course);

        await course.Day(30);
        var after = await Pairs(course);
        var from = await course.Read(db => db.Set<global::Kernel.People.Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Organisation));

        Assert.Equal(6, before.Count);
        Assert.Equal(6, after.Count);
        Assert.Empty(before.Intersect(after));
        Assert.All(before.Concat(after), pair => Assert.NotEqual(from[pair.Split(' ')[0]], from[pair.Split(' ')[1]]));
        Assert.Equal([4, 4, 4], (await course.Read(db => db.Set<CohortMember>().GroupBy(m => m.Group).Select(g => g.Count()).ToListAsync())).Order());
    }

    [Fact]
    public async Task The_trainer_steps_back_as_soon_as_somebody_else_looks_after_it()
    {
        await using var site = await TestSite.Start();
        var course = await Course.Start(site);
        await (await course.Open(Cast.Kavya, await Role(course, Cast.Kavya.Id))).Press("Yes, I will");
        await course.Join(Cast.Ben);
        await course.Day(7);
        await course.Answer("day-7", Cast.Ben.Id);

        await course.Day(21);
        var asked = await Role(course, Cast.Ben.Id);
        var offered = await course.Open(Cast.Ben, asked);
        await offered.Press("Yes, I will");
        await course.Day(30);
        var home = await course.Open(Cast.Ben, Course.Home);
        var facilitators = await course.Read(db => db.Set<Membership>().Present().Where(m => m.CommunityId == course.CommunityId && m.IsFacilitator).Select(m => m.PersonId).ToListAsync());

        Assert.True(offered.Has("You took part in “Leading a shift” more than most."));
        Assert.Equal([Cast.Ana.Id, Cast.Ben.Id], facilitators.Order(StringComparer.Ordinal));
        Assert.True(home.Has("Expert") && home.Has("Kavya Rao"));
        Assert.Equal(MembershipState.Newcomer, await course.Read(db => db.Set<Membership>().Where(m => m.CommunityId == course.CommunityId && m.PersonId == Cast.Kavya.Id).Select(m => m.State).SingleAsync()));
    }

    [Fact]
    public async Task Somebody_silent_at_two_check_ins_gets_a_line_from_a_person_and_nothing_by_itself()
    {
        await using var site = await TestSite.Start();
        await site.Rule("N21b");
        var course = await Course.Start(site);
        await course.Join(Cast.Ben);
        foreach (var day in new[] { -14, 0, 7, 15 }) await course.Day(day);
        var quiet = await site.Lines(Cast.Ben);

        await (await course.Open(Cast.Ana, Course.Path + "/facilitate")).Press("Write to them", ("Words", "Ben, how is it going at night?"));
        await site.Settle();
        var told = await site.Lines(Cast.Ben);

        Assert.DoesNotContain(quiet, l => l.Key.StartsWith("cohort", StringComparison.Ordinal) || l.Key.StartsWith("nudge", StringComparison.Ordinal));
        Assert.Contains(told, l => l.Text == "Ana Ferreira: “Ben, how is it going at night?”");
        Assert.False((await course.Open(Cast.Ana, Course.Path + "/facilitate")).Has("Write to them"));
    }

    [Fact]
    public async Task Its_way_can_be_changed_by_copying_the_file_and_what_is_wrong_in_it_is_said()
    {
        await using var site = await TestSite.Start();
        var copy = await site.As(Cast.Ed).Open("/admin/cohort-formats/cohort/copy");
        var json = copy.Find("textarea").TextContent;

        var wrong = await copy.Press("Keep it", ("Json", json.Replace("\"days\": 30", "\"days\": 3", StringComparison.Ordinal)));
        var kept = await (await copy.Press("Keep it", ("Json", json.Replace("What did you try first?", "What did you do on Monday?", StringComparison.Ordinal)))).Follow();
        await (await site.As(Cast.Ana).Open("/communities/new")).Press("Start the community", ("Name", "Leaders"), ("Question", "Who are we?"), ("Privacy", "Private"), ("Kind", "Cohort"));
        await (await site.As(Cast.Ana).Open(Course.Home + "/new")).Press("Set it up", ("CourseTitle", "Short"), ("Start", "2026-12-07"), ("End", "2026-12-08"), ("Format", "cohort-copy"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.True(wrong.Has("“Day 30” has to come after “Day 7”."));
        Assert.True(kept.Has("After a course (copy)"));
        Assert.True((await site.As(Cast.Ana).Open(Course.Home)).Has("What did you do on Monday?"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task It_goes_along_when_its_community_goes_up_in_another_one(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var course = await Course.Start(site);
        await course.Join(Cast.Ben);
        await course.Day(97);
        var merger = await (await (await course.Open(Cast.Ana, Course.Home + "/ending")).Press("Decide it", ("Ending", "Joined"))).Follow();
        var said = await (await merger.Client.Open(Course.Path + "/merger?into=water")).Press("Merge them now");
        await site.Settle();

        var cohort = await course.Read(db => db.Set<Cohort>().AsNoTracking().SingleAsync());
        Assert.NotEqual(HttpStatusCode.UnprocessableEntity, said.Status);
        Assert.Equal((Cast.WaterId, (CohortEnding?)CohortEnding.Joined), (cohort.CommunityId, cohort.Ending));
        Assert.True((await course.Open(Cast.Ben, Cast.WaterPath + "/cohort")).Has("This cohort went on in this community."));
    }

    static Task<string> Role(Course course, string personId) =>
        course.Read(db => db.Set<FacilitatorRole>().Where(r => r.CommunityId == course.CommunityId && r.PersonId == personId).Select(r => "/facilitating/" + r.Id).SingleAsync());

    static async Task<IReadOnlyList<string>> Pairs(Course course) =>
        [.. (await course.Read(db => db.Set<CohortMember>().ToListAsync())).GroupBy(m => m.Pair).Select(g => string.Join(' ', g.Select(m => m.PersonId).Order(StringComparer.Ordinal)))];
}
