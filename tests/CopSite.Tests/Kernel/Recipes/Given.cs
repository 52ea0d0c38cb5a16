using System.Text;
using System.Text.Json.Nodes;
using Kernel.Recipes;

namespace Tests.Kernel.Recipes;

/// <summary>Recipes and expressions as the tests of this folder need them.</summary>
static class Given
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

    public static readonly Dictionary<string, string> Parameters = new()
    {
        ["AdminUserId"] = "4admin0000000000000000000a",
        ["AdminUsername"] = "ana",
        ["AdminEmail"] = "ana@example.org",
        ["SiteName"] = "Water",
        ["SiteTimeZone"] = "Europe/Berlin",
    };

    public static Recipe Recipe(string json) => RecipeReader.Read(Encoding.UTF8.GetBytes(json), "x.recipe.json");

    public static RecipeBroken Broken(string json) => Broken(Encoding.UTF8.GetBytes(json));

    public static RecipeBroken Broken(byte[] bytes) => Assert.Throws<RecipeBroken>(() => RecipeReader.Read(bytes, "x.recipe.json"));

    public static RecipeExpressions Expressions(Recipe recipe, IRecipeFiles? files = null, string urlPrefix = "") =>
        new(recipe, Parameters, files ?? new NoRecipeFiles(), urlPrefix, new Stopped(Noon));

    /// <summary>A recipe with these variables and one step that holds the expressions.</summary>
    public static Recipe With(string variables, params string[] texts) => Recipe(new JsonObject
    {
        ["variables"] = JsonNode.Parse(variables),
        ["steps"] = new JsonArray(new JsonObject { ["name"] = "content", ["data"] = new JsonArray([.. texts.Select(text => (JsonNode)text)]) }),
    }.ToJsonString());

    public static string Result(string text, string variables = "{}", string urlPrefix = "") => Run(text, variables, urlPrefix: urlPrefix).Text;

    public static RecipeFinding Finding(string text, string variables = "{}", IRecipeFiles? files = null)
    {
        var run = Run(text, variables, files);
        Assert.Equal(text, run.Text);
        return Assert.Single(run.Findings);
    }

    public static (string Text, IReadOnlyList<RecipeFinding> Findings) Run(string text, string variables = "{}", IRecipeFiles? files = null, string urlPrefix = "")
    {
        var recipe = With(variables, text);
        var expressions = Expressions(recipe, files, urlPrefix);
        var body = expressions.Evaluate(recipe.Steps[0].Body, recipe.Steps[0])!;
        return (body["data"]![0]!.GetValue<string>(), expressions.Findings);
    }

    sealed class Stopped(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
