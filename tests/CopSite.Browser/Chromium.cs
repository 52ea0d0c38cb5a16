using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using TestKit;

[assembly: AssemblyFixture(typeof(Browser.Chromium))]

namespace Browser;

/// <summary>One browser and one running demonstration site for all journeys; each journey has a profile of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string Password = "a long walk by the river";

    IPlaywright playwright = null!;
    IBrowser browser = null!;
    readonly string axe = new BundledAxeScriptProvider().GetScript();

    public RunningSite Site { get; } = RunningSite.At("Development", ("COPSITE__DEMO_PASSWORD", Password), ("COPSITE__LIMITS", "off"));

    public async ValueTask InitializeAsync()
    {
        await Site.Start("/");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A fresh profile: a person with a device of their own.</summary>
    public async Task<Walker> Walk(int width = 1440, bool script = true, string? zone = null)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Site.Address,
            JavaScriptEnabled = script,
            ColorScheme = ColorScheme.Light,
            // Colours are asked for at once, not half way between two.
            ReducedMotion = ReducedMotion.Reduce,
            TimezoneId = zone,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(10_000);
        // Each page has the accessibility checker from its beginning: to send it again for each look is most of a look's cost.
        if (script) await context.AddInitScriptAsync(axe);
        return new Walker(context, await context.NewPageAsync(), script, () => Site.Said);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await Site.DisposeAsync();
    }
}
