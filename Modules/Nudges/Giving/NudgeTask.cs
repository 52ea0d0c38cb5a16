using Kernel;
using Kernel.Automation;

namespace Nudges.Giving;

/// <summary>The last step of the workflow beneath a rule: it bids for the attention of the people whom the rule is for.</summary>
internal sealed class NudgeTask(RuleBook book, Candidates candidates, Audiences audiences) : IWorkflowTask
{
    public const string Rule = "Rule";
    const string Done = "Done";
    const string Nobody = "Nobody";

    public string Name => "NudgeTask";

    public string Label => "Nudge";

    public string Category => "People";

    public string Summary => "Nudges the people of a nudge rule, within what their attention allows.";

    public IReadOnlyList<TaskProperty> Properties { get; } = [new(Rule, "Rule", IsRequired: true, Help: "The id of a nudge rule.")];

    public IReadOnlyList<string> Outcomes { get; } = [Done, Nobody];

    public async Task<string> Run(TaskRun run, CancellationToken stop)
    {
        var rule = await book.Find(run.Property(Rule), stop) ?? throw new RuleBroken("There is no such nudge rule any more.", Rule);
        return await candidates.Make(rule, run.Occasion, run.Key, stop) > 0 ? Done : Nobody;
    }

    public async Task<string> Rehearse(TaskRun run, CancellationToken stop)
    {
        var rule = await book.Find(run.Property(Rule), stop) ?? throw new RuleBroken("There is no such nudge rule any more.", Rule);
        var people = await audiences.Of(rule, run.Occasion, stop);
        return people.Count == 0 ? $"“{rule.DisplayText}” would reach nobody." : $"“{rule.DisplayText}” would bid for the attention of {Kernel.Pages.Plural.Of(people.Count, "person", "people")}.";
    }
}
