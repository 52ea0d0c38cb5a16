using Activities;
using Activities.Formats;
using Communities;
using Microsoft.EntityFrameworkCore;

namespace Tests.Learning;

public class PractiseBlockTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Whoever_had_a_part_in_one_that_is_over_has_practised(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var page = await Builder.Begin(site);
        var block = await page.Add("Practice", ("Format", "Juggling"), ("Prompt", "Listen twice as long as you speak."));
        Assert.True((await page.Press("Publish")).Has("no format that is switched on is called so. These are:"));
        await (await page.Edit(block)).Press("Keep", ("Format", "After-action review"));
        await page.Publish();
        var ben = site.As(Cast.Ben);
        Assert.Equal($"{Cast.WaterPath}/activities/new?format=after-action-review", (await ben.Open(page.Path)).FindAll(".guided__step a").First(a => Page.Words(a) == "Begin one").GetAttribute("href"));

        var begun = await site.Keep(Activity.Begin(Cast.WaterId, (await site.InTenant(async scope => (await scope.Get<FormatShelf>().Find("after-action-review", default))!.Json)), await site.InTenant(async scope => (await scope.Get<FormatShelf>().Find("after-action-review", default))!.Format), "", "The burst on Mill Lane", Cast.Ben.Id, site.Clock.NowUtc));
        await site.Settle();
        Assert.True((await ben.Open(page.Path)).Has("The burst on Mill Lane"));
        Assert.False(await page.IsComplete(Cast.Ben));

        await site.InTenant(async scope =>
        {
            var activity = await scope.Db.FindAsync<Activity>(begun.Id);
            activity!.Set(activity.State with { ClosedUtc = site.Clock.NowUtc });
            scope.Db.Raise(new ActivityPhaseChanged(begun.Id, Cast.WaterId, activity.PhaseKey, "", Cast.Ben.Id, ""));
            await scope.Db.SaveChangesAsync();
            return true;
        });
        await site.Settle();

        Assert.True(await page.IsComplete(Cast.Ben));
        Assert.False(await page.IsComplete(Cast.Kavya));
    }

    [Fact]
    public async Task Where_its_community_goes_up_in_another_it_looks_there()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ana).Open("/communities/new")).Press("Start the community", ("Name", "Valves"), ("Question", "Which valve leaks first?"));
        var page = await Builder.Begin(site);
        await page.Add("Practice", ("Format", "After-action review"));
        await page.Publish();

        var (parts, id) = await site.InTenant(async scope =>
        {
            var valves = await scope.Db.Set<Community>().Where(c => c.Slug == "valves").Select(c => c.Id).SingleAsync();
            await scope.Db.Write(() => scope.Get<global::Learning.Plugs.LearningMove>().Move(new() { Id = Cast.WaterId, Slug = "water" }, new() { Id = valves, Slug = "valves" }, default), default);
            return ((await scope.Db.Set<global::Learning.LearningPage>().SingleAsync(p => p.Id == page.Id)).Parts, valves);
        });

        Assert.Contains(id, parts, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.WaterId, parts, StringComparison.Ordinal);
    }
}
