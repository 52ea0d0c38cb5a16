using Kernel.Automation;
using Kernel.Content;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Workflows.Expressions;
using Workflows.Plans;
using Workflows.Runs;

namespace Workflows.Activities;

/// <summary>Begins, or goes on, when a fact is told that some module declares with <c>m.Trigger</c>.</summary>
internal abstract class FactStep : Waiting
{
    public override string Category => "Beginning";
    public override bool CanStart => true;

    /// <summary>The fact's lasting name.</summary>
    public abstract string FactOf(PlanStep step);

    /// <summary>Is this one of those facts that the step is about?</summary>
    public abstract Task<bool> Concerns(PlanStep step, Occasion occasion, Scopes scopes, CancellationToken stop);

    public override Task<Taken> Take(Visit visit, CancellationToken stop) =>
        Task.FromResult(Taken.Until(new(WaitKind.Fact, FactOf(visit.Step), CorrelationId: visit.Run.CorrelationId), $"Waits for: {Label}."));
}

/// <summary>Any fact that a module declares.</summary>
internal sealed class AnyFact(ModuleCatalog catalog, Site site) : FactStep
{
    public override string Name => "TriggerEvent";
    public override string Label => "Something happens";
    public override string Summary => "Begins, or goes on, when something happens on the site.";

    public override IReadOnlyList<TaskProperty> Properties =>
    [
        new("Event", "What", PropertyKind.Choice, true) { Choices = [.. Here.Select(t => new KeyValuePair<string, string>(t.Name, t.Label))] },
        new("Filter", "Only if", PropertyKind.Logic, Help: "Such as: Replies > 3. Empty for always."),
    ];

    IEnumerable<Trigger> Here => catalog.Triggers.Where(t => site.Has(t.Module)).OrderBy(t => t.Label, StringComparer.Ordinal);

    public override string FactOf(PlanStep step) => step.Text("Event");

    public override IEnumerable<(string, string)> Faults(PlanStep step)
    {
        if (step.Text("Event") is { Length: > 0 } name && Here.All(t => t.Name != name)) yield return ("Event", $"No module of this site tells of “{name}”.");
    }

    public override async Task<bool> Concerns(PlanStep step, Occasion occasion, Scopes scopes, CancellationToken stop) =>
        step.Text("Filter") is not { Length: > 0 } filter || Logic.Holds(filter, await scopes.Of(occasion, new(), "", "", filter, stop), stop);
}

/// <summary>A fact about content, as Orchard's workflows name it.</summary>
internal sealed class ContentFact(string name, string fact, string label, AppDb db) : FactStep
{
    public override string Name => name;
    public override string Label => label;
    public override string Summary => "Begins, or goes on, when this happens to an item of some type.";
    public override IReadOnlyList<TaskProperty> Properties => [new("ContentTypeFilter", "Of these types", PropertyKind.Lines, Help: "One a line, such as Article; empty for all.")];
    public override string FactOf(PlanStep step) => fact;

    public override async Task<bool> Concerns(PlanStep step, Occasion occasion, Scopes scopes, CancellationToken stop)
    {
        var types = step.Lines("ContentTypeFilter");
        if (types.Count == 0) return true;

        var type = occasion.Values.FirstOrDefault(v => v.Key.Equals("ContentType", StringComparison.OrdinalIgnoreCase)).Value
            ?? await db.Set<ContentItem>().Where(i => i.Id == occasion.ItemId).Select(i => i.ContentType).SingleOrDefaultAsync(stop);
        return types.Contains(type, StringComparer.Ordinal);
    }

    public static IEnumerable<ContentFact> All(AppDb db) =>
    [
        new("ContentCreatedEvent", "content.created", "Content is created", db),
        new("ContentDraftSavedEvent", "content.draft-saved", "A draft of content is saved", db),
        new("ContentUpdatedEvent", "content.replaced", "Content is changed at once", db),
        new("ContentPublishedEvent", "content.published", "Content is published", db),
        new("ContentUnpublishedEvent", "content.unpublished", "Content is taken back", db),
        new("ContentDeletedEvent", "content.deleted", "Content is put into the bin", db),
    ];
}
