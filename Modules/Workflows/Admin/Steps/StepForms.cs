using System.Globalization;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Automation;
using Kernel.Content;
using Kernel.Modules;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Workflows.Activities;
using Workflows.Plans;
using Workflows.Types;

namespace Workflows.Admin.Steps;

/// <param name="Picks">For a condition: values that can be picked instead of writing it.</param>
public sealed record StepField(string Name, string Label, string Help, PropertyKind Kind, bool IsRequired, string Value, IReadOnlyList<KeyValuePair<string, string>> Choices, string Error, bool HasPicker);

/// <param name="To">Ids of the steps to which it leads.</param>
public sealed record WayField(string Outcome, IReadOnlyList<string> To);

/// <summary>One value that texts and conditions may name.</summary>
/// <param name="Name">As a condition writes it: <c>Author.DisplayName</c>.</param>
public sealed record PickLine(string Name, string Label);

/// <param name="Raw">The properties of an activity that nobody here knows, as they stand.</param>
public sealed record StepPage(string WorkflowId, string WorkflowName, string StepId, string Activity, string Label, string Summary, bool IsKnown, string Title, bool IsStart, bool CanStart, int Version, bool IsNew,
    IReadOnlyList<StepField> Fields, IReadOnlyList<WayField> Ways, IReadOnlyList<WayTarget> Steps, IReadOnlyList<PickLine> Picks, string Raw);

/// <summary>The form of a step: drawn from its activity's properties, and read back into the workflow's JSON.</summary>
internal sealed class StepForms(Shelf shelf, Soundness soundness, WorkflowReader reader, ModuleCatalog catalog)
{
    const int LongestTitle = 200;
    static readonly string[] comparisons = ["==", "!=", ">", "<", ">=", "<="];

    public StepPage Of(WorkflowType type, PlanStep step, bool isNew, IFormCollection? typed, ModelStateDictionary errors)
    {
        var (plan, activity) = (Plan.Of(type.Read()), shelf.Find(step.Activity));
        string Typed(string name, string otherwise) => typed is not null ? typed[name].ToString() : otherwise;
        return new(type.Id, type.Name, step.Id, step.Activity, activity?.Label ?? step.Activity, activity?.Summary ?? "Nobody on this site knows what this is. It is kept as it is.", activity is not null,
            Typed("Title", step.Title), typed is null ? step.IsStart : typed["IsStart"].Contains("true"), activity?.CanStart ?? step.IsStart, type.Version, isNew,
            [.. (activity?.Properties ?? []).Select(p => Field(p, Typed("p:" + p.Name, step.Text(p.Name)), errors))],
            [.. Outcomes(plan, step, activity).Select(o => new WayField(o, typed is not null && typed.ContainsKey("to:" + o) ? [.. typed["to:" + o].OfType<string>().Where(t => t.Length > 0)] : [.. plan.After(step.Id, o).Select(l => l.To)]))],
            [.. reader.Cards(plan, []).Select(c => new WayTarget(c.Id, $"{c.Number}. {c.Title}"))], Picks(plan), activity is null ? step.Properties.ToJsonString(Kernel.Settings.SiteJson.Options) : "");
    }

    static StepField Field(TaskProperty property, string value, ModelStateDictionary errors) => new(property.Name, property.Label, property.Help, property.Kind, property.IsRequired, value, property.Choices,
        errors.TryGetValue("p:" + property.Name, out var entry) ? string.Join(" ", entry.Errors.Select(e => e.ErrorMessage)) : "", property.Kind == PropertyKind.Logic && property.Name is "Condition" or "Filter" && property.Choices.Count == 0);

    static IEnumerable<string> Outcomes(Plan plan, PlanStep step, Activity? activity) =>
        (activity?.OutcomesOf(step) ?? []).Concat(plan.After(step.Id).Select(l => l.Outcome)).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The values that the facts bring with which the workflow may begin or for which it waits, and those that every run has.</summary>
    public IReadOnlyList<PickLine> Picks(Plan plan)
    {
        var picks = new Dictionary<string, string>();
        foreach (var value in plan.Steps.Select(s => (shelf.Find(s.Activity) as FactStep)?.FactOf(s)).OfType<string>().Distinct().Select(catalog.TriggerCalled).OfType<Trigger>().SelectMany(t => t.Values))
            foreach (var (suffix, words) in Members(value.Kind)) picks[value.Name + suffix] = value.Label + words;
        foreach (var name in plan.Steps.Where(s => s.Activity is "SetPropertyTask" or "ForEachTask" or "ForLoopTask").Select(s => s.Text(s.Activity == "SetPropertyTask" ? "PropertyName" : "LoopVariableName")).Where(n => n.Length > 0)) picks[name] = "remembered by a step";
        picks["Person.DisplayName"] = "name of whoever it is about";
        picks["Site.SiteName"] = "the site’s name";
        return [.. picks.Select(p => new PickLine(p.Key, p.Value))];
    }

    static (string, string)[] Members(ValueKind kind) => kind switch
    {
        ValueKind.Person => [(".DisplayName", ": name"), (".UserName", ": user name"), (".Email", ": address")],
        ValueKind.Community or ValueKind.Item => [(".DisplayText", ": title"), (".Path", ": address")],
        _ => [("", "")],
    };

    /// <summary>Writes what was typed into the workflow. What is wrong is put beside its field.</summary>
    /// <param name="stepId">Null for a new step.</param>
    /// <returns>The step's id.</returns>
    public string Read(JsonObject workflow, Activity? activity, string? stepId, IFormCollection typed, ModelStateDictionary errors)
    {
        var before = soundness.Faults(Plan.Of(workflow));
        var json = stepId is null ? PlanJson.Add(workflow, activity!.Name, isStart: false) : PlanJson.StepIn(workflow, stepId)!;
        var id = Loose.Text(json["ActivityId"])!;

        var title = typed["Title"].ToString().Trim();
        if (title.Length > LongestTitle) errors.AddModelError("Title", $"The title is longer than {LongestTitle} characters. Shorten it.");
        PlanJson.Entitle(json, title);
        if (activity is { CanStart: true }) json["IsStart"] = typed["IsStart"].Contains("true");
        // What was not changed is not written: an imported step stays as it came.
        var there = Plan.Of(workflow).Find(id)!;
        foreach (var property in activity?.Properties ?? [])
            if (Typed(property, typed) is var value && value != (property.Kind == PropertyKind.YesNo ? there.Flag(property.Name) ? "true" : "false" : there.Text(property.Name).ReplaceLineEndings("\n"))) PlanJson.Set(json, property, value);

        var plan = Plan.Of(workflow);
        foreach (var outcome in Outcomes(plan, plan.Find(id)!, activity)) PlanJson.Lead(workflow, id, outcome, [.. typed["to:" + outcome].OfType<string>().Where(t => plan.Find(t) is not null).Distinct()]);
        plan = Plan.Of(workflow);
        if (activity is not null)
            foreach (var fault in Soundness.Properties(plan.Find(id)!, activity)) errors.AddModelError("p:" + fault.Property, fault.Sentence);
        // A ring that was not there before is refused where it is made.
        if (soundness.Faults(plan).FirstOrDefault(f => f is { IsStopper: true, Property: "" } && f.StepId.Length > 0 && !before.Any(b => b.Sentence == f.Sentence)) is { } made) errors.AddModelError("", made.Sentence);
        return id;
    }

    // A condition that was picked instead of written.
    static string Typed(TaskProperty property, IFormCollection typed)
    {
        var written = typed["p:" + property.Name].ToString().ReplaceLineEndings("\n");
        if (property.Kind == PropertyKind.YesNo) return typed["p:" + property.Name].Contains("true") ? "true" : "false";
        if (written.Length > 0 || typed[$"pick:{property.Name}:value"].ToString() is not { Length: > 0 } value || typed[$"pick:{property.Name}:how"].ToString() is not { } how || !comparisons.Contains(how)) return written;

        var than = typed[$"pick:{property.Name}:than"].ToString();
        return $"{value} {how} {(decimal.TryParse(than, NumberStyles.Float, CultureInfo.InvariantCulture, out _) || than is "true" or "false" ? than : "'" + than.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'")}";
    }
}
