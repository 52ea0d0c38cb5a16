using Kernel.Automation;

namespace Nudges.Past;

/// <summary>What modules remember of the past.</summary>
internal sealed class Memory(Kernel.Modules.Plugs plugs)
{
    /// <summary>So far back rules are tried.</summary>
    public const int Days = 90;

    public bool Remembers(string trigger) => plugs.Of<IPast>().Any(p => p.Triggers.Contains(trigger));

    public async Task<IReadOnlyList<Occasion>> Of(string trigger, string placeId, DateTime fromUtc, DateTime toUtc, CancellationToken stop) =>
        plugs.Of<IPast>().FirstOrDefault(p => p.Triggers.Contains(trigger)) is { } past ? await past.Between(trigger, placeId, fromUtc, toUtc, stop) : [];
}
