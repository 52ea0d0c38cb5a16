using Kernel.Automation;
using Kernel.Modules;
using Microsoft.Extensions.Logging;
using Workflows.Expressions;
using Workflows.Plans;

namespace Workflows.Activities;

internal abstract class Primitive : Activity
{
    public override string Category => "Primitives";
}

internal sealed class SetProperty : Primitive
{
    public override string Name => "SetPropertyTask";
    public override string Label => "Remember a value";
    public override string Summary => "Gives a value a name that later steps can use.";
    public override IReadOnlyList<TaskProperty> Properties => [new("PropertyName", "Name", PropertyKind.Text, true), new("Value", "Value", PropertyKind.Logic, true, "Texts stand in quotes: 'late'.")];

    public override async Task<Taken> Take(Visit visit, CancellationToken stop)
    {
        var value = await visit.Value("Value", stop);
        visit.Set(visit.Step.Text("PropertyName"), value?.DeepClone());
        return Taken.By(Done, $"{visit.Step.Text("PropertyName")} is {Logic.Text(value)}");
    }
}

internal sealed class SetOutput : Primitive
{
    public override string Name => "SetOutputTask";
    public override string Label => "Give a value back";
    public override string Summary => "Gives a value to whoever began the run.";
    public override IReadOnlyList<TaskProperty> Properties => [new("OutputName", "Name", PropertyKind.Text, true), new("Value", "Value", PropertyKind.Logic, true)];

    public override async Task<Taken> Take(Visit visit, CancellationToken stop)
    {
        visit.State.Output[visit.Step.Text("OutputName")] = (await visit.Value("Value", stop))?.DeepClone();
        return Taken.By(Done);
    }
}

internal sealed class Correlate : Primitive
{
    const int Longest = 200;

    public override string Name => "CorrelateTask";
    public override string Label => "Say what it is about";
    public override string Summary => "Marks the run: facts and signals about this mark take it on.";
    public override IReadOnlyList<TaskProperty> Properties => [new("Value", "Mark", PropertyKind.Logic, true)];

    public override async Task<Taken> Take(Visit visit, CancellationToken stop)
    {
        var mark = Logic.Text(await visit.Value("Value", stop));
        visit.Run.CorrelationId = mark.Length <= Longest ? mark : mark[..Longest];
        return Taken.By(Done, visit.Run.CorrelationId);
    }
}

internal sealed class LogStep(ILogger<LogStep> log) : Primitive
{
    public override string Name => "LogTask";
    public override string Label => "Write it down";
    public override string Summary => "Keeps a sentence in the run’s history.";
    public override IReadOnlyList<TaskProperty> Properties => [new("Text", "Sentence", PropertyKind.Expression, true), new("LogLevel", "Weight", PropertyKind.Choice) { Choices = [.. Enum.GetNames<LogLevel>().Select(l => new KeyValuePair<string, string>(l, l))] }];

    public override async Task<Taken> Take(Visit visit, CancellationToken stop)
    {
        // What people wrote stays in the site's own database and out of the operator's log.
        if (!visit.IsRehearsal) log.StepLogged(visit.Run.Id, visit.Step.Id);
        return Taken.By(Done, await visit.Text("Text", stop));
    }
}

/// <summary>Asks one of the questions that modules know how to answer.</summary>
internal sealed class AskCondition(Plugs plugs) : ControlFlow
{
    public override string Name => "ConditionTask";
    public override string Label => "If it holds that …";
    public override string Summary => "Asks the site something at that moment: whether nobody has replied yet, whether somebody is new.";

    public override IReadOnlyList<TaskProperty> Properties =>
    [
        new("Condition", "If", PropertyKind.Choice, true) { Choices = [.. plugs.Of<ICondition>().OrderBy(c => c.Label, StringComparer.Ordinal).Select(c => new KeyValuePair<string, string>(c.Name, c.Blank.Length == 0 ? c.Label : $"{c.Label} [{c.Blank}]"))] },
        new("Value", "What stands in its blank", PropertyKind.Expression),
        new("Person", "Of whom", PropertyKind.Expression, Help: "Empty for whoever the run is about."),
    ];

    public override IReadOnlyList<string> OutcomesOf(PlanStep step) => [True, False];

    public override IEnumerable<(string, string)> Faults(PlanStep step)
    {
        if (step.Text("Condition") is { Length: > 0 } name && plugs.Of<ICondition>().All(c => c.Name != name)) yield return ("Condition", $"No module of this site can say whether “{name}”.");
    }

    public override async Task<Taken> Take(Visit visit, CancellationToken stop)
    {
        var name = visit.Step.Text("Condition");
        var condition = plugs.Of<ICondition>().FirstOrDefault(c => c.Name == name) ?? throw new Kernel.RuleBroken($"No module of this site can say whether “{name}”.");
        var person = await visit.Text("Person", stop) is { Length: > 0 } named ? named : visit.Occasion.PersonId;
        return Taken.By(await condition.Holds(visit.Occasion, person, await visit.Text("Value", stop), stop) ? True : False, condition.Label);
    }
}
