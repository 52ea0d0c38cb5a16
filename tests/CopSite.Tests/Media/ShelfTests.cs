using Kernel;
using Kernel.Pages;

namespace Tests.Media;

public class ShelfTests : IAsyncLifetime
{
    TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.Start();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("../x.png"), InlineData("/x.png"), InlineData("a\\b.png"), InlineData("con.png"), InlineData("a//b.png"), InlineData("c:x.png"), InlineData("")]
    public async Task A_path_that_could_leave_its_folder_is_refused(string path)
    {
        await Assert.ThrowsAsync<RuleBroken>(() => site.Keep(path, Pictures.Png()));
        Assert.Empty(site.OnDisk());
    }

    [Theory]
    [InlineData("drawing.svg"), InlineData("page.html"), InlineData("page.htm"), InlineData("run.exe"), InlineData("view.cshtml"), InlineData("web.config"), InlineData("noending"), InlineData("archive.zip"), InlineData("style.css"), InlineData("x.png.svg")]
    public async Task A_kind_of_file_that_is_not_on_the_list_is_refused(string path)
    {
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => site.Keep(path, "hello"));

        Assert.Equal($"“{path}” is not a kind of file that can be kept here. Pictures (not SVG), PDF, office documents, plain text, audio and video can.", broken.Message);
    }

    [Fact]
    public async Task A_picture_that_is_none_is_refused_with_what_to_do()
    {
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => site.Keep("x.png", "<svg onload='alert(1)'/>"));

        Assert.Equal("SVG drawings and web pages can carry programs, so they are not taken as pictures. Save the drawing as PNG and choose that file.", broken.Message);
    }

    [Fact]
    public async Task A_picture_over_ten_megabytes_is_refused()
    {
        var broken = await site.InTenant(scope => Assert.ThrowsAsync<RuleBroken>(() => scope.Get<IMedia>().SavePicture(new EndlessStream(), "x.png", default)));

        Assert.Equal("This file is larger than 10 MB. Choose a smaller one.", broken.Message);
        Assert.Empty(site.OnDisk());
    }

    [Fact]
    public async Task A_picture_with_the_wrong_ending_is_served_as_what_it_is()
    {
        await site.Keep("photo.jpg", Pictures.Png());

        Assert.Equal("image/png", (await site.Visitor().Open("/media/photo.jpg")).Answer.Content.Headers.ContentType!.MediaType);
    }
}
