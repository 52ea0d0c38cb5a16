using System.Text.Json.Nodes;
using Kernel.Recipes;

namespace Tests.Media;

public class MediaStepTests : IAsyncLifetime
{
    static readonly string Picture = Convert.ToBase64String(Pictures.Png());

    TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.Start();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Files_come_from_Base64_or_from_beside_the_recipe()
    {
        var run = await site.Import([Inline("a.png"), new JsonObject { ["Path"] = "docs/b.txt", ["SourcePath"] = "b.txt" }], new Beside("b.txt", "Hello"));

        Assert.Equal(["Made File a.png", "Made File docs/b.txt"], Report(run));
        Assert.Equal("Hello", (await site.Visitor().Open("/media/docs/b.txt")).Html);
    }

    [Fact]
    public async Task A_second_run_keeps_what_is_the_same_and_changes_what_is_not()
    {
        await site.Import([Inline("a.png"), Text("b.txt", "One")]);

        var run = await site.Import([Inline("a.png"), Text("b.txt", "Two")]);

        Assert.Equal(["Kept File a.png", "Changed File b.txt"], Report(run));
        Assert.Equal(2, (await site.Files()).Count);
        Assert.Equal("Two", (await site.Visitor().Open("/media/b.txt")).Html);
    }

    [Fact]
    public async Task A_rehearsal_says_what_would_happen_and_writes_nothing()
    {
        var run = await site.Import([Inline("a.png")], rehearse: true);

        Assert.Equal(["Made File a.png"], Report(run));
        Assert.Empty(await site.Files());
        Assert.Empty(site.OnDisk());
    }

    [Fact]
    public async Task A_recipe_that_fails_later_leaves_no_file()
    {
        await Assert.ThrowsAsync<RecipeBroken>(() => site.Import([Inline("a.png"), Text("b.exe", "x")]));

        Assert.Empty(await site.Files());
        Assert.Empty(site.OnDisk());
    }

    [Fact]
    public async Task A_file_that_did_not_come_and_an_address_are_reported_and_nothing_is_fetched()
    {
        var run = await site.Import([
            new JsonObject { ["TargetPath"] = "a.jpg", ["SourcePath"] = "../wwwroot/a.jpg" },
            new JsonObject { ["TargetPath"] = "b.jpg", ["SourceUrl"] = "http://127.0.0.1:1/b.jpg" },
            new JsonObject { ["TargetPath"] = "c.jpg" }]);

        Assert.Equal([RecipeOutcome.Missing, RecipeOutcome.NotUnderstood, RecipeOutcome.Missing], run.Lines.Select(l => l.Outcome));
        Assert.Empty(await site.Files());
    }

    [Theory]
    [InlineData("../a.png"), InlineData("/etc/a.png"), InlineData("a\\b.png"), InlineData("")]
    public async Task A_path_out_of_the_folder_refuses_the_whole_recipe(string path) =>
        await Assert.ThrowsAsync<RecipeBroken>(() => site.Import([Inline("fine.png"), Inline(path)]));

    [Fact]
    public async Task Broken_Base64_refuses_the_whole_recipe() =>
        Assert.Contains("The Base64 of “a.png” is broken.", (await Assert.ThrowsAsync<RecipeBroken>(() => site.Import([new JsonObject { ["TargetPath"] = "a.png", ["Base64"] = "%%%" }]))).Message);

    [Fact]
    public async Task An_export_gives_back_what_an_import_took()
    {
        await site.Import([Inline("a.png"), Text("b.txt", "Hello")]);

        var step = (await site.InTenant(scope => scope.Get<Recipes>().Export("all", default)))["steps"]!.AsArray().Single(s => s!["name"]!.GetValue<string>() == "media")!;

        Assert.Equal(["a.png", "b.txt"], step["Files"]!.AsArray().Select(f => f!["TargetPath"]!.GetValue<string>()));
        Assert.Equal(Convert.ToBase64String("Hello"u8), step["Files"]![1]!["Base64"]!.GetValue<string>());
        var run = await site.Import((JsonArray)step["Files"]!.DeepClone());
        Assert.Equal(["Kept File a.png", "Kept File b.txt"], Report(run));
    }

    static JsonObject Inline(string path) => new() { ["TargetPath"] = path, ["Base64"] = Picture };

    static JsonObject Text(string path, string text) => new() { ["TargetPath"] = path, ["Base64"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)) };

    static IEnumerable<string> Report(RecipeRun run) => run.Lines.Select(l => $"{l.Outcome} {l.What}");

    sealed class Beside(string name, string text) : IRecipeFiles
    {
        public string? Text(string path) => path == name ? text : null;
        public Stream? Open(string path) => path == name ? new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)) : null;
    }
}
