using System.Text;
using System.Text.Json.Nodes;
using Kernel.Recipes;
using Kernel.Settings;

namespace Tests.Content;

/// <summary>Recipes run and exported on a test site.</summary>
static class Given
{
    static readonly Dictionary<string, string> Parameters = new() { ["AdminUserId"] = "somebodywhomnobodyknows000", ["AdminUsername"] = "admin", ["SiteName"] = "Water" };

    public static Task<RecipeRun> Run(this TestSite site, Recipe recipe, IRecipeFiles? files = null, bool rehearse = false) =>
        site.InTenant(scope => scope.Get<global::Kernel.Recipes.Recipes>().Run(recipe, files ?? new NoRecipeFiles(), Parameters, rehearse, TestContext.Current.CancellationToken));

    public static Task<RecipeRun> RunSteps(this TestSite site, string steps) =>
        site.Run(RecipeReader.Read(Encoding.UTF8.GetBytes($$"""{ "name": "test", "steps": [{{steps}}] }"""), "test.recipe.json"));

    /// <summary>One content step with these items.</summary>
    public static Task<RecipeRun> RunItems(this TestSite site, string items) => site.RunSteps($$"""{ "name": "content", "data": [{{items}}] }""");

    /// <summary>The exported steps by their names in small letters.</summary>
    public static async Task<ILookup<string, JsonObject>> Export(this TestSite site)
    {
        var recipe = await site.InTenant(scope => scope.Get<global::Kernel.Recipes.Recipes>().Export("export", TestContext.Current.CancellationToken));
        // As a file would give it back.
        var steps = JsonNode.Parse(recipe.ToJsonString())!["steps"]!.AsArray().Cast<JsonObject>();
        return steps.ToLookup(s => s["name"]!.GetValue<string>().ToLowerInvariant());
    }

    /// <summary>What the test brought, without the cast's own world.</summary>
    public static async Task<IReadOnlyList<JsonObject>> ExportItems(this TestSite site) =>
        [.. (await site.Export())["content"].SelectMany(s => s["data"]!.AsArray()).Cast<JsonObject>()
            .Where(i => !i["ContentItemId"]!.GetValue<string>().StartsWith("cast", StringComparison.Ordinal))];

    public static Task TurnOn(this TestSite site, string feature) =>
        site.InTenant(scope => scope.Get<SettingsDocument>().SetFeatures([.. scope.Site.State.Features, feature], TestContext.Current.CancellationToken));

    public static Task TurnOff(this TestSite site, params string[] features) =>
        site.InTenant(scope => scope.Get<SettingsDocument>().SetFeatures(scope.Site.State.Features.Except(features, StringComparer.OrdinalIgnoreCase), TestContext.Current.CancellationToken));

    /// <summary>Says of a run what became of everything, as the command line would.</summary>
    public static string Report(this RecipeRun run) => string.Join('\n', run.Lines.Select(l => $"{l.Outcome}: {l.What}"));

    public const string Page = """
        { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Page", "DisplayName": "Page", "Settings": { "ContentTypeSettings": { "Creatable": true } },
          "ContentTypePartDefinitionRecords": [
            { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} }, { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": {} },
            { "PartName": "MarkdownBodyPart", "Name": "MarkdownBodyPart", "Settings": {} }, { "PartName": "Page", "Name": "Page", "Settings": {} } ] } ],
          "ContentParts": [ { "Name": "Page", "Settings": {}, "ContentPartFieldDefinitionRecords": [
            { "FieldName": "TextField", "Name": "Subtitle", "Settings": {} }, { "FieldName": "NumericField", "Name": "Year", "Settings": {} }, { "FieldName": "BooleanField", "Name": "Pinned", "Settings": {} } ] } ] }
        """;

    public static string Item(string id, string title, string more = "", string type = "Page", bool published = true) =>
        $$"""{ "ContentItemId": "{{id}}", "ContentType": "{{type}}", "DisplayText": "{{title}}", "Latest": true, "Published": {{(published ? "true" : "false")}}, "TitlePart": { "Title": "{{title}}" }{{more}} }""";
}

static class Posting
{
    /// <summary>Posts what no form on the page would send, with the page's own token.</summary>
    public static Task<Page> PostForm(this HttpClient client, Page page, string path, params (string Name, string Value)[] values)
    {
        var token = page.Find("[name=__RequestVerificationToken]").GetAttribute("value")!;
        return client.Page(new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([.. values.Select(v => KeyValuePair.Create(v.Name, v.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]),
        });
    }
}
