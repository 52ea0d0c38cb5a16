using System.Text.Json.Nodes;
using Discussions;
using Discussions.Plugs;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Tests.Discussions;

/// <summary>What people marked leaves and comes back with a site's recipe.</summary>
public class MarksStepTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Answers_reactions_and_choices_come_back_as_they_left_and_tell_nobody(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen at three."));
        await (await site.As(Cast.Ana).Open(Cast.QuestionPath + "/replies/1/reaction")).Press("Tried it");
        await (await site.As(Cast.Ana).Open(Cast.QuestionPath)).Press("Save", ("level", "Muted"));
        await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("This answers it: reply 1");
        await site.Settle();
        var (recipe, lines) = (await Export(site), await Notices(site));

        await site.InTenant(async scope =>
        {
            scope.Db.RemoveRange(await scope.Db.Set<Reaction>().ToListAsync());
            scope.Db.RemoveRange(await scope.Db.Set<Follow>().ToListAsync());
            (await scope.Db.Set<Discussion>().SingleAsync()).UnmarkAnswer();
            return await scope.Db.SaveChangesAsync();
        });
        var report = await Run(site, recipe);
        var again = await Run(site, recipe);
        await site.Settle();
        var page = await site.As(Cast.Ana).Open(Cast.QuestionPath);

        Assert.DoesNotContain(report, l => l.Outcome is RecipeOutcome.Missing or RecipeOutcome.NotUnderstood);
        Assert.All(again, l => Assert.Equal(RecipeOutcome.Kept, l.Outcome));
        Assert.True(page.Has("Answer by Kavya Rao") && page.Has("You hear nothing of it, because you chose so."));
        Assert.Equal("Tried it 1", Page.Words(page.Find("#reactions-1 .reaction--mine")));
        Assert.Equal(lines, await Notices(site));
    }

    [Theory]
    [InlineData("""{ "Reactions": [ { "Discussion": "4", "UserName": "ben", "Utc": "2026-11-20T12:00:00Z", "Kind": "Adored" } ] }""")]
    [InlineData("""{ "Follows": [ { "Discussion": "4", "UserName": "ben", "Utc": "2026-11-20T12:00:00Z" } ] }""")]
    [InlineData("""{ "Answers": [ { "Discussion": "4", "Number": 1, "UserName": "ben" } ] }""")]
    public async Task A_step_that_makes_no_sense_is_refused_before_anything_is_written(string body)
    {
        await using var site = await TestSite.Start();

        await Assert.ThrowsAsync<global::Kernel.RuleBroken>(() => site.InTenant(scope => scope.Get<MarksStep>().Check((JsonObject)JsonNode.Parse(body)!, null!, default)));
    }

    static Task<int> Notices(TestSite site) => site.InTenant(scope => scope.Db.Set<global::Notifications.Notification>().CountAsync());

    static Task<string> Export(TestSite site) => site.InTenant(async scope =>
    {
        var whole = await scope.Get<global::Kernel.Recipes.Recipes>().Export("export", default);
        var steps = whole["steps"]!.AsArray().Where(s => s!["name"]!.GetValue<string>() == "marks").Select(s => s!.DeepClone()).ToArray();
        return new JsonObject { ["name"] = "marks", ["steps"] = new JsonArray(steps) }.ToJsonString();
    });

    static async Task<IReadOnlyList<RecipeLine>> Run(TestSite site, string recipe) =>
        (await site.InTenant(scope => scope.Get<global::Kernel.Recipes.Recipes>().Run(RecipeReader.Read(System.Text.Encoding.UTF8.GetBytes(recipe), "marks.json"), new NoRecipeFiles(), new Dictionary<string, string>(), false, default))).Lines;
}
