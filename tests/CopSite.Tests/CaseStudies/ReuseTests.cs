using System.Net;
using CaseStudies;
using CaseStudies.Plugs;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;
using Tests.Users;

namespace Tests.CaseStudies;

/// <summary>What becomes of a case study once it is published.</summary>
public class ReuseTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Teams_that_were_asked_stand_on_the_board_until_they_answer(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.Published();
        await (await site.As(Cast.Ana).Open(path + "/adoptions")).Press("Ask them", ("Teams", "North\nSouth\nEast\nWest\nnorth\nHill"));

        foreach (var (team, answer) in new[] { ("North", "Adopted"), ("South", "NotForUs"), ("East", "StillLooking") })
            await (await site.As(Cast.Kavya).Open(path + "/adoptions")).Press("Say so", ("Team", team), ("Answer", answer), ("Result", "We looked."));
        await site.Settle();
        var board = await site.As(Cast.Ben).Open(path + "/adoptions");

        Assert.True(board.Has("60 % of 5 teams answered") && board.Has("1 of 3 took it up"));
        Assert.Equal(2, board.FindAll("tbody tr").Count(r => Page.Words(r).Contains("Asked", StringComparison.Ordinal)));
        Assert.Contains("East says of “Night walks halved our leaks”: still looking", (await site.Lines(Cast.Ben)).Select(l => l.Text));
    }

    [Fact]
    public async Task A_team_answers_once_and_says_why_when_it_is_not_for_it()
    {
        await using var site = await TestSite.Start();
        var path = await site.Published();
        await (await site.As(Cast.Kavya).Open(path + "/adoptions")).Press("Say so", ("Team", "North"), ("Answer", "Adopted"));

        var other = await (await site.As(Cast.Ed).Open(path + "/adoptions")).Press("Say so", ("Team", "NORTH"), ("Answer", "Adapted"));
        var silent = await (await site.As(Cast.Ed).Open(path + "/adoptions")).Press("Say so", ("Team", "South"), ("Answer", "NotForUs"));
        await (await site.As(Cast.Kavya).Open(path + "/adoptions")).Press("Say so", ("Team", "North"), ("Answer", "Adapted"));

        Assert.True(other.Has("Somebody has answered for “North” already."));
        Assert.True(silent.Has("Say why it is not for you."));
        Assert.Equal([AdoptionAnswer.Adapted], await site.InTenant(scope => scope.Db.Set<Adoption>().Select(a => a.Answer!.Value).ToListAsync()));
    }

    [Fact]
    public async Task Visitors_read_the_board_without_names_and_write_nothing()
    {
        await using var site = await TestSite.Start();
        var path = await site.Published();
        await (await site.As(Cast.Kavya).Open(path + "/adoptions")).Press("Say so", ("Team", "North"), ("Answer", "Adopted"));

        var visitors = await site.Visitor().Open(path + "/adoptions");

        Assert.True(visitors.Has("North"));
        Assert.DoesNotContain("Kavya", visitors.Html);
        Assert.Empty(visitors.FindAll("form[action$=adoptions]"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task After_a_year_its_authors_are_asked_whether_it_still_holds(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.Published();

        site.Clock.Advance(TimeSpan.FromDays(366));
        await site.Settle();
        await site.Settle();
        var due = (await site.Case(path)).Standing;
        // Nobody stays signed in for a year.
        var (ben, kavya) = (site.Visitor(), site.Visitor());
        await ben.SignIn(Cast.Ben.Email, Cast.Password);
        await kavya.SignIn(Cast.Kavya.Email, Cast.Password);
        Assert.Empty((await kavya.Open(path)).FindAll("form[action$=verification]"));
        await (await ben.Open(path)).Press("It still holds");
        var verified = await site.Case(path);

        Assert.Equal(CaseStanding.DueForReview, due);
        Assert.Contains("Does “Night walks halved our leaks” still hold? Confirm it, change it, or retire it", (await site.Lines(Cast.Ben)).Select(l => l.Text));
        Assert.Equal((CaseStanding.Published, site.Clock.NowUtc.AddMonths(12)), (verified.Standing, verified.ReviewDueUtc));
    }

    [Fact]
    public async Task What_is_retired_says_why_and_is_found_no_more()
    {
        await using var site = await TestSite.Start();
        var path = await site.Published();
        var found = await site.Visitor().Open("/search?q=Ponte");
        await (await site.As(Cast.Ben).Open(path)).Press("Ask whether it still holds");

        var silent = await (await site.As(Cast.Ben).Open(path)).Press("Retire it");
        await (await site.As(Cast.Ben).Open(path)).Press("Retire it", ("reason", "The meters are gone."));
        await site.Settle();

        Assert.Single(found.FindAll(".result"));
        Assert.True(silent.Has("Say why it holds no longer."));
        Assert.True((await site.Visitor().Open(path)).Has("“The meters are gone.”"));
        Assert.False((await site.Visitor().Open(Casework.Shelf)).Has("Night walks"));
        Assert.True((await site.Visitor().Open(Casework.Shelf + "?show=retired")).Has("Night walks"));
        Assert.Empty((await site.Visitor().Open("/search?q=Ponte")).FindAll(".result"));
    }

    [Fact]
    public async Task An_adaptation_says_where_it_came_from_and_how_it_differs()
    {
        await using var site = await TestSite.Start();
        var path = await site.Published();

        var made = await (await site.As(Cast.Kavya).Open(path)).Press("Adapt this case");
        var mine = made.Location[..^"/edit".Length];
        await (await made.Follow()).Press("Save", ("Answers[hard-parts]", "Elephants."));
        var differs = await site.As(Cast.Kavya).Open(mine + "/differences?from=origin");

        Assert.Equal("", (await site.Case(mine)).Read().GetValueOrDefault("results", ""));
        Assert.True((await site.As(Cast.Kavya).Open(mine)).Has("Adapted from Night walks halved our leaks"));
        Assert.Contains("Elephants", differs.FindAll("ins").Select(Page.Words));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(mine)).Status);
        Assert.False((await site.As(Cast.Ben).Open(path)).Has("Grown from it"));
    }

    [Fact]
    public async Task Three_stand_side_by_side_under_the_same_headings()
    {
        await using var site = await TestSite.Start();
        var ids = new List<string>();
        for (var at = 0; at < 2; at++) ids.Add(Casework.IdOf(await site.Drafted($"Case {at}")));
        await site.InTenant(async scope =>
        {
            foreach (var c in await scope.Db.Set<CaseStudy>().ToListAsync())
            {
                foreach (var to in new[] { CaseStanding.Submitted, CaseStanding.InReview, CaseStanding.Accepted, CaseStanding.Published }) c.MoveTo(to, 12, Cast.Noon);
            }
            await scope.Db.SaveChangesAsync();
        });

        var page = await site.As(Cast.Kavya).Open($"{Casework.Shelf}/comparison?ids={ids[1]}&ids={ids[0]}");

        Assert.Equal([$"{Casework.Shelf}/{ids[1]}", $"{Casework.Shelf}/{ids[0]}"], page.FindAll("thead a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["Case 1", "Case 0"], page.FindAll("thead th").Select(Page.Words));
        Assert.Equal(2, page.FindAll("tbody tr").First(r => Page.Words(r).StartsWith("Cost", StringComparison.Ordinal)).QuerySelectorAll("td").Length);
        Assert.True((await site.Visitor().Open(Casework.Shelf + "/comparison")).Has("Choose two or three"));
    }

    [Fact]
    public async Task Authors_and_reviewers_have_it_on_their_profiles()
    {
        await using var site = await TestSite.Start();
        await site.Published();

        Assert.True((await site.As(Cast.Ana).Open("/people/ben")).Has("Wrote Night walks halved our leaks"));
        Assert.True((await site.As(Cast.Ana).Open("/people/kavya")).Has("Reviewed Night walks halved our leaks"));
        await (await site.As(Cast.Ed).Open("/admin/formats")).Press("Keep reviewers’ names from authors");
        Assert.True((await site.As(Cast.Ben).Open("/people/kavya")).Has("Reviewed 1 case study of colleagues."));
    }

    [Fact]
    public async Task In_a_closed_community_outsiders_meet_it_nowhere()
    {
        await using var site = await TestSite.Start();
        var path = await site.Published();
        var review = await site.ReviewPath(path);
        await (await site.As(Cast.Ed).Open(Cast.WaterPath)).Press("Leave the community");
        await site.InTenant(async scope =>
        {
            var water = await scope.Db.Set<global::Communities.Community>().SingleAsync(c => c.Id == Cast.WaterId);
            water.Describe(water.DisplayText, water.Purpose, "", global::Communities.CommunityPrivacy.Private);
            await scope.Db.SaveChangesAsync();
        });
        await site.Settle();

        foreach (var page in new[] { Casework.Shelf, path, path + "/adoptions", review, review + "/planner", Casework.Shelf + "/comparison" })
        {
            Assert.Contains((await site.As(Cast.Ed).Open(page)).Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
            Assert.False((await site.Visitor().Open(page)).Has("Night walks"));
        }
        foreach (var page in new[] { "/people/ben", "/search?q=Ponte", "/tasks", "/" }) Assert.False((await site.As(Cast.Ed).Open(page)).Has("Night walks"), page);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open($"/api/content/{Casework.IdOf(path)}")).Status);
        Assert.True((await site.As(Cast.Kavya).Open("/people/ben")).Has("Night walks"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_case_study_its_review_and_its_adoptions_come_back_as_they_left(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.Published();
        await (await site.As(Cast.Kavya).Open(path + "/adoptions")).Press("Say so", ("Team", "North"), ("Answer", "Adopted"), ("Result", "A third less."));
        await site.Settle();
        var (review, before) = (await site.ReviewPath(path), await site.As(Cast.Ana).Open(path));
        var recipe = await Export(site);

        await site.InTenant(async scope =>
        {
            scope.Db.RemoveRange(await scope.Db.Set<CaseStudy>().ToListAsync());
            scope.Db.RemoveRange(await scope.Db.Set<global::Activities.Activity>().ToListAsync());
            scope.Db.RemoveRange(await scope.Db.Set<Adoption>().ToListAsync());
            await scope.Db.SaveChangesAsync();
        });
        var report = await Run(site, recipe);
        await site.Settle();
        var again = await Run(site, recipe);

        Assert.DoesNotContain(report, l => l.Outcome is RecipeOutcome.Missing or RecipeOutcome.NotUnderstood);
        Assert.All(again, l => Assert.Equal(RecipeOutcome.Kept, l.Outcome));
        Assert.Equal(before.Text, (await site.As(Cast.Ana).Open(path)).Text);
        Assert.True((await site.As(Cast.Ana).Open(review)).Has("I wonder who paid"));
        Assert.Equal(StepsBeside(recipe), StepsBeside(await Export(site)));
    }

    [Theory]
    [InlineData("""{ "Adoptions": [ { "Team": "North" } ] }""")]
    [InlineData("""{ "Adoptions": [ { "Case": "4", "Team": "North", "Answer": "Perhaps" } ] }""")]
    [InlineData("""{ "Adoptions": "all" }""")]
    public async Task A_step_that_makes_no_sense_is_refused_before_anything_is_written(string body)
    {
        await using var site = await TestSite.Start();

        await Assert.ThrowsAsync<global::Kernel.RuleBroken>(() => site.InTenant(scope => scope.Get<AdoptionsStep>().Check((System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse(body)!, null!, default)));
    }

    static Task<string> Export(TestSite site) => site.InTenant(async scope =>
    {
        var whole = await scope.Get<global::Kernel.Recipes.Recipes>().Export("export", default);
        var steps = whole["steps"]!.AsArray().Where(s => s!["name"]!.GetValue<string>() is "adoptions" or "activities"
            || s["name"]!.GetValue<string>() == "content" && s["data"]!.AsArray().Any(d => d!["ContentType"]!.GetValue<string>() == "CaseStudy")).Select(s => s!.DeepClone()).ToArray();
        return new System.Text.Json.Nodes.JsonObject { ["name"] = "cases", ["steps"] = new System.Text.Json.Nodes.JsonArray(steps) }.ToJsonString();
    });

    // Content has a new version each time it comes.
    static string StepsBeside(string recipe) => string.Join("\n", System.Text.Json.Nodes.JsonNode.Parse(recipe)!["steps"]!.AsArray().Where(s => s!["name"]!.GetValue<string>() != "content").Select(s => s!.ToJsonString()));

    static async Task<IReadOnlyList<RecipeLine>> Run(TestSite site, string recipe) =>
        (await site.InTenant(scope => scope.Get<global::Kernel.Recipes.Recipes>().Run(RecipeReader.Read(System.Text.Encoding.UTF8.GetBytes(recipe), "cases.json"), new NoRecipeFiles(), new Dictionary<string, string>(), false, default))).Lines;
}
