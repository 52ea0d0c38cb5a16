using System.Net;
using Learning.Paths;

namespace Tests.Learning;

public class PathTests
{
    static readonly PathStep Plain = new("a", true, null, 0, false);

    [Fact]
    public void A_step_opens_on_the_later_of_its_date_and_its_days_after_joining()
    {
        var step = Plain with { OpensUtc = Cast.Noon.AddDays(3), DaysAfterJoining = 5 };

        Assert.Equal(Cast.Noon.AddDays(5), step.OpensFor(Cast.Noon, Cast.Noon));
        Assert.Equal(Cast.Noon.AddDays(3), step.OpensFor(Cast.Noon.AddDays(-4), Cast.Noon));
        Assert.Equal(Cast.Noon.AddDays(3), step.OpensFor(null, Cast.Noon));
        Assert.Null(step.OpensFor(Cast.Noon.AddDays(-9), Cast.Noon.AddDays(3)));
    }

    [Fact]
    public void A_step_waits_for_the_one_before_it_and_what_was_completed_stays_open()
    {
        PathStep[] steps = [Plain with { PageId = "a" }, Plain with { PageId = "b", AfterFormer = true }, Plain with { PageId = "c", AfterFormer = true, OpensUtc = Cast.Noon.AddDays(9) }];

        Assert.Equal([true, false, false], Open([]));
        Assert.Equal([true, true, false], Open(["a"]));
        Assert.Equal([true, false, true], Open(["c"]));

        IEnumerable<bool> Open(string[] completed) => StepGate.Of(steps, completed.ToHashSet(), Cast.Noon, Cast.Noon).Select(g => g.IsOpen);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_member_goes_a_path_step_by_step(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var (first, second, third) = (await One(site, "First step"), await One(site, "Second step"), await One(site, "Third step"));
        var begun = await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/learning/paths/new")).Press("Begin", ("Title", "First weeks"), ("Purpose", "You are at home here."));
        var path = new Builder(site, site.As(Cast.Ana), begun.Location["/blocks/".Length..]);
        Assert.DoesNotContain((await path.Desk()).FindAll("button"), b => Page.Name(b) == "Checklist");
        await path.Add("Step", ("Page", "https://localhost" + first.Path));
        await path.Add("Step", ("Page", second.Id), ("AfterFormer", "true"));
        await path.Add("Step", ("Page", third.Path), ("IsOptional", "true"), ("OpensUtc", "2026-11-22T12:00"));
        await path.Publish();
        var (ben, address) = (site.As(Cast.Ben), $"{Cast.WaterPath}/learning/paths/{path.Id}");

        Assert.True((await ben.Open(Cast.WaterPath + "/learning")).Has("First weeks"));
        Assert.True((await ben.Open(address)).Has("Begin: First step"));
        Assert.True((await ben.Open(second.Path)).Has("This page opens once you have completed the step before it."));
        Assert.True((await ben.Open(third.Path)).Has("This page opens"));
        await (await ben.Open(first.Path)).Press("I have done this page");
        var next = await ben.Open(address);
        Assert.True(next.Has("1 of 2 done") && next.Has("Begin: Second step"));
        await (await ben.Open(second.Path)).Press("I have done this page");

        Assert.True((await ben.Open(address)).Has("Every needed step is done."));
        site.Clock.Advance(TimeSpan.FromDays(2));
        Assert.False((await ben.Open(third.Path)).Has("This page opens"));
    }

    [Fact]
    public async Task A_closed_page_takes_nothing_and_a_path_needs_published_pages_of_its_own_community()
    {
        await using var site = await TestSite.Start();
        var page = await One(site, "Later");
        var begun = await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/learning/paths/new")).Press("Begin", ("Title", "Later path"));
        var path = new Builder(site, site.As(Cast.Ana), begun.Location["/blocks/".Length..]);
        var step = await path.Add("Step", ("Page", "castroleunknown"));
        Assert.True((await path.Press("Publish")).Has("there is no such guided page in this community"));
        await (await path.Edit(step)).Press("Keep", ("Page", page.Path), ("DaysAfterJoining", "30"));
        var open = await site.As(Cast.Ben).Open(page.Path);
        await path.Publish();

        Assert.Equal(HttpStatusCode.Forbidden, (await open.Press("I have done this page")).Status);
        Assert.False(await page.IsComplete(Cast.Ben));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(Cast.WaterPath + "/learning/paths/new")).Status);
    }

    [Fact]
    public async Task More_blocks_than_have_a_rule_cannot_be_asked_for()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Checklist", ("Items", "Walk"));
        await page.Settings(("Rule", "AnyNOf"), ("RuleAmount", "3"));

        Assert.True((await page.Press("Publish")).Has("only one of them has a rule"));
    }

    static async Task<Builder> One(TestSite site, string title)
    {
        var page = await Builder.Begin(site, title);
        await page.Add("Text", ("Body", $"What {title} says."));
        return await page.Publish();
    }
}
