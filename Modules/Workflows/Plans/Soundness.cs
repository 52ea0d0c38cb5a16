using Kernel.Automation;
using Workflows.Activities;
using Workflows.Expressions;

namespace Workflows.Plans;

/// <param name="StepId">Where it is; empty for the whole workflow.</param>
/// <param name="Property">The property of the step that it is about; empty for the step itself.</param>
/// <param name="IsStopper">A workflow with one of these is not switched on. What is not, such as a step that nobody here knows, is said only.</param>
internal sealed record Fault(string StepId, string Property, string Sentence, bool IsStopper = true);

/// <summary>Says what is wrong with a workflow, and where.</summary>
internal sealed class Soundness(Shelf shelf)
{
    const int LongestText = 20_000;
    const int MostSteps = 200;

    public bool IsSound(Plan plan) => !Faults(plan).Any(f => f.IsStopper);

    public IReadOnlyList<Fault> Faults(Plan plan) => [.. Whole(plan), .. plan.Steps.SelectMany(s => Of(plan, s)), .. Circles(plan)];

    static IEnumerable<Fault> Whole(Plan plan)
    {
        if (plan.Steps.Count == 0) yield return new("", "", "It has no step yet.");
        else if (plan.Steps.All(s => !s.IsStart)) yield return new("", "", "No step begins it. Say of an event that the workflow begins with it.");
        if (plan.Steps.Count > MostSteps) yield return new("", "", $"It has {plan.Steps.Count} steps; {MostSteps} fit. Divide it.");
        if (plan.Steps.GroupBy(s => s.Id).FirstOrDefault(g => g.Count() > 1 || g.Key.Length is 0 or > 100) is { } twice) yield return new(twice.Key, "", "Every step needs an id of its own.");
        foreach (var link in plan.Links.Where(l => plan.Find(l.From) is null)) yield return new("", "", $"Something leads from a step that is not there, by “{link.Outcome}”.");
    }

    IEnumerable<Fault> Of(Plan plan, PlanStep step)
    {
        foreach (var link in plan.After(step.Id).Where(l => plan.Find(l.To) is null)) yield return new(step.Id, "", $"“{link.Outcome}” leads to a step that is not there.");
        if (shelf.Find(step.Activity) is not { } activity)
        {
            yield return new(step.Id, "", $"Nobody on this site knows what “{step.Activity}” is. It is kept as it is; a run that comes here stops.", IsStopper: false);
            yield break;
        }
        if (step.IsStart && !activity.CanStart) yield return new(step.Id, "", $"A workflow cannot begin with “{activity.Label}”.");
        if (activity is Call or ByHand && !step.IsStart) yield return new(step.Id, "", $"“{activity.Label}” can only stand at the beginning.");
        var outcomes = activity.OutcomesOf(step);
        foreach (var link in plan.After(step.Id).Where(l => !outcomes.Contains(l.Outcome, StringComparer.OrdinalIgnoreCase))) yield return new(step.Id, "", $"It has no way out called “{link.Outcome}”.", IsStopper: false);
        foreach (var fault in Properties(step, activity)) yield return fault;
    }

    /// <summary>What is wrong with how one step is set.</summary>
    public static IEnumerable<Fault> Properties(PlanStep step, Activity activity)
    {
        foreach (var property in activity.Properties)
        {
            var text = step.Text(property.Name);
            if (property.IsRequired && text.Trim().Length == 0) yield return new(step.Id, property.Name, $"“{property.Label}” is missing.");
            else if (text.Length > LongestText) yield return new(step.Id, property.Name, $"“{property.Label}” has {text.Length:N0} characters; {LongestText:N0} fit.");
            else if (text.Length > 0 && property.Kind == PropertyKind.Expression && Liquid.Fault(text) is { } liquid) yield return new(step.Id, property.Name, liquid);
            else if (text.Length > 0 && property.Kind == PropertyKind.Logic && Logic.Fault(text) is { } logic) yield return new(step.Id, property.Name, logic);
            else if (text.Length > 0 && property.Kind == PropertyKind.Number && !int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _)) yield return new(step.Id, property.Name, $"“{property.Label}” is a number.");
        }
        foreach (var (property, sentence) in activity.Faults(step)) yield return new(step.Id, property, sentence);
    }

    // A way round on which nothing waits and nothing counts would go on for ever. Without those steps there must be no ring.
    IEnumerable<Fault> Circles(Plan plan)
    {
        var quick = plan.Steps.Where(s => shelf.Find(s.Activity) is not ({ Waits: true } or { Counts: true })).Select(s => s.Id).ToHashSet();
        var state = new Dictionary<string, bool>();
        return plan.Steps.Where(s => quick.Contains(s.Id) && !state.ContainsKey(s.Id)).Select(s => Ring(plan, s.Id, quick, state)).OfType<string>().Take(1)
            .Select(id => new Fault(id, "", "From here it goes round for ever: no step of this ring waits. Put a wait into it, or lead it elsewhere."));
    }

    // Depth first, without recursion: an import may have any length. True in the table means that the step is on the present way.
    static string? Ring(Plan plan, string from, HashSet<string> quick, Dictionary<string, bool> state)
    {
        var way = new Stack<(string Id, IEnumerator<PlanLink> Next)>();
        state[from] = true;
        way.Push((from, plan.After(from).GetEnumerator()));
        while (way.TryPeek(out var at))
        {
            if (!at.Next.MoveNext())
            {
                state[at.Id] = false;
                way.Pop();
                continue;
            }
            var to = at.Next.Current.To;
            if (!quick.Contains(to)) continue;
            if (state.TryGetValue(to, out var isOnWay))
            {
                if (isOnWay) return to;
                continue;
            }
            state[to] = true;
            way.Push((to, plan.After(to).GetEnumerator()));
        }
        return null;
    }
}
