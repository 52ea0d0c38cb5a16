using Microsoft.Playwright;

namespace Browser;

/// <summary>A workflow drawn on the canvas, by mouse and by keyboard alone, and read again in the list of steps.</summary>
public class CanvasTests(Chromium chromium)
{
    [Theory, InlineData(1440), InlineData(768)]
    public async Task A_workflow_is_drawn_undone_copied_kept_and_found_in_the_list(int width)
    {
        await using var editor = await chromium.Walk(width);
        await editor.SignIn("editor@example.org", Chromium.Password);
        await editor.Open("/admin/workflows/new");
        await editor.Fill("Name", $"Drawn, {width} pixels wide");
        await editor.Press("Begin");
        await editor.Follow("Canvas");
        var page = editor.Page;
        var canvas = page.GetByRole(AriaRole.Application);
        await Assertions.Expect(canvas).ToBeVisibleAsync();

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

    static async Task Add(IPage page, string kind)
    {
        await page.GetByLabel("Kind of the new step").SelectOptionAsync(new SelectOptionValue { Label = kind });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the step", Exact = true }).ClickAsync();
    }
}
