using Microsoft.Playwright;

namespace Browser;

/// <summary>Putting pictures, files and pasted text into a reply.</summary>
public class AttachmentTests(Chromium chromium)
{
    const string Discussion = "/communities/water-network-engineers/discussions/demodiscvalves000000000001";
    const string Field = "What do you want to say?";

    [Theory, InlineData(1440), InlineData(360)]
    public async Task A_picture_goes_up_is_described_and_stands_in_the_reply(int width)
    {
        await using var member = await chromium.Walk(width);
        await member.SignIn("member@example.org", Chromium.Password);
        await member.Open(Discussion);
        await member.Write(Field, "The gauge last night: ");

        await member.Page.GetByLabel("Pictures and files").SetInputFilesAsync([Photo($"Gauge {width}.png"), File("tool.exe", "MZ")]);
        await member.Sees("“tool.exe” is not a kind of file that can be attached here.");
        await member.Page.GetByRole(AriaRole.Button, new() { Name = "Leave out tool.exe" }).ClickAsync();
        await member.Page.GetByLabel("What does it show?").FillAsync($"A gauge, {width}");
        await member.Look();
        await member.Press("Reply", look: false);

        var picture = member.Page.Locator("#replies").GetByRole(AriaRole.Img, new() { Name = $"A gauge, {width}" });
        await Assertions.Expect(picture).ToBeVisibleAsync();
        await picture.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 64);
        await member.Look();
    }

    [Fact]
    public async Task Files_dropped_on_the_text_go_up_and_the_reply_waits_for_them()
    {
        await using var member = await chromium.Walk();
        await member.SignIn("member@example.org", Chromium.Password);
        await member.Open(Discussion);
        await member.Write(Field, "Dropped: ");

        await member.Page.RouteAsync("**/attachments", async route => { await Task.Delay(700); await route.ContinueAsync(); });
        await member.Page.EvaluateAsync("""
            () => {
              const data = new DataTransfer()
              data.items.add(new File(["Listen"], "dropped notes.txt", { type: "text/plain" }))
              document.querySelector(".ProseMirror").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }))
            }
            """);
        await member.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel dropped notes.txt" }).WaitForAsync();
        await member.Press("Reply", look: false);

        await Assertions.Expect(member.Page.Locator("#replies a.attached-file").Last).ToHaveTextAsync("TXT dropped notes.txt 6 bytes");
    }

    [Fact]
    public async Task What_is_pasted_from_a_word_processor_becomes_clean_text()
    {
        await using var member = await chromium.Walk();
        await member.SignIn("member@example.org", Chromium.Password);
        await member.Open(Discussion);
        await member.Write(Field, "");

        await member.Page.EvaluateAsync("""
            html => {
              const data = new DataTransfer()
              data.setData("text/html", html)
              data.setData("text/plain", "plain")
              document.querySelector(".ProseMirror").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
            }
            """, """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
            <h1>Minutes<o:p></o:p></h1><p class=MsoNormal>We <b>agreed</b><span style='color:red'>, urgently</span>.</p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Close the valve</p>
            <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>at three</p>
            <table><tr><td><p>Who</p></td><td><p>What</p></td></tr><tr><td><p>Ana</p></td><td><p>Valve</p></td></tr></table></body></html>
            """);

        await Assertions.Expect(member.Page.Locator("textarea[name=Body]")).ToHaveJSPropertyAsync("value",
            "## Minutes\n\nWe **agreed**, urgently.\n\n- Close the valve\n  - at three\n\n\n| Who | What  |\n| --- | ----- |\n| Ana | Valve |");
    }

    [Fact]
    public async Task Without_script_the_file_goes_along_with_the_reply()
    {
        await using var member = await chromium.Walk(script: false);
        await member.SignIn("member@example.org", Chromium.Password);
        await member.Open(Discussion);
        await member.Write(Field, "Without any script: ");

        await member.Page.GetByLabel("Pictures and files").SetInputFilesAsync([File("plain.txt", "Hello")]);
        await member.Press("Reply");

        await Assertions.Expect(member.Page.Locator("#replies a.attached-file").Last).ToHaveTextAsync("TXT plain.txt 5 bytes");
    }

    static FilePayload File(string name, string content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = System.Text.Encoding.UTF8.GetBytes(content) };

    // 64 by 64 points of one colour.
    static FilePayload Photo(string name) => new()
    {
        Name = name, MimeType = "image/png",
        Buffer = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC+aJAAAAT0lEQVR42u3PQQkAAAgEsOtjMCNY3wi+hcEKLNXzWgQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQELgva3JDx+IiciAAAAABJRU5ErkJggg=="),
    };
}
