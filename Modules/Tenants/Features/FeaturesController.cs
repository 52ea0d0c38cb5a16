using Kernel;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;

namespace Tenants.Features;

/// <summary>What this site can do, and the switches.</summary>
[Route("admin/features"), Admin(TenantsModule.ManageFeatures)]
sealed class FeaturesController(ModuleCatalog catalog, FeatureSwitch switches, AppDb db) : CopController
{
    [HttpGet]
    public IActionResult Index(FeatureFilter filter) => View("Index", Page(filter));

    [HttpPost("{name}")]
    public Task<IActionResult> Create(string name, CancellationToken stop) => Switch(name, async module =>
    {
        var on = await switches.On(module, stop);
        var others = on.Where(m => m != module).Select(FeatureName.Of).ToList();
        Say($"{FeatureName.Of(module)} is on.{(others.Count > 0 ? $" So is what it needs: {string.Join(", ", others)}." : "")}");
    }, stop);

    [HttpDelete("{name}")]
    public Task<IActionResult> Destroy(string name, CancellationToken stop) => Switch(name, async module =>
    {
        await switches.Off(module, stop);
        Say($"{FeatureName.Of(module)} is off. What was written with it is kept and comes back with it.");
    }, stop);

    async Task<IActionResult> Switch(string name, Func<Module, Task> act, CancellationToken stop)
    {
        if (catalog.ModuleCalled(name) is not { } module) return NotFound();

        return await Attempt(
            async () =>
            {
                await db.Write(() => act(module), stop);
                return To("/admin/features");
            },
            () => Task.FromResult<IActionResult>(View("Index", Page(new()))));
    }

    FeaturesPage Page(FeatureFilter filter) => new(filter, [.. catalog.Modules
        .Select(Card)
        .Where(c => filter.Q.Length == 0 || $"{c.DisplayName} {c.Id} {c.Summary}".Contains(filter.Q, StringComparison.OrdinalIgnoreCase))
        .Where(c => filter.On switch { "on" => c.IsOn, "off" => !c.IsOn, _ => true })
        .OrderBy(c => c.DisplayName, StringComparer.Ordinal)]);

    FeatureCard Card(Module module) => new(module.Name, module.Id, FeatureName.Of(module), module.Summary, Site.Has(module), module.IsAlwaysOn,
        [.. module.Requires.Select(catalog.ModuleCalled).OfType<Module>().Select(FeatureName.Of)],
        [.. switches.NeededBy(module).Where(Site.Has).Select(FeatureName.Of)]);
}

public sealed record FeatureFilter
{
    public string Q { get; init; } = "";
    public string On { get; init; } = "";
}

public sealed record FeaturesPage(FeatureFilter Filter, IReadOnlyList<FeatureCard> Features);

/// <param name="NeededBy">Names of features that are on and cannot do without it.</param>
public sealed record FeatureCard(string Name, string Id, string DisplayName, string Summary, bool IsOn, bool IsAlwaysOn, IReadOnlyList<string> Needs, IReadOnlyList<string> NeededBy);
