using Kernel;
using Kernel.Content;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Nudges.Giving;

/// <summary>A rule as it stands in one place.</summary>
/// <param name="IsOn">It may send there.</param>
internal sealed record RuleHere(NudgeRule Rule, bool IsOn, string Text, string Draft);

/// <summary>Finds rules and what places changed of them.</summary>
internal sealed class RuleBook(AppDb db)
{
    public Task<List<NudgeRule>> All(CancellationToken stop) => db.Set<NudgeRule>().Where(r => r.State == ContentState.Published).OrderBy(r => r.Key).ThenBy(r => r.DisplayText).ToListAsync(stop);

    public Task<NudgeRule?> Find(string id, CancellationToken stop) => db.Set<NudgeRule>().SingleOrDefaultAsync(r => r.Id == id && r.State == ContentState.Published, stop);

    public Task<LocalRule?> Local(string placeId, string ruleId, CancellationToken stop) => db.Set<LocalRule>().SingleOrDefaultAsync(l => l.PlaceId == placeId && l.RuleId == ruleId, stop);

    public async Task<RuleHere> Here(NudgeRule rule, string placeId, CancellationToken stop) => Here(rule, placeId.Length == 0 ? null : await Local(placeId, rule.Id, stop));

    public static RuleHere Here(NudgeRule rule, LocalRule? local) => new(rule, !rule.IsPaused && (local?.IsOn ?? rule.IsOn),
        local is { Text.Length: > 0 } ? local.Text : rule.Text, local is { Draft.Length: > 0 } ? local.Draft : rule.Draft);
}
