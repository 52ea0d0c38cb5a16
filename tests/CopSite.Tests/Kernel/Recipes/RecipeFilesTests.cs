using Kernel.Recipes;

namespace Tests.Kernel.Recipes;

public sealed class RecipeFilesTests : IDisposable
{
    readonly DirectoryInfo outside = Directory.CreateTempSubdirectory("recipe-files");
    readonly string folder;

    public RecipeFilesTests()
    {
        folder = Directory.CreateDirectory(Path.Combine(outside.FullName, "recipe", "Snippets")).Parent!.FullName;
        File.WriteAllText(Path.Combine(folder, "Snippets", "footer.html"), "\uFEFF<p>ä</p>");
        File.WriteAllText(Path.Combine(outside.FullName, "secret.txt"), "secret");
    }

    FolderRecipeFiles Files => new(folder);

    public void Dispose() => outside.Delete(recursive: true);

    [Fact]
    public void A_text_beside_the_recipe_is_read() =>
        Assert.Equal("<p>ä</p>", Given.Run("[file:text('Snippets/footer.html')]", files: Files).Text);

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../secret.txt")]
    [InlineData("Snippets/../../secret.txt")]
    [InlineData("Snippets/./footer.html")]
    [InlineData("Snippets//footer.html")]
    [InlineData("Snippets/")]
    [InlineData("..\\secret.txt")]
    [InlineData("C:secret.txt")]
    [InlineData("footer.html::$DATA")]
    [InlineData("a\0b")]
    [InlineData("nul")]
    [InlineData("Snippets/COM1.html")]
    [InlineData("lpt\u00B9.txt")]
    [InlineData("Snippets/footer.html.")]
    [InlineData("Snippets/footer.html ")]
    [InlineData(".../secret.txt")]
    [InlineData("~/../secret.txt")]
    public void A_path_that_could_lead_elsewhere_is_refused(string path)
    {
        Assert.NotNull(RecipePath.Refusal(path));
        Assert.Null(Files.Text(path));
        Assert.Null(Files.Open(path));
    }

    [Theory]
    [InlineData("footer.html")]
    [InlineData("a/b/c.d/e-f_g h.txt")]
    [InlineData("console.html")]
    [InlineData("Bücher/.hidden")]
    public void An_ordinary_path_is_allowed(string path) => Assert.Null(RecipePath.Refusal(path));

    [Fact]
    public void A_very_long_path_is_refused() => Assert.NotNull(RecipePath.Refusal(new string('a', 501)));

    [Fact]
    public void A_missing_file_is_a_finding()
    {
        var finding = Given.Finding("[file:text('Snippets/none.html')]", files: Files);

        Assert.Equal(FindingKind.Missing, finding.Kind);
        Assert.EndsWith("There is no file \"Snippets/none.html\" beside the recipe, or it is not UTF-8 text of at most 4 MB.", finding.Sentence);
    }

    [Fact]
    public void A_refused_path_is_a_finding_that_says_why() =>
        Assert.EndsWith(
            "A file's path may not leave the recipe's folder, so it holds no \".\" or \"..\" between slashes.",
            Given.Finding("[file:text('../secret.txt')]", files: Files).Sentence);

    [Fact]
    public void A_folder_is_not_a_file() => Assert.Null(Files.Text("Snippets"));

    [Fact]
    public void A_link_is_not_followed()
    {
        File.CreateSymbolicLink(Path.Combine(folder, "file.txt"), Path.Combine(outside.FullName, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "up"), outside.FullName);

        Assert.Null(Files.Text("file.txt"));
        Assert.Null(Files.Text("up/secret.txt"));
    }

    [Fact]
    public void A_file_that_is_not_utf8_or_too_large_is_no_text()
    {
        File.WriteAllBytes(Path.Combine(folder, "latin.txt"), [0x61, 0xE4]);
        File.WriteAllBytes(Path.Combine(folder, "large.txt"), new byte[FolderRecipeFiles.MaxText + 1]);

        Assert.Null(Files.Text("latin.txt"));
        Assert.Null(Files.Text("large.txt"));
    }
}
