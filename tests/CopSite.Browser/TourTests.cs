using Microsoft.Playwright;

namespace Browser;

/// <summary>A newcomer does a page with every kind of block on a phone. With scripts and without, the same is done afterwards.</summary>
public class TourTests(Chromium chromium)
{
    const string Community = "/communities/water-network-engineers";
    const string Tour = Community + "/learning/demolearntour0000000000001";

    [Theory, InlineData(true), InlineData(false)]
    public async Task Every_block_that_one_can_do_alone_is_done_on_a_phone(bool script)
    {
        await using var newcomer = await chromium.Walk(360, script);
        var page = newcomer.Page;
        // What is read on another site is not looked at here.
        await page.RouteAsync("https://example.org/**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Pumps</title>" }));
        var (name, hums) = script ? ("Ines Tour", "Ours whistles before it hums.") : ("Idris Tour", "Ours hums before it whistles.");
        await newcomer.Open("/register");
        await newcomer.Fill("Your name", name);
        await newcomer.Fill("E-mail address", $"tour{script}@example.org".ToLowerInvariant());
        await newcomer.Fill("Password", "seven herons by the weir");
        await newcomer.Press("Make my account");
        await newcomer.Open(Community);
        await newcomer.Press("Join this community");

        await newcomer.Open(Tour);
        await newcomer.Press("Next: Three gauges and a hum", look: false);
        await newcomer.Press("Next: Three gauges and a hum", look: false);
        await newcomer.Sees("Slide 3 of 3");
        await newcomer.Fill("What would you have done differently?", "Asked the night desk first.");
        await newcomer.Press("Save my answer", look: false);
        await page.GetByLabel("At night").CheckAsync();
        await newcomer.Press("Answer", look: false);
        await Check(page);
        await newcomer.Press("Check my answers", look: false);
        await newcomer.Sees("7 of 7 right");
        await newcomer.Fill("What did you hear that no gauge shows?", "A door that is never shut.");
        await newcomer.Press("Save for myself", look: false);
        await page.GetByLabel("Your file").SetInputFilesAsync(new FilePayload { Name = "notes.txt", MimeType = "text/plain", Buffer = "It hums at three."u8.ToArray() });
        await newcomer.Press("Hand it in");
        await newcomer.Sees("notes.txt");

        await page.GetByRole(AriaRole.Link, new() { Name = "How pumps sound" }).ClickAsync();
        await newcomer.Open(Community + "/events/demoeventhotseat0000000001");
        await newcomer.Press("I am coming");
        await newcomer.Open(Community + "/discussions/demodiscpumpnoise000000001");
        await newcomer.Write("What do you want to say?", hums);
        await newcomer.Press("Reply", look: false);
        await Assertions.Expect(page.Locator(".reply", new() { HasText = hums })).ToBeVisibleAsync();

        // Left are those that take somebody else: people to meet, practice, and a file of a peer.
        await newcomer.Until(Tour, "10 of 13 done");
        await newcomer.Look();
    }

    static async Task Check(IPage page)
    {
        await page.GetByLabel("The suction side").CheckAsync();
        await page.GetByLabel("A notebook").CheckAsync();
        await page.GetByLabel("Your ears").CheckAsync();
        await page.GetByLabel("True", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("What is it called when bubbles collapse?").FillAsync("Cavitation");
        await page.GetByLabel("At which hour of the night does most of a town sleep?").FillAsync("3");
        var order = page.GetByRole(AriaRole.Group, new() { Name = "In which order?" });
        foreach (var (what, place) in new[] { ("Listen", "1"), ("Write it down", "2"), ("Look at the gauge", "3") }) await order.GetByLabel(what).SelectOptionAsync(place);
        var match = page.GetByRole(AriaRole.Group, new() { Name = "What belongs together?" });
        foreach (var (what, with) in new[] { ("Gravel", "bubbles"), ("Grinding", "a bearing"), ("Hum", "the motor") }) await match.GetByLabel(what).SelectOptionAsync(with);
    }
}
