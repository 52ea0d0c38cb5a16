using Kernel.Automation;

namespace Nudges.Giving;

/// <summary>Whom rules reach: those that modules know of, and whoever an occasion is about.</summary>
internal sealed class Audiences(Kernel.Modules.Plugs plugs)
{
    public const string Person = "person";

    public IReadOnlyList<(string Name, string Label)> All => [(Person, "whoever it is about"), .. plugs.Of<IAudience>().Select(a => (a.Name, a.Label)).OrderBy(a => a.Label, StringComparer.Ordinal)];

    public bool Knows(string name) => All.Any(a => a.Name == name);

    public string LabelOf(string name) => All.FirstOrDefault(a => a.Name == name).Label ?? name;

    public async Task<IReadOnlyList<string>> Of(NudgeRule rule, Occasion occasion, CancellationToken stop)
    {
        var people = rule.Audience == Person ? occasion.PersonId.Length > 0 ? [occasion.PersonId] : []
            : plugs.Of<IAudience>().FirstOrDefault(a => a.Name == rule.Audience) is { } audience ? await audience.Of(occasion, stop) : [];
        return [.. people.Where(p => p.Length > 0).Distinct().Take(rule.MostPeople > 0 ? rule.MostPeople : Candidates.MostPeople)];
    }
}
