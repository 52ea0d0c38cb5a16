using Discussions;
using Microsoft.EntityFrameworkCore;
using Search.Index;
using Search.Rebuilds;

namespace Tests.Search;

/// <summary>The index follows what is written, changed and taken away.</summary>
public class FollowingTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_is_posted_and_changed_is_found_by_its_new_words_only(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var kavya = site.As(Cast.Kavya);
        await (await kavya.Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen with a stethoscope."));
        await site.Settle();
        Assert.Equal(1, (await site.Search(Cast.Ana, "stethoscope")).Total);

        await (await kavya.Open(Cast.QuestionPath + "/replies/1/edit")).Press("Save", ("Body", "Listen with a hydrophone."));
        await (await site.As(Cast.Ben).Open(Cast.QuestionPath + "/edit")).Press("Save", ("Title", "How do you find nightly losses?"), ("Body", "By ear?"));
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/about/edit")).Press("Save", ("Purpose", "Keeping hydrants wet."));
        await (await site.As(Cast.Ben).Open("/account/profile")).Press("Save", ("Bio", "I collect theodolites."));
        await site.Settle();

        Assert.Equal(0, (await site.Search(Cast.Ana, "stethoscope")).Total);
        Assert.Equal("Reply", Assert.Single((await site.Search(Cast.Ana, "hydrophone")).Results).Kind);
        Assert.Equal("Discussion", Assert.Single((await site.Search(Cast.Ana, "\"nightly losses\"")).Results).Kind);
        Assert.Equal("Community", Assert.Single((await site.Search(Cast.Ana, "hydrants")).Results).Kind);
        Assert.Equal("Person", Assert.Single((await site.Search(Cast.Ana, "theodolite")).Results).Kind);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_came_and_went_without_an_event_is_noticed_within_the_hour(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Settle();
        var reply = A.Reply(await site.Keep(A.Discussion(Cast.Ben)), Cast.Kavya, "A reply about penstocks.");
        ((global::Kernel.Data.IRaiseEvents)reply).Raised.Clear();
        await site.Keep(reply);
        await site.Settle();
        Assert.Equal(0, (await site.Search(Cast.Ana, "penstocks")).Total);

        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.Settle();
        await site.Settle();
        Assert.Equal(1, (await site.Search(Cast.Ana, "penstocks")).Total);

        await site.InTenant(scope => scope.Db.Write(() => scope.Db.Set<Reply>().Where(r => r.Id == reply.Id).ExecuteDeleteAsync(), default));
        Assert.Equal(0, (await site.Search(Cast.Ana, "penstocks")).Total);
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.Settle();
        await site.Settle();
        Assert.False(await site.InTenant(scope => scope.Db.Set<Entry>().AnyAsync(e => e.ThingId == reply.Id)));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_rebuild_that_was_cut_off_goes_on_where_it_was_and_people_search_meanwhile(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var talk = await site.Keep(A.Discussion(Cast.Ben, "Long talk"));
        await site.InTenant(async scope =>
        {
            for (var number = 1; number <= 400; number++) scope.Db.Add(A.Reply(talk, Cast.Kavya, $"Weir number {number}.", number));
            return await scope.Db.SaveChangesAsync();
        });
        await site.Settle();

        await Step(site, begin: true);
        await Step(site);
        await Step(site);
        var middle = (await site.InTenant(scope => scope.Get<Indexer>().Now(default)))!;
        Assert.False(middle.IsFinished);
        Assert.InRange(middle.Percent, 1, 99);
        Assert.Equal(1, (await site.Search(Cast.Ana, "\"weir number 399\"")).Total);

        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.Settle();
        await site.Settle();
        var end = (await site.InTenant(scope => scope.Get<Indexer>().Now(default)))!;

        Assert.True(end.IsFinished);
        Assert.Equal(end.Total, end.Done);
        Assert.Equal(1, (await site.Search(Cast.Ana, "\"weir number 399\"")).Total);
        Assert.Equal("weir", (await site.Search(Cast.Ana, "wier")).Corrected);
    }

    [Fact]
    public async Task The_administrator_makes_the_index_anew_and_sees_how_far_it_is()
    {
        await using var site = await TestSite.Start();
        await site.Settle();
        await site.InTenant(scope => scope.Db.Write(() => scope.Db.Set<Entry>().ExecuteDeleteAsync(), default));
        Assert.Equal(0, (await site.Search(Cast.Ana, "losses")).Total);
        var ada = site.As(Cast.Ada);

        var asked = await (await (await ada.Open("/admin/search")).Press("Make it anew")).Follow();
        Assert.Contains("It is being made", asked.Text);
        await site.Settle();

        Assert.Contains("It was last made whole", (await ada.Open("/admin/search")).Text);
        Assert.Equal(1, (await site.Search(Cast.Ana, "losses")).Total);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open("/admin/search")).Status);
    }

    [Fact]
    public async Task What_happened_while_the_feature_was_off_is_found_once_it_is_on()
    {
        await using var site = await TestSite.Start();
        await site.Settle();
        await Switch(site, "off");
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Try a periscope."));
        await site.Settle();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open("/search?q=periscope")).Status);
        Assert.Empty((await site.As(Cast.Ben).Open("/")).FindAll("input[type=search]"));

        await Switch(site, "on");
        site.Clock.Advance(TimeSpan.FromHours(2));
        await site.Settle();
        site.Clock.Advance(TimeSpan.FromHours(2));
        await site.Settle();
        await site.Settle();

        Assert.Contains("periscope", (await site.As(Cast.Ben).Open("/search?q=periscope")).Find(".results").TextContent);
    }

    static Task Switch(TestSite site, string to) => site.InTenant(async scope =>
    {
        var features = scope.Site.State.Features.Where(f => f != "Cop.Search");
        await scope.Get<global::Kernel.Settings.SettingsDocument>().SetFeatures(to == "on" ? [.. features, "Cop.Search"] : features, default);
    });

    static Task Step(TestSite site, bool begin = false) => site.InTenant(async scope =>
    {
        if (begin) await scope.Get<Indexer>().Begin(default);
        Assert.True(await scope.Get<Indexer>().Step(default));
    });
}
