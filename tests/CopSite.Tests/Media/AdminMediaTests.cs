using System.Net;

namespace Tests.Media;

public class AdminMediaTests : IAsyncLifetime
{
    TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.Start();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Only_those_who_manage_media_find_the_page()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open("/admin/media")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ed).Open("/admin/media")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor().Open("/admin/media")).Status);
    }

    [Fact]
    public async Task An_editor_uploads_a_picture_looks_at_it_and_deletes_it()
    {
        var ed = site.As(Cast.Ed);

        var uploaded = await (await (await ed.Open("/admin/media")).Press("Upload", ("File", new Upload("Our poster.png", Pictures.Png())), ("Name", ""))).Follow();
        Assert.True(uploaded.Has("“Our-poster.png” is uploaded."));
        Assert.Equal("/media/Our-poster.png", uploaded.Find("img.media-thumb").GetAttribute("src"));

        var shown = await uploaded.Click("Our-poster.png");
        var deleted = await (await shown.Press("Delete Our-poster.png")).Follow();
        Assert.True(deleted.Has("No files yet"));
        Assert.Equal(HttpStatusCode.NotFound, (await ed.Open("/media/Our-poster.png")).Status);
    }

    [Fact]
    public async Task A_name_of_the_editors_own_keeps_the_files_ending()
    {
        await (await site.As(Cast.Ed).Open("/admin/media")).Press("Upload", ("File", new Upload("x.txt", "Hello"u8.ToArray())), ("Name", "plans/agenda"), ("Visibility", "SignedIn"));

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/media/plans/agenda.txt")).Status);
        Assert.Equal("Hello", (await site.As(Cast.Ben).Open("/media/plans/agenda.txt")).Html);
    }

    [Theory]
    [InlineData("x.svg", "<svg/>", "", "is not a kind of file that can be kept here"), InlineData("x.png", "no picture", "", "not a picture we can show"), InlineData("x.txt", "x", "../../etc/x", "may not leave the recipe's folder")]
    public async Task A_refused_upload_says_why_beside_the_form(string file, string content, string name, string sentence)
    {
        var page = await (await site.As(Cast.Ed).Open("/admin/media")).Press("Upload", ("File", new Upload(file, System.Text.Encoding.UTF8.GetBytes(content))), ("Name", name));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text);
        Assert.Empty(await site.Files());
    }

    [Fact]
    public async Task Without_a_file_the_form_asks_for_one()
    {
        var page = await (await site.As(Cast.Ed).Open("/admin/media")).Press("Upload");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Choose a file first.", page.Text);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_not_written_over()
    {
        await site.Keep("x.txt", "First");

        var page = await (await site.As(Cast.Ed).Open("/admin/media")).Press("Upload", ("File", new Upload("x.txt", "Second"u8.ToArray())));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("First", (await site.Visitor().Open("/media/x.txt")).Html);
    }

    [Fact]
    public async Task Files_are_found_by_a_part_of_their_name()
    {
        await site.Keep("plans/pump.txt", "x");
        await site.Keep("dam.txt", "x");

        var found = await site.As(Cast.Ed).Open("/admin/media?find=PUMP");
        var none = await site.As(Cast.Ed).Open("/admin/media?find=river");

        Assert.True(found.Has("plans/pump.txt") && !found.Has("dam.txt"));
        Assert.True(none.Has("No file's name holds “river”."));
    }
}
