using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>
/// What was decided about communities and answered by facilitators, which is no field of theirs:
/// <c>{ "name": "standings", "Communities": [ { "Community": "water", "Lifecycle": "Paused", "Reason": "…" } ], "Roles": [ { "Role": "4…", "Standing": "Ended" } ] }</c>.
/// </summary>
internal sealed class StandingsStep(AppDb db) : RecipeStep
{
    sealed record Decision(string Community, CommunityLifecycle Lifecycle, string Reason, DateTime? SinceUtc);

    sealed record Answer(string Role, FacilitatorStanding Standing, DateTime? BegunUtc, DateTime? EndedUtc);

    public override string Name => "standings";
    public override int Order => 72;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        _ = (Decisions(body), Answers(body));
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var decision in Decisions(body))
        {
            if (await db.Set<Community>().SingleOrDefaultAsync(c => c.Slug == decision.Community, stop) is not { } community) run.Missing($"There is no community “{decision.Community}”.");
            else if ((community.Lifecycle, community.LifecycleReason, community.LifecycleUtc) == (decision.Lifecycle, decision.Reason, decision.SinceUtc)) run.Kept(decision.Community);
            else
            {
                community.Set(decision.Lifecycle, decision.Reason, decision.SinceUtc);
                run.Changed(decision.Community);
            }
        }
        foreach (var answer in Answers(body))
        {
            if (await db.Set<FacilitatorRole>().SingleOrDefaultAsync(r => r.Id == answer.Role, stop) is not { } role) run.Missing($"There is no facilitator role {answer.Role}.");
            else if ((role.Standing, role.BegunUtc, role.EndedUtc) == (answer.Standing, answer.BegunUtc, answer.EndedUtc)) run.Kept(role.DisplayText);
            else
            {
                role.Set(answer.Standing, answer.BegunUtc, answer.EndedUtc);
                run.Changed(role.DisplayText);
            }
        }
        await db.SaveChangesAsync(stop);
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var communities = await db.Set<Community>().OrderBy(c => c.Slug).Select(c => new { c.Slug, c.Lifecycle, c.LifecycleReason, c.LifecycleUtc }).ToListAsync(stop);
        var roles = await db.Set<FacilitatorRole>().Where(r => r.State == ContentState.Published).OrderBy(r => r.CreatedUtc).ThenBy(r => r.Id)
            .Select(r => new { r.Id, r.Standing, r.BegunUtc, r.EndedUtc }).ToListAsync(stop);
        return communities.Count == 0 ? null : new JsonObject
        {
            ["Communities"] = new JsonArray([.. communities.Select(c => new JsonObject { ["Community"] = c.Slug, ["Lifecycle"] = c.Lifecycle.ToString(), ["Reason"] = c.LifecycleReason, ["SinceUtc"] = c.LifecycleUtc })]),
            ["Roles"] = new JsonArray([.. roles.Select(r => new JsonObject { ["Role"] = r.Id, ["Standing"] = r.Standing.ToString(), ["BegunUtc"] = r.BegunUtc, ["EndedUtc"] = r.EndedUtc })]),
        };
    }

    static List<Decision> Decisions(JsonObject body) => [.. Objects(body, "Communities").Select(one =>
        new Decision(Text(one, "Community"), Word<CommunityLifecycle>(one, "Lifecycle"), Loose.Text(Member(one, "Reason")) ?? "", Loose.Time(Member(one, "SinceUtc"))))];

    static List<Answer> Answers(JsonObject body) => [.. Objects(body, "Roles").Select(one =>
        new Answer(Text(one, "Role"), Word<FacilitatorStanding>(one, "Standing"), Loose.Time(Member(one, "BegunUtc")), Loose.Time(Member(one, "EndedUtc"))))];

    static string Text(JsonObject one, string name) => Loose.Text(Member(one, name)) is { Length: > 0 } text ? text
        : throw new RuleBroken($"The step standings needs a “{name}” for each entry.");

    static TWord Word<TWord>(JsonObject one, string name) where TWord : struct, Enum =>
        Enum.TryParse<TWord>(Text(one, name), ignoreCase: true, out var word) && Enum.IsDefined(word) ? word
            : throw new RuleBroken($"“{Text(one, name)}” is no {name}. There are {string.Join(", ", Enum.GetNames<TWord>())}.");
}
