using Microsoft.Playwright;

namespace Browser;

/// <summary>Somebody at a device, who finds things by their labels as a person would. Whatever the browser complains of is remembered.</summary>
public sealed class Walker : IAsyncDisposable
{
    static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    static readonly string[] Contrasts = ["color-contrast", "link-in-text-block"];

    readonly IBrowserContext context;
    readonly bool script;
    readonly Func<IEnumerable<string>> said;

    /// <param name="said">What the site has logged so far.</param>
    public Walker(IBrowserContext context, IPage page, bool script, Func<IEnumerable<string>> said)
    {
        (this.context, Page, this.script, this.said) = (context, page, script, said);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("422", StringComparison.Ordinal)) Complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => Complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public async Task Open(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer!.Status < 400, $"{path} answered {answer.Status}. {Site}");
        await Look();
    }

    /// <summary>Follows the link with that text.</summary>
    public async Task Follow(string text)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = text }).First.ClickAsync();
        await Look();
    }

    public async Task Press(string button, bool look = true)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await Page.WaitForLoadStateAsync();
        if (look) await Look();
    }

    public Task Fill(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).First.FillAsync(text);

    /// <summary>Writes into a text that the editor may have dressed up.</summary>
    public async Task Write(string label, string text)
    {
        var box = script ? Page.GetByRole(AriaRole.Textbox, new() { Name = label }).First : Page.GetByLabel(label).First;
        await box.ClickAsync();
        if (script)
        {
            // The first touch fetches the editor, which takes the place of the plain field.
            await Page.Locator("[contenteditable='true']").And(Page.GetByRole(AriaRole.Textbox, new() { Name = label })).First.ClickAsync();
            await Page.Keyboard.TypeAsync(text);
        }
        else
        {
            await box.FillAsync(text);
        }
    }

    public Task Sees(string text) => Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    public async Task SignIn(string email, string password)
    {
        await Open("/login");
        await Fill("E-mail address", email);
        await Fill("Password", password);
        await Press("Sign in");
    }

    /// <summary>Opens a page again and again until it shows what happens a moment later behind the scenes.</summary>
    public async Task Until(string path, string text)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            await Page.GotoAsync(path);
            if ((await Page.ContentAsync()).Contains(text, StringComparison.Ordinal)) return;
            await Page.WaitForTimeoutAsync(500);
        }
        Assert.Fail($"{path} never showed “{text}”.");
    }

    public async Task SignOut()
    {
        await Page.Locator("summary.menu__button").First.ClickAsync();
        await Press("Sign out");
    }

    /// <summary>What every page owes everybody: no accessibility fault and no sideways scrolling.</summary>
    public async Task Look()
    {
        if (!script) return;

        // A page that is still being read, and a button that is at work, are not what people go on to read.
        await Page.WaitForLoadStateAsync();
        await Page.WaitForFunctionAsync("() => !document.querySelector('.htmx-request')");
        await Ask(new { type = "tag", values = Rules });
        Assert.False(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), $"{Page.Url} scrolls sideways.");
    }

    /// <summary>The same page on a device that is set to dark: structure does not depend on colours, so it is asked for its contrasts alone.</summary>
    public async Task LookInTheDark()
    {
        await Shine(ColorScheme.Dark);
        await Ask(new { type = "rule", values = Contrasts });
        await Shine(ColorScheme.Light);
    }

    // Buttons fade from one colour to the other. Within something that is folded they wait for ever.
    async Task Shine(ColorScheme scheme)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await Page.WaitForFunctionAsync("() => !document.getAnimations().some(a => a.effect.target?.checkVisibility())");
    }

    async Task Ask(object runOnly)
    {
        var faults = await Page.EvaluateAsync<string[]>("runOnly => axe.run({ runOnly, resultTypes: ['violations'] }).then(found => found.violations.map(v => `${v.id} ${v.nodes[0].html}`))", runOnly);
        Assert.True(faults.Length == 0, $"{Page.Url}: " + string.Join("; ", faults));
    }

    // What the site has to say of it.
    string Site => string.Join('\n', said().TakeLast(40));

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.True(Complaints.Count == 0, $"{string.Join("; ", Complaints)} {Site}");
    }
}
