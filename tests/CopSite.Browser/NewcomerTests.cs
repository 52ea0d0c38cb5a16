using Microsoft.Playwright;

namespace Browser;

/// <summary>What a newcomer does on the first day, on a phone and on a desk, with scripts and without.</summary>
public class NewcomerTests(Chromium chromium)
{
    const string Community = "/communities/water-network-engineers";

    public static TheoryData<int, bool> Devices => new() { { 1440, true }, { 360, true }, { 1440, false }, { 360, false } };

    [Theory, MemberData(nameof(Devices))]
    public async Task A_newcomer_reads_registers_joins_asks_and_is_answered(int width, bool script)
    {
        var name = $"Noor {(script ? "Scripted" : "Plain")} {width}";
        var title = $"Which gauge would you trust, {name}?";

        await using var newcomer = await chromium.Walk(width, script);
        await newcomer.Open("/");
        await newcomer.Open(Community);
        await newcomer.Sees("Water Network Engineers");
        await newcomer.Open("/register");
        await newcomer.Fill("Your name", name);
        await newcomer.Fill("E-mail address", $"noor{width}{script}@example.org".ToLowerInvariant());
        await newcomer.Fill("Password", "seven herons by the weir");
        await newcomer.Press("Make my account");

        await newcomer.Open(Community);
        await newcomer.Press("Join this community");
        await newcomer.Follow("Start a discussion");
        await newcomer.Fill("Title", title);
        await newcomer.Write("What is on your mind?", "Two gauges stand at the same weir and never agree.");
        await newcomer.Press("Post");
        await newcomer.Sees(title);
        await newcomer.Sees("Two gauges stand at the same weir and never agree.");
        var address = newcomer.Page.Url;

        await using var member = await chromium.Walk(width, script);
        await member.SignIn("member@example.org", Chromium.Password);
        await member.Open(new Uri(address).AbsolutePath);
        await member.Write("What do you want to say?", "The one that was calibrated in water.");
        // While the reply is on its way its button is dimmed, so the page is judged once the reply stands there.
        await member.Press("Reply", look: false);
        await Assertions.Expect(member.Page.Locator(".reply", new() { HasText = "The one that was calibrated in water." })).ToBeVisibleAsync();
        await member.Open(new Uri(address).AbsolutePath);

        await newcomer.Until("/notifications", $"replied in “{title}”");
        await newcomer.SignOut();
        await newcomer.Open("/");
        await Assertions.Expect(newcomer.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_form_that_is_not_filled_in_says_so_beside_the_field_and_keeps_what_was_typed()
    {
        await using var member = await chromium.Walk();
        await member.SignIn("member@example.org", Chromium.Password);
        await member.Open(Community + "/discussions/new");
        await member.Fill("Title", "A title and nothing below it");
        await member.Press("Post");

        await Assertions.Expect(member.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Assertions.Expect(member.Page.GetByLabel("Title", new() { Exact = true })).ToHaveValueAsync("A title and nothing below it");
    }
}
