using System.Text.Json.Nodes;
using Communities.Consents;
using Conversions;
using Conversions.Plugs;
using Discussions;
using Discussions.Plugs;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;

namespace Tests.Conversions;

/// <summary>What became of conversations, what their authors allowed and how far they have come leave and come back with a site's recipe.</summary>
[Collection(Closed.Name)]
public class ConversionRecipeTests
{
    static readonly string[] Steps = ["stages", "conversions", "word-requests"];

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Both_ends_lead_to_each_other_again_and_what_authors_said_still_holds(Engine engine)
    {
        await using var site = await Closed.Start(engine);
        await (await site.As(Cast.Ana).Open(Closed.Talk + "/stage")).Press("Bring it there", ("Stage", "Exploring"), ("Reason", "Three of us listen."));
        var asked = await site.Ask(Cast.Ana, "Listening to pumps", 1, 2);
        await site.Answer(Cast.Ben, ConsentAnswer.Yes);
        await site.Answer(Cast.Kavya, ConsentAnswer.WithoutName);
        var path = (await (await site.As(Cast.Ana).Open(asked)).Press("Make it of what is allowed")).Location;
        await site.Ask(Cast.Ana, "Still open", 1);
        await site.Settle();
        var recipe = await Export(site);

        await site.InTenant(async scope =>
        {
            foreach (var change in await scope.Db.Set<StageChange>().ToListAsync()) scope.Db.Remove(change);
            await scope.Db.Write(() => scope.Db.Set<Discussion>().ExecuteUpdateAsync(set => set.SetProperty(d => d.Stage, TalkStage.Open).SetProperty(d => d.StagedUtc, (DateTime?)null)), default);
            scope.Db.RemoveRange(await scope.Db.Set<Conversion>().Include(c => c.Parts).ToListAsync());
            scope.Db.RemoveRange(await scope.Db.Set<ConsentRequest>().ToListAsync());
            return await scope.Db.SaveChangesAsync();
        });
        Assert.False((await site.As(Cast.Ana).Open(Closed.Talk)).Has("This became"));
        var told = await site.Lines(Cast.Ben);
        var report = await Run(site, recipe);
        var again = await Run(site, recipe);
        await site.Settle();

        Assert.All(report, l => Assert.Equal(RecipeOutcome.Made, l.Outcome));
        Assert.All(again, l => Assert.Equal(RecipeOutcome.Kept, l.Outcome));
        Assert.Equal(recipe, await Export(site));
        Assert.Equal(told.Count, (await site.Lines(Cast.Ben)).Count);
        var thread = await site.As(Cast.Ana).Open(Closed.Talk);
        Assert.True(thread.Has("This became a wiki page in Water: Listening to pumps"));
        Assert.Equal("Exploring", Page.Words(thread.Find(".aside .badge--accent")));
        Assert.True((await site.Visitor().Open(path)).Has(Closed.BensWords));

        await Take(site, "Listening to pumps");
        Assert.False((await site.Visitor().Open(path)).Has(Closed.BensWords));
    }

    [Theory]
    [InlineData("conversions", """{ "Conversions": [ { "Id": "4", "SourceKind": "discussions" } ] }""", "A conversion needs")]
    [InlineData("conversions", """{ "Conversions": [ { "Id": "4", "Utc": "yesterday" } ] }""", "cannot be read at $.Utc")]
    [InlineData("word-requests", """{ "Requests": [ { "Id": "4", "Audience": "Everybody" } ] }""", "cannot be read at $.Audience")]
    [InlineData("stages", """{ "Changes": [ { "Id": "4", "Discussion": "4", "From": "Open", "To": "Heaven", "Reason": "So.", "Utc": "2026-11-20T12:00:00Z" } ] }""", "is no stage")]
    public async Task A_step_that_makes_no_sense_is_refused_before_anything_is_written(string step, string body, string sentence)
    {
        await using var site = await TestSite.Start();

        var refused = await Assert.ThrowsAsync<global::Kernel.RuleBroken>(() => site.InTenant(scope =>
        {
            RecipeStep one = step switch { "conversions" => scope.Get<ConversionsStep>(), "stages" => scope.Get<StagesStep>(), _ => scope.Get<ConsentRequestsStep>() };
            return one.Check((JsonObject)JsonNode.Parse(body)!, null!, default);
        }));
        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    static async Task Take(TestSite site, string title)
    {
        var id = await site.InTenant(scope => scope.Db.Set<ConsentRequest>().Where(r => r.Title == title).Select(r => r.Id).SingleAsync());
        await (await site.As(Cast.Ben).Open("/account/consents/words/" + id)).Press("Take my words out");
        await site.Settle();
    }

    static Task<string> Export(TestSite site) => site.InTenant(async scope =>
    {
        var whole = await scope.Get<global::Kernel.Recipes.Recipes>().Export("export", default);
        var steps = whole["steps"]!.AsArray().Where(s => Steps.Contains(s!["name"]!.GetValue<string>())).Select(s => s!.DeepClone()).ToArray();
        return new JsonObject { ["name"] = "lineage", ["steps"] = new JsonArray(steps) }.ToJsonString();
    });

    static async Task<IReadOnlyList<RecipeLine>> Run(TestSite site, string recipe) =>
        (await site.InTenant(scope => scope.Get<global::Kernel.Recipes.Recipes>().Run(RecipeReader.Read(System.Text.Encoding.UTF8.GetBytes(recipe), "lineage.json"), new NoRecipeFiles(), new Dictionary<string, string>(), false, default))).Lines;
}
