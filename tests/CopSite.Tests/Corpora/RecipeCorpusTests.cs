using System.Text;
using System.Text.Json;
using Kernel.Recipes;

namespace Tests.Corpora;

public class RecipeCorpusTests
{
    // Well-formed recipes whose danger lies in what a step would do, so the step refuses them.
    static readonly string[] ForTheSteps = ["traversal-media", "script-expression", "liquid-nested-bomb", "role-escalation", "cycle-content"];

    // JSON allows these two, and a recipe does not: readers disagree about the first, and no database stores the second.
    static readonly string[] TooLoose = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json", "y_object_escaped_null_in_key.json"];

    [Fact]
    public void Every_selfmade_recipe_is_read_or_refused_as_expected()
    {
        using var rows = JsonDocument.Parse(File.ReadAllBytes(SharedData.File("corpora/selfmade-recipes/recipes.json")));

        Assert.All(rows.RootElement.EnumerateArray(), row =>
        {
            var (name, expect) = (row.GetProperty("name").GetString()!, row.GetProperty("expect").GetString()!);
            var started = TimeProvider.System.GetTimestamp();

            var broken = Refusal(Bytes(row), name);

            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(5), name);
            if (ForTheSteps.Contains(name)) Assert.Null(broken);
            else if (expect.Contains(" or ")) return;
            else if (expect.StartsWith("accept")) Assert.True(broken is null, $"{name}: {broken?.Message}");
            else if (expect.StartsWith("400")) Assert.True(broken is not null, name);
            else Assert.Fail($"{name} expects {expect}, which this test does not know.");
        });
    }

    [Fact]
    public void Json_that_must_parse_parses() => Assert.All(Files("y_"), file =>
    {
        var bytes = RecipeText.Checked(File.ReadAllBytes(file), file);
        if (TooLoose.Contains(Path.GetFileName(file))) Assert.Throws<RecipeBroken>(() => new RecipeJson(bytes, file).Read());
        else new RecipeJson(bytes, file).Read();

        Assert.Matches("object|steps|NUL", Refusal(File.ReadAllBytes(file), file)!.Sentence);
    });

    [Fact]
    public void Json_that_must_not_parse_is_refused() => Assert.All(Files("n_"), file => Assert.NotNull(Refusal(File.ReadAllBytes(file), file)));

    [Fact]
    public void Json_that_readers_disagree_about_does_no_harm() => Assert.All(
        Files("i_").Concat(Directory.GetFiles(SharedData.Folder("corpora/json-test-suite/test_transform"))),
        file => Refusal(File.ReadAllBytes(file), file));

    static string[] Files(string prefix)
    {
        var files = Directory.GetFiles(SharedData.Folder("corpora/json-test-suite/test_parsing"), prefix + "*");
        Assert.NotEmpty(files);
        return files;
    }

    static byte[] Bytes(JsonElement row) => row.TryGetProperty("json_base64", out var encoded)
        ? encoded.GetBytesFromBase64()
        : Encoding.UTF8.GetBytes(row.GetProperty("json").GetString()!);

    // Any other exception fails the test.
    static RecipeBroken? Refusal(byte[] bytes, string file)
    {
        try
        {
            RecipeReader.Read(bytes, file);
            return null;
        }
        catch (RecipeBroken broken)
        {
            return broken;
        }
    }
}
