using Microsoft.Playwright;

namespace Browser;

/// <summary>A workflow drawn on the canvas, by mouse and by keyboard alone, and read again in the list of steps.</summary>
public class CanvasTests(Chromium chromium)
{
    [Theory, InlineData(1440), InlineData(768)]
    public async Task A_workflow_is_drawn_undone_copied_kept_and_found_in_the_list(int width)
    {
        await using var editor = await chromium.Walk(width);
        var page = await Begin(editor, $"Drawn, {width} pixels wide");
        var canvas = page.GetByRole(AriaRole.Application);

        await Add(page, "Content is published");
        await Add(page, "Write it down");
        await Assertions.Expect(page.Locator(".canvas-step")).ToHaveCountAsync(4); // each on the canvas and on its map
        await canvas.FocusAsync();
        await page.Keyboard.PressAsync("p");
        await page.GetByLabel("“Done” leads to").SelectOptionAsync(new SelectOptionValue { Label = "Write it down" });
        await Assertions.Expect(page.Locator(".canvas-place .x6-edge")).ToHaveCountAsync(1);

        await canvas.FocusAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator(".canvas-place .x6-edge")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Control+y");
        await Assertions.Expect(page.Locator(".canvas-place .x6-edge")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Control+c");
        await page.Keyboard.PressAsync("Control+v");
        await Assertions.Expect(page.Locator(".canvas-place .x6-node")).ToHaveCountAsync(4);
        await page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(page.Locator(".canvas-place .x6-node")).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Button, new() { Name = "Arrange", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".canvas-said")).ToContainTextAsync("Kept.");
        await editor.Follow("Steps");
        await editor.Sees("Write it down");
        await editor.Sees("Done");
    }

    [Theory, InlineData(1440), InlineData(768)]
    public async Task By_mouse_steps_are_linked_aligned_found_and_seen_on_the_map(int width)
    {
        await using var editor = await chromium.Walk(width);
        var page = await Begin(editor, $"By mouse, {width} pixels wide");
        await Add(page, "Content is published");
        await Add(page, "Write it down");
        await page.GetByRole(AriaRole.Button, new() { Name = "Arrange", Exact = true }).ClickAsync();
        var (first, second) = (Step(page, "Content is published"), Step(page, "Write it down"));

        // From the dot of its way out to the dot where the other begins.
        await Drag(page, await Middle(first.Locator("circle").Last), await Middle(second.Locator("circle").First));
        await Assertions.Expect(page.Locator(".canvas-place .x6-edge")).ToHaveCountAsync(1);

        // Let go a few pixels beside the line of the other, it stands on it.
        var (at, line) = (await Middle(second), await Middle(first));
        await Drag(page, at, (line.X + 7, at.Y + 120));
        await Becomes(async () => Math.Abs((await Middle(first)).X - (await Middle(second)).X) < 0.5);
        await Assertions.Expect(page.Locator(".canvas-map .canvas-step")).ToHaveCountAsync(2);

        await page.GetByLabel("Find a step").FillAsync("write");
        await page.GetByLabel("Find a step").PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Write it down" })).ToBeVisibleAsync();
        var size = (await first.BoundingBoxAsync())!.Width;
        await page.GetByRole(AriaRole.Button, new() { Name = "Larger", Exact = true }).ClickAsync();
        await Becomes(async () => (await first.BoundingBoxAsync())!.Width > size);
    }

    [Theory, InlineData(1440, true), InlineData(768, false)]
    public async Task In_the_list_of_steps_the_same_is_done_with_forms(int width, bool script)
    {
        await using var editor = await chromium.Walk(width, script);
        await editor.SignIn("editor@example.org", Chromium.Password);
        await editor.Open("/admin/workflows/new");
        await editor.Fill("Name", $"Listed, {width} pixels wide");
        await editor.Press("Begin");

        await editor.Page.GetByLabel("What it does").SelectOptionAsync(new SelectOptionValue { Label = "Content is published" });
        await editor.Press("Add it");
        await editor.Press("Keep it");
        await editor.Page.GetByLabel("What it does").SelectOptionAsync(new SelectOptionValue { Label = "Write it down" });
        await editor.Press("Add it");
        await editor.Fill("Sentence", "It is out.");
        await editor.Press("Keep it");
        await editor.Follow("Content is published");
        await editor.Page.GetByLabel("“Done” leads to").SelectOptionAsync(new SelectOptionValue { Label = "2. Write it down" });
        await editor.Press("Keep it");

        await Assertions.Expect(editor.Page.Locator(".workflow-ways a")).ToHaveTextAsync("Write it down");
        await editor.Press("Remove step 2, Write it down");
        await Assertions.Expect(editor.Page.Locator(".workflow-step")).ToHaveCountAsync(1);
        Assert.Empty(editor.Complaints);
    }

    static async Task<IPage> Begin(Walker editor, string name)
    {
        await editor.SignIn("editor@example.org", Chromium.Password);
        await editor.Open("/admin/workflows/new");
        await editor.Fill("Name", name);
        await editor.Press("Begin");
        await editor.Follow("Canvas");
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Application)).ToBeVisibleAsync();
        return editor.Page;
    }

    static ILocator Step(IPage page, string title) => page.Locator(".canvas-place .x6-node").Filter(new() { HasText = title });

    /// <summary>Where it has come to rest: the canvas draws when the browser finds the time.</summary>
    static async Task<(float X, float Y)> Middle(ILocator thing)
    {
        (float, float)? before = null;
        for (var look = 0; look < 50; look++)
        {
            (float X, float Y)? now = await thing.BoundingBoxAsync() is { } box ? (box.X + box.Width / 2, box.Y + box.Height / 2) : null;
            if (now is { } middle && now == before) return middle;

            before = now;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        throw new InvalidOperationException("It does not come to rest.");
    }

    /// <summary>The canvas draws when the browser finds the time.</summary>
    static async Task Becomes(Func<Task<bool>> sight)
    {
        for (var look = 0; !await sight(); look++)
        {
            Assert.True(look < 50, "It is not drawn so after five seconds.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    static async Task Drag(IPage page, (float X, float Y) from, (float X, float Y) to)
    {
        await page.Mouse.MoveAsync(from.X, from.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X, to.Y, new() { Steps = 12 });
        await page.Mouse.UpAsync();
    }

    static async Task Add(IPage page, string kind)
    {
        await page.GetByLabel("Kind of the new step").SelectOptionAsync(new SelectOptionValue { Label = kind });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the step", Exact = true }).ClickAsync();
    }
}
