using Activities;
using Activities.Formats;

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
}
