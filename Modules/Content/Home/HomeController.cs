using Content.Reading;
using Kernel.Content;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;

namespace Content.Home;

/// <summary>The site's front page: the item that the settings name, or what the modules have to say to this viewer.</summary>
[Route(""), Everybody]
sealed class HomeController(Reader reader) : CopController
{
    [HttpGet, HttpHead]
    public async Task<IActionResult> Show(int page, CancellationToken stop)
    {
        if (Loose.Text(Site.Settings.HomeRoute?["ContentItemId"]) is { Length: > 0 } id
            && await reader.ById(id, "/", Math.Max(1, page), stop) is { } item) return View("Item", item);

        return View("Home", new HomePage(Site.Name, Site.Settings.Tagline, Me.IsSignedIn ? Me.DisplayName : null));
    }
}

/// <summary>What a theme may rely on when it overrides <c>Content/Home/Home.cshtml</c>.</summary>
/// <param name="Name">The viewer's name; null for a visitor.</param>
public sealed record HomePage(string SiteName, string Tagline, string? Name);
