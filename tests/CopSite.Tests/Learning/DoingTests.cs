using System.Net;
using Kernel.Content;
using Learning;
using Microsoft.EntityFrameworkCore;
using Tests.Users;

namespace Tests.Learning;

public class DoingTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_member_does_every_needed_block_and_the_page_is_completed(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var page = await Builder.Begin(site);
        await page.Add("Text", ("Body", "Read this."), ("Rule", "viewed"));
        var list = await page.Add("Checklist", ("Items", "Walk\nListen"));
        await page.Add("Reflection", ("Prompts", "What surprised you?"));
        await page.Publish();
        var ben = site.As(Cast.Ben);

        var begun = await ben.Open(page.Path);
        Assert.True(begun.Has("1 of 3 done") && begun.Has("Go on: Checklist"));
        Assert.EndsWith("#f-" + list, (await begun.Press("Save the list", ("Ticked", new[] { "Walk" }))).Location);
        Assert.True((await ben.Open(page.Path)).Has("1 of 3 done"));
        await (await ben.Open(page.Path)).Press("Save the list", ("Ticked", new[] { "Walk", "Listen" }));
        Assert.False(await page.IsComplete(Cast.Ben));
        await (await ben.Open(page.Path)).Press("Save for myself", ("Words", "The silence."));

        Assert.True(await page.IsComplete(Cast.Ben));
        Assert.True((await ben.Open(page.Path)).Has("Completed"));
        Assert.True((await ben.Open(Cast.WaterPath + "/learning")).Has("Completed"));
        Assert.False(await page.IsComplete(Cast.Kavya));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_is_said_in_the_discussion_counts_for_whoever_said_it(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var page = await Builder.Begin(site);
        await page.Add("Discussion", ("Prompt", "Where do you listen?"));
        await page.Publish();
        var talk = (await site.As(Cast.Ben).Open(page.Path)).Find(".discuss-block a").GetAttribute("href")!;
        await site.As(Cast.Kavya).Open(page.Path);

        await (await site.As(Cast.Kavya).Open(talk)).Press("Reply", ("Body", "At valves."));
        await site.Settle();
        Assert.False(await page.IsComplete(Cast.Kavya));
        await Reply(site, Cast.Ben, talk, "At taps.", null);
        await Reply(site, Cast.Ben, talk, "And you, Kavya, at which valves?", 1);
        await site.Settle();

        Assert.True(await page.IsComplete(Cast.Ben));
        Assert.False(await page.IsComplete(Cast.Kavya));
    }

    static async Task Reply(TestSite site, Member who, string talk, string body, int? to)
    {
        var page = await site.As(who).Open(to is null ? talk : $"{talk}?to={to}");
        await page.Press("Reply", ("Body", body));
    }

    [Fact]
    public async Task What_was_said_before_the_page_was_opened_counts_when_it_is_opened()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Discussion", ("Prompt", "Where do you listen?"), ("Rule", "posted_n"), ("Amount", "1"));
        await page.Publish();
        var talk = (await site.Visitor().Open(page.Path)).Find(".discuss-block a").GetAttribute("href")!;
        await Reply(site, Cast.Ben, talk, "At taps.", null);
        await site.Settle();
        Assert.False(await page.IsComplete(Cast.Ben));

        await site.As(Cast.Ben).Open(page.Path);

        Assert.True(await page.IsComplete(Cast.Ben));
    }

    [Fact]
    public async Task Any_few_blocks_are_enough_where_the_page_says_so()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Checklist", ("Items", "Walk"));
        await page.Add("Reflection", ("Prompts", "What surprised you?"));
        await page.Settings(("Rule", "AnyNOf"), ("RuleAmount", "1"));
        await page.Publish();

        await (await site.As(Cast.Ben).Open(page.Path)).Press("Save the list", ("Ticked", new[] { "Walk" }));

        Assert.True(await page.IsComplete(Cast.Ben));
    }

    [Fact]
    public async Task A_page_on_which_nothing_is_needed_is_completed_by_ones_own_tick()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Text", ("Body", "Read this."));
        await page.Publish();
        var ben = site.As(Cast.Ben);
        Assert.False(await page.IsComplete(Cast.Ben));

        await (await ben.Open(page.Path)).Press("I have done this page");

        Assert.True(await page.IsComplete(Cast.Ben));
    }

    [Fact]
    public async Task A_facilitator_says_who_has_completed_a_page_that_asks_for_it()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Text", ("Body", "Show me."));
        await page.Settings(("Rule", "MarkedByFacilitator"));
        await page.Publish();
        await site.As(Cast.Ben).Open(page.Path);

        await (await site.As(Cast.Ana).Open(page.Path + "/people")).Press("Completed: Ben Mwangi");

        Assert.True(await page.IsComplete(Cast.Ben));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As(Cast.Ana).Open(page.Path)).Client.Open(page.Path + "/people/nobody/mark")).Status);
    }

    [Fact]
    public async Task People_keep_what_they_completed_when_the_page_changes_unless_they_must_do_it_again()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Checklist", ("Items", "Walk"));
        await page.Publish();
        await (await site.As(Cast.Ben).Open(page.Path)).Press("Save the list", ("Ticked", new[] { "Walk" }));
        site.Clock.Advance(TimeSpan.FromHours(2));

        await page.Add("Reflection", ("Prompts", "What surprised you?"));
        await page.Publish();
        Assert.True(await page.IsComplete(Cast.Ben));

        await page.Settings(("MustRedo", "true"));
        await page.Publish();
        Assert.False(await page.IsComplete(Cast.Ben));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await site.As(Cast.Ben).Open(page.Path);
        Assert.True(again.Has("You completed this page before it changed.") && again.Has("0 of 2 done"));
        await again.Press("Save the list", ("Ticked", new[] { "Walk" }));
        await (await site.As(Cast.Ben).Open(page.Path)).Press("Save for myself", ("Words", "Much."));
        Assert.True(await page.IsComplete(Cast.Ben));
    }

    [Fact]
    public async Task Among_hundreds_whoever_is_through_with_a_shorter_page_is_found_when_it_is_published()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var list = await page.Add("Checklist", ("Items", "Walk"));
        await page.Add("Reflection", ("Prompts", "What surprised you?"));
        await page.Publish();
        await (await site.As(Cast.Ben).Open(page.Path)).Press("Save the list", ("Ticked", new[] { "Walk" }));
        await EffectTests.People(site, page, finished: 0, stopped: 201, site.Clock.NowUtc.AddHours(1));

        await page.Press("Delete “Reflection”");
        await page.Publish();

        Assert.True(await page.IsComplete(Cast.Ben));
        Assert.Equal(list, await site.InTenant(scope => scope.Db.Set<PageProgress>().Where(p => p.PageId == page.Id && p.PersonId != Cast.Ben.Id).Select(p => p.NextBlockId).Distinct().OrderByDescending(b => b).FirstAsync()));
    }

    [Fact]
    public async Task A_self_check_answers_each_answer_and_can_be_tried_again()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var check = await page.Add("Self-check", ("Prompt", "Do you know?"), ("Rule", "score_at_least"), ("Amount", "100"));
        var question = (await page.Desk()).Find($"[data-blocks='{check}'] [data-block]").GetAttribute("data-block")!;
        await (await page.Edit(question)).Press("Keep", ("Question", "When is a network quiet?"), ("Choices", "Noon\nThree at night"), ("Right", "2"), ("WhenRight", "Nobody draws water then."), ("WhenWrong", "Think of when people sleep."));
        await page.Publish();
        var ben = site.As(Cast.Ben);

        var empty = await (await ben.Open(page.Path)).Press("Check my answers");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.True((await (await (await ben.Open(page.Path)).Press("Check my answers", ("q-" + question, "1"))).Follow()).Has("Think of when people sleep."));
        Assert.False(await page.IsComplete(Cast.Ben));
        Assert.True((await (await (await ben.Open(page.Path)).Press("Try again", ("q-" + question, "2"))).Follow()).Has("Nobody draws water then."));

        Assert.True(await page.IsComplete(Cast.Ben));
    }

    [Fact]
    public async Task Somebody_who_stops_halfway_is_told_of_once()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Checklist", ("Items", "Walk"));
        await page.Add("Reflection", ("Prompts", "What surprised you?"));
        await page.Publish();
        await (await site.As(Cast.Ben).Open(page.Path)).Press("Save the list", ("Ticked", new[] { "Walk" }));
        await site.As(Cast.Kavya).Open(page.Path);

        foreach (var _ in Enumerable.Range(0, 10))
        {
            site.Clock.Advance(TimeSpan.FromDays(1));
            await site.Settle();
        }

        Assert.Equal([Cast.Ben.Id], await site.InTenant(scope => scope.Db.Set<PageProgress>().Where(p => p.StalledUtc != null).Select(p => p.PersonId).ToListAsync()));
        Assert.True((await site.As(Cast.Ana).Open(page.Path + "/people")).Has("Below five people only counts are shown."));
    }

    [Fact]
    public async Task What_somebody_writes_for_themselves_is_met_by_nobody_else_anywhere()
    {
        const string Secret = "Quaggamire";
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var block = await page.Add("Reflection", ("Prompts", "What do you fear?"));
        await page.Settings(("GivesCertificate", "true"));
        await page.Publish();
        var path = (await CertificateTests.PathOf(site, page)).Path.Replace("/learning/", "/learning/paths/");
        await (await site.As(Cast.Ben).Open(page.Path)).Press("Save for myself", ("Words", $"That {Secret} is my fault."));
        await site.Settle();
        Assert.Contains(Secret, (await site.As(Cast.Ben).Open(page.Path)).Html);

        string[] near = [page.Path, page.Path + "/people", page.Path + "/preview?as=ben", page.Path + "/edit", page.DeskPath, $"{page.DeskPath}?open={block}", "/search?q=" + Secret, "/search/suggestions?q=quaggam",
            "/api/content/" + page.Id, "/api/content/" + page.Id + "?draft=true", "/admin/content/" + page.Id, $"/admin/content/{page.Id}/versions", "/admin/audit", "/people/ben",
            page.Path + "/effect", path + "/people", path + "/export", "/my-learning", "/my-learning/exports/record.html?words=true", "/my-learning/exports/record.json?words=true", "/my-learning/exports/xapi.json", Cast.WaterPath + "/facilitate/figures"];
        // Who tends the community and who runs the site open everything there is; colleagues what lies near.
        string[] all = [.. Site.Routes.Of(site, "GET"), .. near];
        foreach (var (who, roads) in new[] { (Cast.Ana, all), (Cast.Ada, all), (Cast.Ed, near), (Cast.Kavya, near) })
            foreach (var road in roads)
                Assert.False(SaysSecret(await site.As(who).Open(road), road), $"{who.DisplayName} meets it at {road}");
        site.Clock.Advance(TimeSpan.FromDays(8));
        await site.Settle();
        Assert.DoesNotContain(await site.Letters(), letter => letter.Contains(Secret, StringComparison.Ordinal));
        Assert.Equal(0, await site.InTenant(scope => scope.Db.Set<ContentVersion>().CountAsync(v => v.Json.Contains(Secret))));

        // A recipe of the whole site, the certificate that others may see, and what stands in the outbox or the log of changes.
        var exported = await site.InTenant(scope => scope.Get<global::Kernel.Recipes.Recipes>().Export("all", TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Secret, exported.ToJsonString());
        var given = await site.InTenant(scope => scope.Db.Set<global::Learning.Certificates.Certificate>().AsNoTracking().FirstAsync());
        await (await site.As(Cast.Ben).Open(given.Path)).Press("Keep", ("Showing", "WithName"));
        Assert.DoesNotContain(Secret, (await site.Visitor().Open("/certificates/" + given.Code)).Html);
        Assert.Equal(["BlockAnswer.Json"], await PlacesOf(site, Secret));

        // What somebody sought stands in its page again.
        // Every column of words of every table.
        static Task<List<string>> PlacesOf(TestSite site, string secret) => site.InTenant<List<string>>(async scope =>
        {
            var places = new List<string>();
            foreach (var type in scope.Db.Model.GetEntityTypes().Where(t => !t.IsOwned()))
            {
                var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type.ClrType).Invoke(scope.Db, null);
                foreach (var row in await ((IQueryable<object>)set!).IgnoreQueryFilters().AsNoTracking().ToListAsync())
                    places.AddRange(type.GetProperties().Where(p => p.ClrType == typeof(string) && p.PropertyInfo?.GetValue(row) is string text && text.Contains(secret, StringComparison.Ordinal)).Select(p => $"{type.ShortName()}.{p.Name}"));
            }
            return [.. places.Distinct()];
        });

        bool SaysSecret(Page found, string road) => found.Html.Contains(Secret + " is my fault", StringComparison.Ordinal) || !road.StartsWith("/search", StringComparison.Ordinal) && found.Html.Contains(Secret, StringComparison.Ordinal);
    }
}
