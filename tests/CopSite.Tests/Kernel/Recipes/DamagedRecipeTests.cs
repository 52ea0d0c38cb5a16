using System.Text;
using Kernel.Recipes;

namespace Tests.Kernel.Recipes;

public class DamagedRecipeTests
{
    const string Whole = """
        {
          "name": "x", /* c */ "tags": [ "a\u00e4" ], "variables": { "v": "[js: 'a' + uuid()]", "w": "[js: variables('v')]" },
          // comment
          "steps": [ { "name": "content", "data": [ 1.5e3, -0, true, null, "ä😀", "[js: variables('w') + base64('YQ==')]" ] } ]
        }
        """;

    static readonly string[] Words =
        ["'a'", "\"b\"", "+", "(", ")", "[", "]", ",", ".", ";", "=", "0", "7", "99", "return", "var", "x", "new", "Date", "setMonth", "getMonth", "uuid", "variables", "base64", "gzip", "\\", "'", " ", "\u0000", "\ud800", "js:"];

    [Fact]
    public void A_damaged_recipe_is_read_or_refused_and_nothing_else()
    {
        var random = new Random(20_260_331);
        var whole = Encoding.UTF8.GetBytes(Whole);

        for (var round = 0; round < 5_000; round++) ReadOrRefuse(Damaged(whole, random));
    }

    [Fact]
    public void A_script_of_any_words_gives_a_result_or_a_finding()
    {
        var random = new Random(20_260_331);
        var recipe = Given.Recipe(Whole);

        for (var round = 0; round < 5_000; round++)
        {
            var script = $"[js:{string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Words[random.Next(Words.Length)]))}]";
            var expressions = Given.Expressions(recipe);

            var result = expressions.Evaluate(script, recipe.Steps[0])!.GetValue<string>();

            Assert.Equal(expressions.Findings.Count == 1, result == script);
        }
    }

    static byte[] Damaged(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var blow = random.Next(1, 5); blow > 0; blow--)
        {
            var at = random.Next(bytes.Count);
            if (random.Next(3) == 0) bytes.RemoveRange(at, Math.Min(random.Next(1, 12), bytes.Count - at));
            else if (random.Next(2) == 0) bytes.Insert(at, (byte)"{}[]\",:/*\\'0e"[random.Next(13)]);
            else bytes[at] = (byte)random.Next(256);
        }

        return [.. bytes];
    }

    static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            var recipe = RecipeReader.Read(bytes, "x.recipe.json");
            var expressions = Given.Expressions(recipe);
            foreach (var step in recipe.Steps) expressions.Evaluate(step.Body, step);
        }
        catch (RecipeBroken broken)
        {
            Assert.NotEmpty(broken.Sentence);
        }
    }
}
