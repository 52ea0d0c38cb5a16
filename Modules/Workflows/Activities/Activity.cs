using System.Text.Json.Nodes;
using Kernel.Automation;
using Workflows.Expressions;
using Workflows.Plans;
using Workflows.Runs;

namespace Workflows.Activities;

/// <summary>Something that a step of a workflow may be.</summary>
internal abstract class Activity
{
    public const string Done = "Done";
    public const string True = "True";
    public const string False = "False";
    public const string Failed = "Failed";

    /// <summary>The lasting name, Orchard's where Orchard has it.</summary>
    public abstract string Name { get; }
    public abstract string Label { get; }
    public abstract string Category { get; }
    public abstract string Summary { get; }
    public virtual IReadOnlyList<TaskProperty> Properties => [];

    /// <summary>Can a workflow begin with it?</summary>
    public virtual bool CanStart => false;

    /// <summary>Does a run wait here? Then a way round that leads through it is no endless loop.</summary>
    public virtual bool Waits => false;

    /// <summary>Does it end a loop by itself, by counting?</summary>
    public virtual bool Counts => false;

    /// <summary>Is its effect outside the database, so that it is done before its progress is stored?</summary>
    public virtual bool IsOutside => false;

    /// <summary>Gives or takes what only administrators may give and take.</summary>
    public virtual bool NeedsAdministrator => false;

    public virtual IReadOnlyList<string> OutcomesOf(PlanStep step) => [Done];

    /// <summary>What is wrong with how the step is set, by property; beyond what every activity's properties are checked for.</summary>
    public virtual IEnumerable<(string Property, string Sentence)> Faults(PlanStep step) => [];

    public abstract Task<Taken> Take(Visit visit, CancellationToken stop);
}

/// <summary>What came of a step.</summary>
/// <param name="Outcomes">The ways out; several for a fork, none where it stands or ends here.</param>
/// <param name="Note">A sentence for its history; empty where the outcome says it.</param>
/// <param name="Wait">What it waits for.</param>
internal sealed record Taken(IReadOnlyList<string> Outcomes, string Note, WaitFor? Wait = null)
{
    public static Taken By(string outcome, string note = "") => new([outcome], note);

    public static Taken Until(WaitFor wait, string note) => new([], note, wait);

    public static Taken Nothing(string note) => new([], note);
}

/// <param name="Name">Of the fact or signal.</param>
internal sealed record WaitFor(WaitKind Kind, string Name = "", DateTime? DueUtc = null, string CorrelationId = "");

/// <summary>A step being taken: the run's own things, and the values for its texts.</summary>
internal sealed class Visit(WorkflowRun run, Plan plan, PlanStep step, string via, Occasion occasion, Scopes scopes, DateTime nowUtc, bool isRehearsal)
{
    JsonObject? scope;

    public WorkflowRun Run => run;
    public Plan Plan => plan;
    public PlanStep Step => step;

    /// <summary>The link by which the run came here.</summary>
    public string Via => via;
    public Occasion Occasion => occasion;
    public RunState State => run.State;
    public DateTime NowUtc => nowUtc;

    /// <summary>A test run: nothing may be written, and what would be done is said.</summary>
    public bool IsRehearsal => isRehearsal;

    /// <summary>The same each time this visit is tried.</summary>
    public string Key => $"{run.Id}:{run.Steps}";

    public async Task<JsonObject> Scope(CancellationToken stop) => scope ??= await scopes.Of(occasion, State, run.Id, run.CorrelationId, Step.Source, stop);

    /// <summary>A property's text with its values put in.</summary>
    public async Task<string> Text(string property, CancellationToken stop) =>
        Step.Text(property) is var text && Liquid.IsIn(text) ? Liquid.Render(text, await Scope(stop)) : text;

    /// <summary>What a property's expression gives; null for an empty one.</summary>
    public async Task<JsonNode?> Value(string property, CancellationToken stop) =>
        Step.Text(property) is { Length: > 0 } text ? Logic.Value(text, await Scope(stop), stop) : null;

    public async Task<bool> Holds(string property, CancellationToken stop) => Logic.IsTrue(await Value(property, stop));

    public void Set(string name, JsonNode? value)
    {
        State.Values[name] = value;
        scope = null;
    }
}
