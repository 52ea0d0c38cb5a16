using Microsoft.Playwright;

namespace Browser;

/// <summary>Writing a reply in the editor.</summary>
public class WritingTests(Chromium chromium)
{
    [Fact]
    public async Task Nothing_is_lost_of_what_somebody_types_while_the_editor_comes()
    {
        const string said = "We tried a month without rails on bay 4, and I can send you the numbers.";
        await using var member = await chromium.Walk();
        await member.SignIn("member@example.org", Chromium.Password);
        await member.Open("/communities/water-network-engineers/discussions/demodiscvalves000000000001");
        // Fast enough for many keys to fall between the plain field and the editor that takes its place.
        await member.Page.GetByRole(AriaRole.Textbox, new() { Name = "What do you want to say?" }).First.ClickAsync();

        await member.Page.Keyboard.TypeAsync(said, new() { Delay = 15 });

        await Assertions.Expect(member.Page.Locator("#reply [contenteditable='true']")).ToHaveTextAsync(said);
    }
}
