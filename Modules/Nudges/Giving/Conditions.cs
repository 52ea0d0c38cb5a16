using Kernel.Automation;

namespace Nudges.Giving;

/// <summary>Asks the modules whether what a rule demands still holds.</summary>
internal sealed class Conditions(Kernel.Modules.Plugs plugs)
{
    public IReadOnlyList<ICondition> All => [.. plugs.Of<ICondition>().OrderBy(c => c.Label, StringComparer.Ordinal)];

    public static (string Name, string Value) Read(string written) => written.IndexOf('=') is > 0 and var at ? (written[..at], written[(at + 1)..]) : (written, "");

    public string LabelOf(string written)
    {
        var (name, value) = Read(written);
        return Called(name) is not { } known ? name : known.Blank.Length == 0 ? known.Label : known.Label.Contains('…') ? known.Label.Replace("…", $"{value} {known.Blank}", StringComparison.Ordinal) : $"{known.Label} ({value} {known.Blank})";
    }

    public ICondition? Called(string name) => plugs.Of<ICondition>().FirstOrDefault(c => c.Name == name);

    public bool Knows(string written) => Called(Read(written).Name) is not null;

    /// <summary>A condition whose module is off does not hold: nothing is sent that nobody can vouch for.</summary>
    public async Task<bool> Hold(NudgeRule rule, Occasion occasion, string personId, CancellationToken stop)
    {
        foreach (var written in rule.Conditions)
        {
            var (name, value) = Read(written);
            if (Called(name) is not { } condition || !await condition.Holds(occasion, personId, value, stop)) return false;
        }
        return true;
    }
}
