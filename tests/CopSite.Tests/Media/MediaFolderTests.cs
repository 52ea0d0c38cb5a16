using System.Text;
using System.Text.Json;
using Media.Files;
using Tests.Corpora;

namespace Tests.Media;

public sealed class MediaFolderTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("media-").FullName;

    MediaFolder Folder => new(root, TimeProvider.System);
    CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_saved_file_opens_with_what_was_saved()
    {
        var key = StoredName.New("txt");

        var length = await Folder.Save(Content("hello"), key, limit: 5, Stop);

        using var reader = new StreamReader(Folder.Open(key)!);
        Assert.Equal((5, "hello"), (length, await reader.ReadToEndAsync(Stop)));
        Assert.Equal([Path.Combine(root, key)], AllFiles());
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_and_leaves_nothing()
    {
        var refused = await Assert.ThrowsAsync<TooLarge>(() => Folder.Save(new MemoryStream(new byte[2_000_000]), StoredName.New("bin"), limit: 1024 * 1024, Stop));

        Assert.Equal("This file is larger than 1 MB. Choose a smaller one.", refused.Message);
        Assert.Empty(AllFiles());
    }

    [Fact]
    public async Task An_endless_upload_is_stopped_at_the_limit()
    {
        var endless = new EndlessStream();

        await Assert.ThrowsAsync<TooLarge>(() => Folder.Save(endless, StoredName.New("bin"), limit: 100_000, Stop));

        Assert.True(endless.Given < 300_000);
        Assert.Empty(AllFiles());
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() => Folder.Save(new EndlessStream(breaksAt: 200_000), StoredName.New("bin"), limit: long.MaxValue, Stop));

        Assert.Empty(AllFiles());
    }

    [Fact]
    public async Task A_saved_file_is_never_written_over()
    {
        var key = StoredName.New("txt");
        await Folder.Save(Content("first"), key, 100, Stop);

        await Assert.ThrowsAsync<IOException>(() => Folder.Save(Content("second"), key, 100, Stop));

        Assert.Equal("first", await File.ReadAllTextAsync(Path.Combine(root, key), Stop));
        Assert.Single(AllFiles());
    }

    [Fact]
    public async Task Saving_under_a_name_that_is_no_key_says_how_to_make_one()
    {
        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() => Folder.Save(Content("x"), "../x.txt", 100, Stop));

        Assert.Equal("“../x.txt” is not a storage key. Make one with StoredName.New.", wrong.Message);
    }

    [Fact]
    public async Task A_deleted_file_is_gone_and_deleting_again_is_harmless()
    {
        var key = StoredName.New("txt");
        await Folder.Save(Content("x"), key, 100, Stop);

        Assert.True(Folder.Delete(key));
        Assert.False(Folder.Delete(key));
        Assert.Null(Folder.Open(key));
    }

    [Fact]
    public void A_key_without_a_file_opens_nothing() => Assert.Null(Folder.Open(StoredName.New("png")));

    [Fact]
    public async Task Uploads_abandoned_for_an_hour_are_deleted_and_others_kept()
    {
        await Folder.Save(Content("x"), StoredName.New("txt"), 100, Stop);
        var (old, fresh) = (Path.Combine(root, "incoming", "old"), Path.Combine(root, "incoming", "fresh"));
        await File.WriteAllTextAsync(old, "half", Stop);
        await File.WriteAllTextAsync(fresh, "half", Stop);
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddMinutes(-61));

        Assert.Equal(1, Folder.DeleteAbandoned());

        Assert.False(File.Exists(old));
        Assert.True(File.Exists(fresh));
        Assert.Equal(2, AllFiles().Length);
    }

    [Fact]
    public void A_folder_that_was_never_used_has_nothing_to_delete() =>
        Assert.Equal(0, new MediaFolder(Path.Combine(root, "none"), TimeProvider.System).DeleteAbandoned());

    [Fact]
    public void Flushing_a_folder_that_is_not_there_is_an_error()
    {
        DurableFolder.Flush(root);

        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows flushes no folders.");
        Assert.Contains("could not be flushed", Assert.Throws<IOException>(() => DurableFolder.Flush(Path.Combine(root, "none"))).Message);
    }

    [Theory]
    [InlineData("traversal-basic.json"), InlineData("traversal-deep.json"), InlineData("traversal-exotic.json"), InlineData("lfi-jhaddix.json")]
    public void No_address_leads_out_of_the_folder(string list)
    {
        using var rows = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Folder("corpora", "payloadsallthethings"), list)));

        foreach (var value in rows.RootElement.EnumerateArray().Select(row => row.GetProperty("value").GetString()!))
        {
            string[] spellings = [value, value.Replace("{FILE}", "etc/passwd"), Uri.UnescapeDataString(value), $"ab/cd/{value}", $"{StoredName.New("png")}{value}"];

            Assert.All(spellings, spelling => Assert.Null(Folder.PathOf(spelling)));
            Assert.All(spellings, spelling => Assert.Null(Folder.Open(spelling)));
            Assert.All(spellings, spelling => Assert.False(Folder.Delete(spelling)));
        }
    }

    string[] AllFiles() => Directory.GetFiles(root, "*", SearchOption.AllDirectories);

    static MemoryStream Content(string text) => new(Encoding.UTF8.GetBytes(text));
}
