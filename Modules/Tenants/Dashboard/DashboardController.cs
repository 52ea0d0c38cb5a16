using Kernel.Pages;
using Kernel.People;
using Kernel.Work;
using Microsoft.AspNetCore.Mvc;

namespace Tenants.Dashboard;

/// <summary>Where the admin begins: what waits for this person, and the ways to everything that they may do.</summary>
[Route("admin"), Admin(Permissions.AccessAdmin)]
sealed class DashboardController(Menus menus, Kernel.Modules.Plugs plugs) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken stop) => View("Show", new DashboardPage(Me.DisplayName, Site.Name,
        [.. menus.Admin.Select(g => new DashboardGroup(g.Key, [.. g.Select(e => new DashboardLink(e.Text, e.Path))]))], await Vitals(stop)));

    async Task<IReadOnlyList<Vital>> Vitals(CancellationToken stop)
    {
        var vitals = new List<Vital>();
        if (Access.Can(TenantsModule.ManageSettings))
            foreach (var plug in plugs.Of<IVital>()) vitals.AddRange(await plug.Of(stop));
        return vitals;
    }
}

/// <summary>Other modules fill its zone <c>admin.home</c>, which has this page as its model.</summary>
/// <param name="Vitals">How the work behind the scenes goes; empty for whoever does not look after the site.</param>
public sealed record DashboardPage(string Person, string SiteName, IReadOnlyList<DashboardGroup> Groups, IReadOnlyList<Vital> Vitals);

public sealed record DashboardGroup(string Name, IReadOnlyList<DashboardLink> Links);

public sealed record DashboardLink(string Text, string Path);
