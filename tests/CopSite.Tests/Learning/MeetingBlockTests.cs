using System.Net;
using Cohorts;
using Microsoft.EntityFrameworkCore;
using Tests.Cohorts;
using Tests.People;

namespace Tests.Learning;

/// <summary>What people promise on a page, and whom they meet.</summary>
public class MeetingBlockTests
{
    [Fact]
    public async Task A_commitment_on_a_page_is_one_of_the_cohort_and_counts()
    {
        await using var site = await TestSite.Start();
        var course = await Course.Start(site);
        await course.Join(Cast.Ben);
        var page = await Builder.Begin(site, community: Course.Path);
        await page.Add("Commitment", ("Prompt", "One thing for Wednesday."));
        await page.Publish();

        var refused = await (await course.Open(Cast.Ben, page.Path)).Press("I will do it", ("What", "Try the new form"), ("Where", "at the depot"), ("Asker", "Ed"), ("Day", "2026-12-16"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("Choose an hour"));
        Assert.Equal("at the depot", refused.Find("[name=Where]").GetAttribute("value"));
        Assert.Equal(0, await course.Read(db => db.Set<Commitment>().CountAsync()));

        var kept = await (await refused.Press("I will do it", ("What", "Try the new form"), ("Where", "at the depot"), ("Asker", "Ed"), ("Day", "2026-12-16"), ("Time", "10:00"))).Follow();
        Assert.True(kept.Has("Try the new form") && kept.Has("at the depot, 16 December 2026, 10:00. Ed asks how it went."));
        Assert.True(await page.IsComplete(Cast.Ben));
        Assert.True((await course.Open(Cast.Ben, Course.Home + "/commitments/" + await course.Read(db => db.Set<Commitment>().Select(c => c.Id).SingleAsync()))).Has("Your commitment"));
    }

    [Fact]
    public async Task Where_there_is_no_cohort_a_commitment_is_not_published()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Commitment", ("Prompt", "One thing for Wednesday."));

        Assert.True((await page.Press("Publish")).Has("this community has no cohort"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Being_introduced_and_asking_for_help_are_meetings(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var page = await Builder.Begin(site);
        var block = await page.Add("People to meet", ("Prompt", "They have listened for years."), ("Names", "kavya\n@ana"), ("Amount", "3"));
        Assert.True((await page.Press("Publish")).Has("it asks to meet 3, and names 2"));
        await (await page.Edit(block)).Press("Keep", ("Amount", "2"));
        await page.Publish();
        var ben = site.As(Cast.Ben);
        var open = await ben.Open(page.Path);
        Assert.True(open.Has("Kavya Rao") && open.Has("Ana Ferreira"));

        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/introductions/new?first=ben")).Press("Introduce them", ("Second", "kavya"), ("Reason", "Both listen."));
        await site.Settle();
        Assert.False(await page.IsComplete(Cast.Ben));
        await (await ben.Open("/help-requests/new?to=ana")).Press("Ask for help", ("Subject", "Listening at three"), ("Words", "How?"));
        await site.Settle();

        Assert.True(await page.IsComplete(Cast.Ben));
    }

    [Fact]
    public async Task Whoever_can_help_with_something_is_shown_and_a_name_that_is_nobodys_is_refused()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var block = await page.Add("People to meet", ("Names", "nobody-of-that-name"));
        Assert.True((await page.Press("Publish")).Has("is nobody’s"));

        await site.CanHelp(Cast.Kavya, "leak detection");
        await (await page.Edit(block)).Press("Keep", ("Names", ""), ("Skill", "Leak detection"));
        await page.Publish();

        Assert.True((await site.As(Cast.Ben).Open(page.Path)).Has("Kavya Rao"));
        Assert.False((await site.Visitor().Open(page.Path)).Has("Kavya Rao"));
    }
}
