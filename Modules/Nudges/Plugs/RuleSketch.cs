using System.Globalization;
using Kernel.Automation;
using Nudges.Giving;

namespace Nudges.Plugs;

/// <summary>A rule as the workflow that it is underneath: its fact, a wait, its conditions one after the other, and the nudge.</summary>
internal static class RuleSketch
{
    public const string Event = "TriggerEvent";
    public const string Wait = "WaitTask";
    public const string Condition = "ConditionTask";
    const string Done = "Done";
    const string True = "True";

    public static WorkflowSketch Of(NudgeRule rule, bool isOn)
    {
        var steps = new List<(string Id, string Activity, Dictionary<string, string> Properties, string Outcome)> { ("when", Event, new() { ["Event"] = rule.Trigger }, Done) };
        if (rule.Delay > 0) steps.Add(("wait", Wait, new() { ["Duration"] = rule.Delay.ToString(CultureInfo.InvariantCulture), ["Unit"] = rule.Unit.ToString() }, Done));
        foreach (var (written, at) in rule.Conditions.Select((c, i) => (c, i)))
        {
            var (name, value) = Conditions.Read(written);
            steps.Add(($"if-{at + 1}", Condition, new() { ["Condition"] = name, ["Value"] = value }, True));
        }
        steps.Add(("nudge", "NudgeTask", new() { [NudgeTask.Rule] = rule.Id }, ""));
        return new(rule.Id, rule.DisplayText, "/admin/nudges/" + rule.Id, isOn,
            [.. steps.Select((s, i) => new StepSketch(s.Id, s.Activity, s.Properties, i + 1 < steps.Count ? new Dictionary<string, string> { [s.Outcome] = steps[i + 1].Id } : new Dictionary<string, string>()))]);
    }
}
