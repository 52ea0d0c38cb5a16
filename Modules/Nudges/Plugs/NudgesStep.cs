using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;
using Nudges.Rules;

namespace Nudges.Plugs;

/// <summary>
/// Brings the rules that ship: <c>{ "name": "nudges", "Rules": [ { "Key": "N04", "On": false } ] }</c>; without a list, all of them, switched
/// as their files say. A rule that is there stays as its site made it. Rules are content items and exported as such.
/// </summary>
internal sealed class NudgesStep(AppDb db, TimeProvider clock) : RecipeStep
{
    public override string Name => "nudges";

    public override int Order => 60;

    public override string? Needs => NudgesModule.Manage;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        if (Objects(body, "Rules").FirstOrDefault(r => Loose.Text(Member(r, "Key")) is null) is not null) throw new RuleBroken("A rule of the step “nudges” needs the “Key” of one that ships, such as N04.");
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        var named = Objects(body, "Rules");
        var wanted = named.Count == 0 ? RuleFile.Shipped.Values.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, On: (bool?)null)) : named.Select(r => (Key: Loose.Text(Member(r, "Key"))!, On: Loose.Flag(Member(r, "On"))));
        var there = await db.Set<NudgeRule>().Select(r => r.Key).ToListAsync(stop);
        foreach (var (key, on) in wanted)
        {
            if (!RuleFile.Shipped.TryGetValue(key, out var file)) run.Missing($"There is no nudge rule “{key}”.");
            else if (there.Contains(file.Key)) run.Kept(file.Key);
            else
            {
                db.Add(file.Made(clock.GetUtcNow().UtcDateTime, on ?? file.On));
                there.Add(file.Key);
                run.Made(file.Key);
            }
        }
        await db.SaveChangesAsync(stop);
    }

    public override Task<JsonObject?> Export(CancellationToken stop) => Task.FromResult<JsonObject?>(null);
}
