using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;

namespace Tenants.Dashboard;

/// <summary>Where the admin begins: what waits for this person, and the ways to everything that they may do.</summary>
[Route("admin"), Admin(Permissions.AccessAdmin)]
sealed class DashboardController(Menus menus) : CopController
{
    [HttpGet]
    public IActionResult Show() => View("Show", new DashboardPage(Me.DisplayName, Site.Name,
        [.. menus.Admin
            .Select(g => new DashboardGroup(g.Key, [.. g.Select(e => new DashboardLink(e.Text, e.Path))]))]));
}

/// <summary>Other modules fill its zone <c>admin.home</c>, which has this page as its model.</summary>
public sealed record DashboardPage(string Person, string SiteName, IReadOnlyList<DashboardGroup> Groups);

public sealed record DashboardGroup(string Name, IReadOnlyList<DashboardLink> Links);

public sealed record DashboardLink(string Text, string Path);
