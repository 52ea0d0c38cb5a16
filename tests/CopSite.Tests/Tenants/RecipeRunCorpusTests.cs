using System.Text;
using System.Text.Json;
using Kernel.Recipes;
using Kernel.Tenancy;
using Tenants.RecipeRuns;
using Tests.Corpora;

namespace Tests.Tenants;

public class RecipeRunCorpusTests
{
    [Fact]
    public async Task Every_selfmade_recipe_runs_whole_or_is_refused_with_a_sentence()
    {
        await using var site = await TestSite.Start();
        using var rows = JsonDocument.Parse(File.ReadAllBytes(SharedData.File("corpora/selfmade-recipes/recipes.json")));

        foreach (var row in rows.RootElement.EnumerateArray())
            await WholeOrNothing(site, row.GetProperty("name").GetString()!, row.TryGetProperty("json_base64", out var encoded) ? encoded.GetBytesFromBase64() : Encoding.UTF8.GetBytes(row.GetProperty("json").GetString()!));
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.GetDirectoryName(site.Folder)!), f => Path.GetFileName(f) == "appsettings.json");
    }

    [Fact]
    public async Task Every_odd_json_file_runs_whole_or_is_refused_with_a_sentence()
    {
        await using var site = await TestSite.Start();
        var folder = SharedData.Folder("corpora/json-test-suite");

        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            await WholeOrNothing(site, Path.GetFileName(file), File.ReadAllBytes(file));
            // As the value of a step, too, where the file's own shape is not what is refused first.
            await WholeOrNothing(site, Path.GetFileName(file), [.. "{\"steps\":[{\"name\":\"settings\",\"Odd\":"u8, .. File.ReadAllBytes(file), .. "}]}"u8]);
        }
    }

    static async Task WholeOrNothing(TestSite site, string name, byte[] bytes)
    {
        var before = await Everything(site);
        try
        {
            var recipe = RecipeReader.Read(bytes, name);
            await site.InTenant(scope => scope.Get<RecipeRunner>().RunAsOperator(recipe, rehearse: false, CancellationToken.None));
        }
        catch (RecipeBroken broken)
        {
            Assert.True(broken.Sentence.EndsWith('.'), broken.Message);
            Assert.Equal(before, await Everything(site));
        }
    }

    static Task<string> Everything(TestSite site) => site.InTenant(async scope =>
    {
        var export = await scope.Get<Recipes>().Export("all", CancellationToken.None);
        export.Remove("exportUtc");
        return export.ToJsonString();
    });
}
