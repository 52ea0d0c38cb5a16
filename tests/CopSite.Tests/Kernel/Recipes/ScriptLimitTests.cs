using System.Text.Json.Nodes;
using Kernel.Recipes;

namespace Tests.Kernel.Recipes;

public class ScriptLimitTests
{
    static string Reason(string text, string variables = "{}") => Given.Finding(text, variables).Sentence;

    [Fact]
    public void An_expression_over_twenty_thousand_characters_is_refused() =>
        Assert.EndsWith("The expression is longer than 20,000 characters.", Reason($"[js: '{new string('a', 20_000)}']"));

    [Fact]
    public void Brackets_nested_too_deep_are_refused() =>
        Assert.EndsWith("It is nested deeper than 32 levels.", Reason($"[js: {new string('(', 9_000)}'a'{new string(')', 9_000)}]"));

    [Fact]
    public void A_chain_of_variables_that_is_too_long_is_refused()
    {
        var chain = new JsonObject(Enumerable.Range(0, 5_000).Select(link => KeyValuePair.Create($"v{link}", (JsonNode?)$"[js: variables('v{link + 1}')]")));

        Assert.EndsWith("It is nested deeper than 32 levels.", Reason("[js: variables('v0')]", chain.ToJsonString()));
    }

    [Fact]
    public void Text_that_doubles_and_doubles_is_refused()
    {
        var doubling = string.Concat(Enumerable.Range(0, 60).Select(step => $"var a{step + 1}=a{step}+a{step};"));

        Assert.EndsWith("Its result is larger than 1 MB.", Reason($"[js: var a0='a';{doubling}return a60;]"));
    }

    [Fact]
    public void An_expression_that_gives_itself_back_is_refused() =>
        Assert.EndsWith("Its result is always another expression.", Reason("[file:text('a.txt')]", new Echo("[file:text('a.txt')]")));

    [Fact]
    public void A_zip_bomb_is_refused() =>
        Assert.EndsWith("It unzips to more than 4 MB.", Reason($"[js: gzip('{RecipeExpressionsTests.Zipped(new byte[8 * 1024 * 1024])}')]"));

    [Fact]
    public void A_recipe_cannot_repeat_its_largest_variable_for_ever()
    {
        var large = string.Concat(Enumerable.Range(0, 20).Select(step => $"var a{step + 1}=a{step}+a{step};"));
        var recipe = Given.With($$"""{"a":"[js: var a0='a';{{large}}return a20;]"}""", [.. Enumerable.Repeat("[js: variables('a') + '']", 500)]);
        var expressions = Given.Expressions(recipe);

        expressions.Evaluate(recipe.Steps[0].Body, recipe.Steps[0]);

        Assert.True(expressions.Findings.Count > 400);
        Assert.EndsWith("The recipe's expressions together make more text than 64 MB.", expressions.Findings[0].Sentence);
    }

    static string Reason(string text, IRecipeFiles files) => Given.Finding(text, files: files).Sentence;

    sealed class Echo(string text) : IRecipeFiles
    {
        public string? Text(string path) => text;

        public Stream? Open(string path) => null;
    }
}
