using System.Net;
using Activities;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;

namespace Tests.Activities;

/// <summary>A format that is made by copying a file alone, from its beginning to its end.</summary>
public class AfterActionTests
{
    const string Place = Cast.WaterPath + "/activities";
    static readonly (string, object?)[] four = [("Answers[expected]", "Two hours."), ("Answers[happened]", "Six hours."), ("Answers[why]", "Nobody knew the valve."), ("Answers[keep]", "Turn each valve once a year.")];

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_copied_format_runs_from_start_to_end(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var copy = await site.As(Cast.Ed).Open("/admin/formats/after-action-review/copy");
        await copy.Press("Keep it", ("Json", copy.Find("#f-Json").TextContent.Replace("\"count\": 2", "\"count\": 1", StringComparison.Ordinal).Replace("\"moves\": \"at-deadline\"", "\"moves\": \"when-done\"", StringComparison.Ordinal)));
        var ben = site.As(Cast.Ben);

        var template = await (await (await ben.Open(Place + "/new")).Press("Begin", ("Format", "after-action-review-copy"), ("Title", "The burst on Mill Lane"))).Follow();
        var early = await (await template.Press("Keep it", ("Answers[what]", ""))).Follow();
        var refused = await early.Press("Hand it in");
        var path = early.Answer.RequestMessage!.RequestUri!.AbsolutePath;
        await (await ben.Open(path + "/template")).Press("Keep it", ("Answers[what]", "We mended a main at night."));
        await (await ben.Open(path)).Press("Hand it in");
        await site.Settle();
        var half = await (await site.As(Cast.Kavya).Open(path + "/sheet")).Press("Hand it in", four[0]);
        await half.Press("Hand it in", four);
        await site.Settle();
        var end = await (await (await ben.Open(path)).Press("Write it down", ("text", "One valve a week."))).Follow();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("Fill in “What was done”."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, half.Status);
        Assert.Equal("Two hours.", half.Find("[name='Answers[expected]']").TextContent);
        Assert.True(end.Has("This is over") && end.Has("One valve a week.") && end.Has("Nobody knew the valve."));
        Assert.True((await site.Visitor().Open(path)).Has("We mended a main at night."));
        Assert.Equal([TurnHow.Begun, TurnHow.HandedIn, TurnHow.WhenDone, TurnHow.HandedIn], await site.Turns());
    }

    [Fact]
    public async Task At_the_deadline_it_goes_on_only_when_enough_have_answered()
    {
        await using var site = await TestSite.Start();
        var path = await Begun(site);
        await Answer(site, Cast.Kavya, path);

        site.Clock.Advance(TimeSpan.FromDays(8));
        await site.Settle();
        await site.Settle();
        var late = await site.As(Cast.Ana).Open(path);
        var told = (await site.Lines(Cast.Ana)).Select(l => l.Text).ToList();
        await Answer(site, Cast.Ana, path);
        site.Clock.Advance(TimeSpan.FromHours(2));
        await site.Settle();

        Assert.True(late.Has("Now: Everybody answers") && late.Has("1 sheet is still to come."));
        Assert.Contains("“The burst”: the time for “Everybody answers” is up", told);
        Assert.True((await site.As(Cast.Ana).Open(path)).Has("Now: What we take along"));
    }

    [Fact]
    public async Task Nobody_reads_others_answers_before_they_have_given_their_own()
    {
        await using var site = await TestSite.Start();
        var path = await Begun(site);
        await Answer(site, Cast.Kavya, path);

        Assert.False((await site.As(Cast.Ben).Open(path)).Has("Nobody knew the valve."));
        await Answer(site, Cast.Ben, path);
        Assert.Equal(2, (await site.As(Cast.Ben).Open(path)).FindAll(".sheet").Count);
    }

    [Fact]
    public async Task Whoever_is_no_member_reads_along_and_does_nothing()
    {
        await using var site = await TestSite.Start();
        var path = await Begun(site);

        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ed).Open(path)).Status);
        foreach (var below in new[] { "/sheet", "/planner", "/template", "/decision" }) Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ed).Open(path + below)).Status);
        Assert.StartsWith("/login", (await site.Visitor().Open(path + "/sheet")).Location);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(path + "/decision")).Status);
    }

    static async Task<string> Begun(TestSite site)
    {
        var ben = site.As(Cast.Ben);
        var made = await (await ben.Open(Place + "/new")).Press("Begin", ("Format", "after-action-review"), ("Title", "The burst"));
        var path = made.Location[..^"/template".Length];
        await (await made.Follow()).Press("Keep it", ("Answers[what]", "We mended a main at night."));
        await (await ben.Open(path)).Press("Hand it in");
        await site.Settle();
        return path;
    }

    static async Task Answer(TestSite site, Member who, string path) => await (await site.As(who).Open(path + "/sheet")).Press("Hand it in", four);
}

static class ActivityRows
{
    public static Task<List<TurnHow>> Turns(this TestSite site) => site.InTenant(scope => scope.Db.Set<Turn>().OrderBy(t => t.Number).Select(t => t.How).ToListAsync());
}
