using Kernel.Automation;

namespace Insights.Rules;

/// <summary>What momentum came to, as the fact says it.</summary>
internal sealed class HasMomentum : ICondition
{
    public string Name => "momentum-is-low";

    public string Label => "it is slipping or stalling";

    public Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop) => Task.FromResult(occasion.Values.GetValueOrDefault("To") is "Slipping" or "Stalling");
}
