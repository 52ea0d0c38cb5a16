using System.Text.Json.Nodes;
using Events;
using Events.Plugs;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Tests.Events;

/// <summary>Events leave and come back with a site's recipe.</summary>
public class EventRecipeTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Events_their_answers_and_cancellations_come_back_as_they_left(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var e = await site.Planned(Planning.Plan(capacity: 1, agenda: [new(15, "Welcome", "Ana Ferreira")]));
        await site.Come(Cast.Ben, e);
        await site.Come(Cast.Kavya, e, "Join the waiting list");
        var off = await site.Planned(Planning.Plan("Called off"));
        await (await site.As(Cast.Ana).Open(Planning.PathOf(off) + "/cancellation")).Press("Cancel the event", ("Reason", "The pump is in pieces."));
        await site.Settle();
        var (recipe, before) = (await Export(site), await site.Visitor().Open(Planning.Place + ".ics"));

        await site.InTenant(async scope =>
        {
            scope.Db.RemoveRange(await scope.Db.Set<Event>().ToListAsync());
            await scope.Db.SaveChangesAsync();
        });
        var report = await Run(site, recipe);
        await site.Settle();
        var again = await Run(site, recipe);

        Assert.DoesNotContain(report, l => l.Outcome is RecipeOutcome.Missing or RecipeOutcome.NotUnderstood);
        Assert.Equal([RegistrationState.Coming, RegistrationState.Waiting], (await site.Answers(e)).Select(r => r.State));
        Assert.Equal(Calendar(before.Html), Calendar((await site.Visitor().Open(Planning.Place + ".ics")).Html));
        Assert.Equal("15 min Welcome Ana Ferreira", Page.Words((await site.Visitor().Open(Planning.PathOf(e))).Find(".agenda__row")));
        Assert.All(again, l => Assert.Equal(RecipeOutcome.Kept, l.Outcome));
    }

    [Theory]
    [InlineData("""{ "Registrations": [ { "UserName": "ben" } ] }""")]
    [InlineData("""{ "Registrations": [ { "Event": "4", "UserName": "ben", "State": "Perhaps" } ] }""")]
    [InlineData("""{ "Cancellations": [ { "Event": "4" } ] }""")]
    [InlineData("""{ "Registrations": "all" }""")]
    public async Task A_step_that_makes_no_sense_is_refused_before_anything_is_written(string body)
    {
        await using var site = await TestSite.Start();

        await Assert.ThrowsAsync<global::Kernel.RuleBroken>(() => site.InTenant(scope => scope.Get<RegistrationsStep>().Check((JsonObject)JsonNode.Parse(body)!, null!, default)));
    }

    // When the export was made is no difference.
    static IEnumerable<string> Calendar(string file) => file.Split("\r\n").Where(l => !l.StartsWith("DTSTAMP", StringComparison.Ordinal) && !l.StartsWith("LAST-MODIFIED", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    static Task<string> Export(TestSite site) => site.InTenant(async scope =>
    {
        var whole = await scope.Get<global::Kernel.Recipes.Recipes>().Export("export", default);
        var steps = whole["steps"]!.AsArray().Where(s => s!["name"]!.GetValue<string>() is "content" or "registrations").Select(s => s!.DeepClone()).ToArray();
        return new JsonObject { ["name"] = "events", ["steps"] = new JsonArray(steps) }.ToJsonString();
    });

    static async Task<IReadOnlyList<RecipeLine>> Run(TestSite site, string recipe) =>
        (await site.InTenant(scope => scope.Get<global::Kernel.Recipes.Recipes>().Run(RecipeReader.Read(System.Text.Encoding.UTF8.GetBytes(recipe), "events.json"), new NoRecipeFiles(), new Dictionary<string, string>(), false, default))).Lines;
}
