using System.Globalization;
using Microsoft.Playwright;

namespace Browser;

/// <summary>Blocks that need something beside them, with it: a film, a recording, another site's player, a cohort in which commitments are made, a page that gives a certificate.</summary>
public class FullBlocksTests(Chromium chromium)
{
    const string Place = "/communities/night-listeners";

    // What a canvas shows for half a second is a film.
    const string Film = """
        () => new Promise(done => {
          const canvas = document.createElement('canvas'), brush = canvas.getContext('2d'), parts = []
          const film = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' }), drawing = setInterval(() => { brush.fillStyle = `hsl(${Date.now() % 360} 60% 40%)`; brush.fillRect(0, 0, 300, 150) }, 40)
          film.ondataavailable = e => parts.push(e.data)
          film.onstop = async () => { clearInterval(drawing); done([...new Uint8Array(await new Blob(parts).arrayBuffer())]) }
          film.start(); setTimeout(() => film.stop(), 500)
        })
        """;

    [Fact]
    public async Task A_film_a_recording_a_player_of_another_site_a_commitment_and_a_certificate_are_used_on_a_phone_and_printed()
    {
        await using (var admin = await chromium.Walk())
        {
            await admin.SignIn("admin@example.org", Chromium.Password);
            await admin.Open("/admin/media");
            var film = await admin.Page.EvaluateAsync<int[]>(Film);
            await Upload(admin, "pump.webm", "video/webm", [.. film.Select(b => (byte)b)]);
            await Upload(admin, "pump.vtt", "text/vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nIt hums.\n"u8.ToArray());
            await Upload(admin, "pump.mp3", "audio/mpeg", [.. "ID3"u8, .. new byte[64]]);
            await admin.Open("/admin/embeds");
            await admin.Fill("Hosts", "player.example.org");
            await admin.Press("Save");
        }

        await using var facilitator = await chromium.Walk();
        await facilitator.SignIn("facilitator@example.org", Chromium.Password);
        await facilitator.Open("/communities/new");
        await facilitator.Page.Locator("[name=Name]").FillAsync("Night listeners");
        await facilitator.Page.Locator("[name=Question]").FillAsync("What do you hear?");
        await facilitator.Press("Start the community");
        await facilitator.Open(Place + "/cohort/new");
        await facilitator.Page.Locator("[name=CourseTitle]").FillAsync("Listening at night");
        await facilitator.Page.Locator("[name=Start]").FillAsync(Day(14));
        await facilitator.Page.Locator("[name=End]").FillAsync(Day(15));
        await facilitator.Press("Set it up");
        await facilitator.Open(Place + "/learning/new");
        await facilitator.Fill("Title", "Heard and promised");
        await facilitator.Press("Begin");
        await Add("Video", ("Title", "A pump at night"), ("File", "~/media/pump.webm"), ("Captions", "~/media/pump.vtt"), ("Transcript", "It hums."));
        await Add("Audio", ("Title", "The same pump"), ("File", "~/media/pump.mp3"), ("Transcript", "A hum that grows."));
        await Add("From another site", ("Title", "A longer film"), ("Address", "https://player.example.org/film"));
        await Add("Commitment", ("What is it about?", "One night with your own pump."));
        await Add("Certificate", ("Words above it", "You have listened."));
        await facilitator.LookInTheDark();
        var blocks = new Uri(facilitator.Page.Url).AbsolutePath;
        await facilitator.Open(blocks.Replace("/blocks/", Place + "/learning/", StringComparison.Ordinal) + "/edit");
        await facilitator.Page.GetByLabel("Gives a certificate").CheckAsync();
        await facilitator.Press("Keep");
        await facilitator.Press("Publish");
        await facilitator.Sees("is published.");
        var path = new Uri(facilitator.Page.Url).AbsolutePath;

        await using var member = await chromium.Walk(360);
        var page = member.Page;
        await page.RouteAsync("https://player.example.org/**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><html lang=\"en\"><title>Film</title><main><h1>Film</h1></main>" }));
        await member.SignIn("member@example.org", Chromium.Password);
        await member.Open(Place);
        await member.Press("Join this community");
        await member.Open(path);
        await member.LookInTheDark();
        Assert.Equal(0, await page.GetByText("https://player.example.org/film").And(page.Locator(":visible")).CountAsync());
        Assert.True(await page.EvaluateAsync<bool>("new Promise(done => { const film = document.querySelector('video'), told = () => done(film.videoWidth > 0); film.readyState > 0 ? told() : film.addEventListener('loadedmetadata', told) })"));
        Assert.Equal(0, await page.Locator("iframe").CountAsync());

        // With the keyboard alone.
        await page.GetByRole(AriaRole.Link, new() { Name = "I agree, show it: A longer film" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.FrameLocator("iframe").GetByRole(AriaRole.Heading, new() { Name = "Film" })).ToBeVisibleAsync();
        await member.Look();

        await member.Fill("What will you do?", "Stand beside the old pump");
        await member.Fill("Where?", "Pumping station 2");
        await member.Fill("On which day?", Day(3));
        await member.Fill("At what time?", "23:00");
        await member.Fill("Who will ask you how it went?", "Kavya");
        await page.GetByLabel("Who will ask you how it went?").PressAsync("Enter");
        await member.Sees("Pumping station 2");
        await member.LookInTheDark();

        await member.Press("I have watched, heard or read it: A pump at night");
        await member.Press("I have watched, heard or read it: The same pump");
        await member.Sees("Your certificate for “Heard and promised” is ready.");
        await page.EvaluateAsync("document.documentElement.dir = 'rtl'");
        await member.Look();
        await page.EvaluateAsync("document.documentElement.dir = 'ltr'");
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.Equal(0, await page.Locator(".guided .no-print:visible").CountAsync());
        foreach (var words in new[] { "A hum that grows.", "https://player.example.org/film", "Pumping station 2" }) await member.Sees(words);

        async Task Add(string kind, params (string Label, string Text)[] fields)
        {
            await facilitator.Press(kind);
            foreach (var (label, text) in fields)
                if (label == "Transcript") await facilitator.Write(label, text);
                else await facilitator.Fill(label, text);
            await facilitator.Press(kind == "Certificate" ? "Keep" : "Keep and add another");
        }
    }

    static async Task Upload(Walker admin, string name, string type, byte[] bytes)
    {
        await admin.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = bytes });
        await admin.Press("Upload");
        await admin.Sees(name);
    }

    static string Day(int ahead) => DateTime.UtcNow.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
