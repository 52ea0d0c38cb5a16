using Kernel;
using Kernel.Automation;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Nudges.Plugs;

/// <summary>Whatever changes a rule, an editor, a recipe or a facilitator: the workflow beneath it and what is listened for follow.</summary>
internal sealed class RuleKeeper(AppDb db, IWorkflows workflows, SettingsDocument settings, TimeProvider clock)
    : IHandle<NudgeRuleChanged>, IHandleSome<ContentPublished>, IHandleSome<ContentReplaced>, IHandleSome<ContentUnpublished>, IHandleSome<ContentDeleted>
{
    public static bool Concerns(ContentPublished happened) => happened.ContentType == nameof(NudgeRule);

    public static bool Concerns(ContentReplaced happened) => happened.ContentType == nameof(NudgeRule);

    public static bool Concerns(ContentUnpublished happened) => happened.ContentType == nameof(NudgeRule);

    public static bool Concerns(ContentDeleted happened) => happened.ContentType == nameof(NudgeRule);

    public Task Handle(NudgeRuleChanged happened, CancellationToken stop) => Follow(happened.RuleId, stop);

    public Task Handle(ContentPublished happened, CancellationToken stop) => Follow(happened.ContentItemId, stop);

    public Task Handle(ContentReplaced happened, CancellationToken stop) => Follow(happened.ContentItemId, stop);

    public Task Handle(ContentUnpublished happened, CancellationToken stop) => Follow(happened.ContentItemId, stop);

    public Task Handle(ContentDeleted happened, CancellationToken stop) => Follow(happened.ContentItemId, stop);

    async Task Follow(string ruleId, CancellationToken stop)
    {
        var rule = await db.Set<NudgeRule>().SingleOrDefaultAsync(r => r.Id == ruleId && r.State == ContentState.Published, stop);
        if (rule is null) await workflows.Drop(ruleId, stop);
        else
        {
            var isUsed = !rule.IsPaused && (rule.IsOn || await db.Set<LocalRule>().AnyAsync(l => l.RuleId == ruleId && l.IsOn == true, stop));
            if (isUsed) rule.Declare(clock.UtcNow());
            await workflows.Keep(RuleSketch.Of(rule, isUsed), stop);
        }
        await db.SaveChangesAsync(stop);
        await Listen(stop);
    }

    // A rule that was measured goes on being measured while it is off: those who got it may act still.
    async Task Listen(CancellationToken stop)
    {
        var rules = await db.Set<NudgeRule>().Where(r => r.State == ContentState.Published && r.StartedUtc != null).Select(r => new { r.Id, r.Outcomes }).ToListAsync(stop);
        await settings.Change<NudgeSettings>(s => s.Wanted = rules.SelectMany(r => r.Outcomes, (r, fact) => (fact, r.Id)).GroupBy(w => w.fact, w => w.Id).ToDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToList()), stop);
    }
}
