using System.Globalization;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Automation;
using Workflows.Expressions;
using Workflows.Plans;

namespace Workflows.Activities;

/// <summary>Steps that decide where a run goes on.</summary>
internal abstract class ControlFlow : Activity
{
    public override string Category => "Control Flow";
}

internal sealed class IfElse : ControlFlow
{
    public override string Name => "IfElseTask";
    public override string Label => "If … else";
    public override string Summary => "Goes one way when a condition is true and the other way when it is not.";
    public override IReadOnlyList<TaskProperty> Properties => [new("Condition", "Condition", PropertyKind.Logic, true, "Such as: ContentItem.ContentType == 'Article'")];
    public override IReadOnlyList<string> OutcomesOf(PlanStep step) => [True, False];
    public override async Task<Taken> Take(Visit visit, CancellationToken stop) => Taken.By(await visit.Holds("Condition", stop) ? True : False);
}

internal sealed class Switch : ControlFlow
{
    const string Otherwise = "Default";

    public override string Name => "SwitchTask";
    public override string Label => "Switch";
    public override string Summary => "Goes the way that is called like a value, or “Default”.";
    public override IReadOnlyList<TaskProperty> Properties => [new("Value", "Value", PropertyKind.Logic, true), new("Cases", "Ways out", PropertyKind.Lines, true, "One a line.")];
    public override IReadOnlyList<string> OutcomesOf(PlanStep step) => [.. step.Lines("Cases"), Otherwise];

    public override async Task<Taken> Take(Visit visit, CancellationToken stop)
    {
        var value = Logic.Text(await visit.Value("Value", stop));
        return Taken.By(visit.Step.Lines("Cases").FirstOrDefault(c => c.Equals(value, StringComparison.OrdinalIgnoreCase)) ?? Otherwise);
    }
}

internal sealed class Fork : ControlFlow
{
    public override string Name => "ForkTask";
    public override string Label => "Fork";
    public override string Summary => "Goes several ways at once.";
    public override IReadOnlyList<TaskProperty> Properties => [new("Forks", "Ways", PropertyKind.Lines, true, "One a line.")];
    public override IReadOnlyList<string> OutcomesOf(PlanStep step) => step.Lines("Forks");
    public override Task<Taken> Take(Visit visit, CancellationToken stop) => Task.FromResult(new Taken(visit.Step.Lines("Forks"), ""));
}

/// <summary>
/// Brings ways together again. “Any” goes on with the first that comes: what still waits on the others is let go, and who comes
/// later ends here. A round is over when all have come, so a join within a loop works each time.
/// </summary>
internal sealed class Join : ControlFlow
{
    public const string Joined = "Joined";

    public override string Name => "JoinTask";
    public override string Label => "Join";
    public override string Summary => "Waits for all ways, or for any one of them.";
    public override IReadOnlyList<TaskProperty> Properties => [new("Mode", "Goes on when", PropertyKind.Choice) { Choices = [new("WaitAll", "all ways have come"), new("WaitAny", "one way has come")] }];
    public override IReadOnlyList<string> OutcomesOf(PlanStep step) => [Joined];

    public static bool IsAny(PlanStep step) => step.Text("Mode") is "WaitAny" or "1";

    public override Task<Taken> Take(Visit visit, CancellationToken stop)
    {
        var all = visit.Plan.Into(visit.Step.Id).Select(l => l.Key).ToHashSet();
        var joined = visit.State.Joined.GetValueOrDefault(visit.Step.Id) ?? [];
        var isFirst = joined.Count == 0;
        if (!joined.Contains(visit.Via)) joined.Add(visit.Via);
        var isComplete = all.IsSubsetOf(joined);
        if (isComplete) visit.State.Joined.Remove(visit.Step.Id);
        else visit.State.Joined[visit.Step.Id] = joined;

        var goesOn = IsAny(visit.Step) ? isFirst : isComplete;
        return Task.FromResult(goesOn ? Taken.By(Joined) : Taken.Nothing(IsAny(visit.Step) ? "Another way was quicker." : $"{joined.Count} of {all.Count} ways have come."));
    }
}

/// <summary>A step that is visited again and again: it leads to “Iterate” until it is done. The last step of the round leads back to it.</summary>
internal abstract class Loop : ControlFlow
{
    public const string Iterate = "Iterate";

    public override IReadOnlyList<string> OutcomesOf(PlanStep step) => [Iterate, Done];

    protected static Taken Again(Visit visit, int round)
    {
        visit.State.Loops[visit.Step.Id] = round + 1;
        return Taken.By(Iterate);
    }

    protected static Taken Over(Visit visit)
    {
        visit.State.Loops.Remove(visit.Step.Id);
        return Taken.By(Done);
    }

    protected static int Round(Visit visit) => visit.State.Loops.GetValueOrDefault(visit.Step.Id);
}

internal sealed class ForEach : Loop
{
    public override string Name => "ForEachTask";
    public override string Label => "For each";
    public override string Summary => "Goes round once for each thing of a list.";
    public override bool Counts => true;
    public override IReadOnlyList<TaskProperty> Properties => [new("Enumerable", "List", PropertyKind.Logic, true, "A list, or texts divided by commas."), new("LoopVariableName", "Called", PropertyKind.Text, Help: "The name under which steps find the thing.")];

    public override async Task<Taken> Take(Visit visit, CancellationToken stop)
    {
        var (round, many) = (Round(visit), Logic.Many(await visit.Value("Enumerable", stop)));
        if (round >= many.Count) return Over(visit);

        visit.Set(visit.Step.Text("LoopVariableName") is { Length: > 0 } name ? name : "x", many[round]?.DeepClone());
        return Again(visit, round);
    }
}

internal sealed class ForLoop : Loop
{
    public override string Name => "ForLoopTask";
    public override string Label => "Count";
    public override string Summary => "Goes round from one number up to, and without, another.";
    public override bool Counts => true;

    public override IReadOnlyList<TaskProperty> Properties =>
        [new("From", "From", PropertyKind.Logic, true), new("To", "To", PropertyKind.Logic, true), new("Step", "In steps of", PropertyKind.Logic), new("LoopVariableName", "Called", PropertyKind.Text)];

    public override async Task<Taken> Take(Visit visit, CancellationToken stop)
    {
        var (from, to, by) = (Logic.Number(await visit.Value("From", stop)), Logic.Number(await visit.Value("To", stop)), visit.Step.Text("Step").Length == 0 ? 1 : Logic.Number(await visit.Value("Step", stop)));
        if (by == 0) throw new RuleBroken("This loop counts in steps of 0 and would never end.");

        var round = Round(visit);
        var at = from + round * by;
        if (by > 0 ? at >= to : at <= to) return Over(visit);

        visit.Set(visit.Step.Text("LoopVariableName") is { Length: > 0 } name ? name : "x", at);
        return Again(visit, round);
    }
}

internal sealed class WhileLoop : Loop
{
    public override string Name => "WhileLoopTask";
    public override string Label => "While";
    public override string Summary => "Goes round as long as a condition is true.";
    public override bool Counts => true;
    public override IReadOnlyList<TaskProperty> Properties => [new("Condition", "Condition", PropertyKind.Logic, true)];
    public override async Task<Taken> Take(Visit visit, CancellationToken stop) => await visit.Holds("Condition", stop) ? Again(visit, Round(visit)) : Over(visit);
}

/// <summary>A script that chooses the way out, as imported workflows have it.</summary>
internal sealed class ScriptStep : ControlFlow
{
    public override string Name => "ScriptTask";
    public override string Label => "Script";
    public override string Summary => "Works something out in JavaScript and chooses the way out with setOutcome('…').";
    public override IReadOnlyList<TaskProperty> Properties => [new("AvailableOutcomes", "Ways out", PropertyKind.Lines, true, "One a line."), new("Script", "Script", PropertyKind.Logic, true)];
    public override IReadOnlyList<string> OutcomesOf(PlanStep step) => step.Lines("AvailableOutcomes");

    public override async Task<Taken> Take(Visit visit, CancellationToken stop)
    {
        var did = Script.Run(visit.Step.Text("Script"), await visit.Scope(stop), stop);
        foreach (var (name, value) in did.Values) visit.Set(name, value?.DeepClone());
        foreach (var (name, value) in did.Output) visit.State.Output[name] = value?.DeepClone();
        visit.State.Last = did.Result;
        return new([.. did.Outcomes.Where(o => visit.Step.Lines("AvailableOutcomes").Contains(o))], "");
    }
}
