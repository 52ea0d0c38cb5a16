using Microsoft.Playwright;

namespace Browser;

/// <summary>What an editor does in the admin.</summary>
public class EditorTests(Chromium chromium)
{
    [Theory, InlineData(1440), InlineData(360)]
    public async Task An_editor_changes_a_page_as_a_draft_compares_publishes_and_goes_back(int width)
    {
        await using var editor = await chromium.Walk(width);
        await editor.SignIn("editor@example.org", Chromium.Password);
        await editor.Open("/admin/content?q=house+rules");
        await editor.Follow("House rules");
        var address = new Uri(editor.Page.Url).AbsolutePath;
        var title = $"House rules, {width} pixels wide";

        await editor.Fill("Title", title);
        await editor.Press("Save draft");
        await editor.Open(address + "/versions");
        await editor.Press("Compare");
        await editor.Sees($"{width} pixels wide");
        await editor.Open(address);
        await editor.Press("Publish");
        await editor.Open("/admin/content?q=house+rules");
        await editor.Sees(title);

        await editor.Open(address + "/versions");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Restore" }).First.ClickAsync();
        await editor.Page.WaitForLoadStateAsync();
        await editor.Open(address);
        await editor.Press("Publish");
        await Assertions.Expect(editor.Page.GetByLabel("Title", new() { Exact = true })).Not.ToHaveValueAsync(title);
    }

    [Fact]
    public async Task A_member_finds_no_admin()
    {
        await using var member = await chromium.Walk();
        await member.SignIn("member@example.org", Chromium.Password);

        var answer = await member.Page.GotoAsync("/admin");
        member.Complaints.Clear();

        Assert.Equal(404, answer!.Status);
    }
}
