using System.Text.Json.Nodes;
using Communities;
using Communities.Plugs;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Tests.Communities;

/// <summary>How a community began leaves and comes back with a site's recipe.</summary>
public class BeginningsRecipeTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Charters_families_doors_and_introductions_come_back_as_they_left(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.InTenant(async scope =>
        {
            var (water, valves) = (await scope.Db.Set<Community>().SingleAsync(), A.Community("Valves"));
            (water.Joining, water.Kind, water.MembersStartGroups, valves.ParentId) = (CommunityJoining.Invitation, CommunityKind.Role, true, water.Id);
            var charter = new Charter { CommunityId = water.Id, WrittenById = Cast.Ana.Id, CreatedUtc = Cast.Noon };
            charter.Set(1, new("Water that flows.", "Wet things.", "Ask early.", "Ana tends it.", "Fewer leaks.", Cast.Noon.AddDays(180), Cast.Kavya.Id), Cast.Noon);
            scope.Db.AddRange(valves, charter);
            (await scope.Db.Set<Membership>().SingleAsync(m => m.PersonId == Cast.Ben.Id)).Introduce(new("I walk along pipes.", "Two ears.", "Listening.", "Curiosity."), Cast.Noon);
            return await scope.Db.SaveChangesAsync();
        });
        var (recipe, items) = (await Export(site, "memberships", "charters"), await Export(site, "content"));

        await site.InTenant(scope => scope.Db.Write(async () =>
        {
            await scope.Db.Set<Charter>().ExecuteDeleteAsync();
            await scope.Db.Set<Membership>().Where(m => m.PersonId == Cast.Ben.Id).ExecuteDeleteAsync();
        }, CancellationToken.None));
        var report = await Run(site, recipe);
        var again = await Run(site, recipe);

        foreach (var said in new[] { "Joining", "\"Invitation\"", "MembersStartGroups", "ParentId", $"\"{Cast.WaterId}\"" }) Assert.Contains(said, items, StringComparison.Ordinal);
        Assert.DoesNotContain(report, l => l.Outcome is RecipeOutcome.Missing or RecipeOutcome.NotUnderstood);
        Assert.All(again, l => Assert.Equal(RecipeOutcome.Kept, l.Outcome));
        await site.InTenant(async scope =>
        {
            var charter = await scope.Db.Set<Charter>().SingleAsync();
            var ben = await scope.Db.Set<Membership>().SingleAsync(m => m.PersonId == Cast.Ben.Id);
            Assert.Equal((1, CharterState.Approved, "Wet things.", Cast.Kavya.Id), (charter.Number, charter.State, charter.Scope, charter.SponsorId));
            Assert.Equal(("Two ears.", "Curiosity."), (ben.Offer, ben.Motive));
        });
    }

    [Theory]
    [InlineData("""{ "Charters": [ { "Number": 1 } ] }""")]
    [InlineData("""{ "Charters": [ { "Community": "water" } ] }""")]
    public async Task A_charter_without_a_community_or_a_number_is_refused_before_anything_is_written(string body)
    {
        await using var site = await TestSite.Start();

        await Assert.ThrowsAsync<global::Kernel.RuleBroken>(() => site.InTenant(scope => scope.Get<ChartersStep>().Check((JsonObject)JsonNode.Parse(body)!, null!, default)));
    }

    static Task<string> Export(TestSite site, params string[] names) => site.InTenant(async scope =>
    {
        var whole = await scope.Get<global::Kernel.Recipes.Recipes>().Export("export", default);
        var steps = whole["steps"]!.AsArray().Where(s => names.Contains(s!["name"]!.GetValue<string>())).Select(s => s!.DeepClone()).ToArray();
        return new JsonObject { ["name"] = "beginnings", ["steps"] = new JsonArray(steps) }.ToJsonString();
    });

    static async Task<IReadOnlyList<RecipeLine>> Run(TestSite site, string recipe) =>
        (await site.InTenant(scope => scope.Get<global::Kernel.Recipes.Recipes>().Run(RecipeReader.Read(System.Text.Encoding.UTF8.GetBytes(recipe), "beginnings.json"), new NoRecipeFiles(), new Dictionary<string, string>(), false, default))).Lines;
}
