using System.Text.Json.Nodes;
using Cohorts;
using Cohorts.Formats;
using Cohorts.Plugs;
using Ideas;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;
using Tests.Nudges;

namespace Tests.Cohorts;

/// <summary>Cohorts with all who take part, and who brought ideas, leave and come back with a site's recipe.</summary>
public class RecipeTests
{
    static readonly string[] Steps = ["cohorts", "ideas"];

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_people_promised_and_answered_comes_back_as_it_was_and_nobody_is_told(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var course = await Course.Start(site);
        await course.Join(Cast.Ben);
        await (await site.As(Cast.Ben).Open(Course.Home + "/commitments/new")).Press("I will do it", ("What", "Try the new form"), ("Where", "at the depot"), ("Day", "2027-03-16"), ("Time", "10:00"), ("Asker", "Ed"));
        await course.Day(7);
        await course.Answer("day-7", Cast.Ben.Id);
        await (await course.Open(Cast.Ben, Cast.WaterPath + "/ideas/new")).Press("Raise it", ("Title", "Labels"), ("Body", "On every valve."));
        await (await course.Open(Cast.Kavya, await site.InTenant(s => s.Db.Set<Idea>().Select(i => "/" + i.Path).SingleAsync()))).Press("Same here");
        await site.Settle();
        var recipe = await Export(site);

        await site.InDb(async db =>
        {
            db.RemoveRange(await db.Set<Cohort>().ToListAsync());
            db.RemoveRange(await db.Set<IdeaAuthor>().ToListAsync());
            db.RemoveRange(await db.Set<IdeaSupport>().ToListAsync());
        });
        var report = await Run(site, recipe);
        var again = await Run(site, recipe);

        Assert.Contains("Try the new form", recipe, StringComparison.Ordinal);
        Assert.All(report, l => Assert.Equal(RecipeOutcome.Made, l.Outcome));
        Assert.All(again, l => Assert.Equal(RecipeOutcome.Kept, l.Outcome));
        Assert.Equal(recipe, await Export(site));
        Assert.True((await course.Open(Cast.Ben, Course.Home)).Has("Try the new form"));
    }

    [Theory]
    [InlineData("""{ "Cohorts": [ { "Id": "4", "Community": "water" } ] }""", "A cohort needs a “MadeBy”.")]
    [InlineData("""{ "Cohorts": [ { "Id": "4", "Community": "water", "MadeBy": "ana", "CourseTitle": "So" } ] }""", "A cohort needs the “File” of its format.")]
    [InlineData("""{ "Formats": [ { "format": "Not a key", "title": "So", "about": "", "rules": {}, "phases": [] } ] }""", "The “format” key is a word of small letters")]
    public async Task A_step_that_makes_no_sense_is_refused_before_anything_is_written(string body, string sentence)
    {
        await using var site = await TestSite.Start();

        var refused = await Assert.ThrowsAsync<global::Kernel.RuleBroken>(() => site.InTenant(scope => scope.Get<CohortsStep>().Check((JsonObject)JsonNode.Parse(body)!, null!, default)));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_format_that_ships_is_in_order() => Assert.All(CohortShelf.Shipped, f => Assert.Equal(f.Format.Key, CohortFormat.Read(f.Json).Key));

    static Task<string> Export(TestSite site) => site.InTenant(async scope =>
    {
        var whole = await scope.Get<global::Kernel.Recipes.Recipes>().Export("export", default);
        return new JsonObject { ["name"] = "cohorts", ["steps"] = new JsonArray([.. whole["steps"]!.AsArray().Where(s => Steps.Contains(s!["name"]!.GetValue<string>())).Select(s => s!.DeepClone())]) }.ToJsonString();
    });

    static async Task<IReadOnlyList<RecipeLine>> Run(TestSite site, string recipe) =>
        (await site.InTenant(scope => scope.Get<global::Kernel.Recipes.Recipes>().Run(RecipeReader.Read(System.Text.Encoding.UTF8.GetBytes(recipe), "cohorts.json"), new NoRecipeFiles(), new Dictionary<string, string>(), false, default))).Lines;
}
