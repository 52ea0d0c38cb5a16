using Microsoft.Playwright;

namespace Browser;

/// <summary>Somebody looks for something that was said.</summary>
public class SearchTests(Chromium chromium)
{
    [Theory, InlineData(1440), InlineData(320)]
    public async Task A_member_searches_from_the_header_and_opens_a_result(int width)
    {
        await using var member = await chromium.Walk(width);
        await member.SignIn("member@example.org", Chromium.Password);
        await member.Open("/");
        if (width < 800) await member.Follow("Search");
        var box = member.Page.GetByRole(AriaRole.Combobox).First;

        await box.FillAsync("foxes");
        await box.PressAsync("Enter");
        await member.Sees("result");
        await member.Look();
        await member.LookInTheDark();
        await member.Follow("foxes");
        await Assertions.Expect(member.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("foxes");
    }

    [Fact]
    public async Task Suggestions_are_walked_with_the_arrow_keys_and_closed_with_Escape()
    {
        await using var member = await chromium.Walk();
        await member.SignIn("member@example.org", Chromium.Password);
        await member.Open("/notifications");
        await member.Page.Keyboard.PressAsync("Control+k");
        var box = member.Page.GetByRole(AriaRole.Combobox);
        await Assertions.Expect(box).ToBeFocusedAsync();

        await box.PressSequentiallyAsync("water netw");
        var option = member.Page.GetByRole(AriaRole.Option, new() { Name = "Water Network Engineers" });
        await Assertions.Expect(option).ToBeVisibleAsync();
        await member.Look();
        await box.PressAsync("Escape");
        await Assertions.Expect(option).ToBeHiddenAsync();
        await Assertions.Expect(box).ToHaveValueAsync("water netw");

        await box.PressAsync("ArrowDown");
        await Assertions.Expect(option).ToHaveAttributeAsync("aria-selected", "true");
        await box.PressAsync("Enter");
        await Assertions.Expect(member.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/communities/water-network-engineers$"));
    }

    [Fact]
    public async Task Without_script_the_box_is_a_form()
    {
        await using var visitor = await chromium.Walk(script: false);
        await visitor.Open("/");
        await visitor.Fill("Search this site", "foxes");
        await visitor.Press("Search");
        // A site that has just begun is still being indexed, and this page does not look again by itself.
        for (var tries = 0; tries < 60 && !(await visitor.Page.ContentAsync()).Contains("1 result", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
            await visitor.Page.ReloadAsync();
        }
        await visitor.Sees("1 result");
    }
}
