using System.Text;
using System.Text.Json.Nodes;
using Kernel.Recipes;

namespace Tests.Kernel.Recipes;

public class RecipeReaderTests
{
    [Fact]
    public void A_recipe_is_read_with_its_header()
    {
        var recipe = Given.Recipe("""
            {
              "name": "Water", "displayName": "Water people", "description": "d", "author": "Ana", "website": "https://example.org",
              "version": "1.0.0", "issetuprecipe": true, "requireNewScope": false, "exportUtc": "2026-01-31T12:00:00Z",
              "categories": [ "default" ], "tags": [ "a", "b" ], "variables": { "x": "1" }, "steps": []
            }
            """);

        Assert.Equal(("Water", "Water people", "d", "Ana"), (recipe.Name, recipe.DisplayName, recipe.Description, recipe.Author));
        Assert.Equal(("https://example.org", "1.0.0"), (recipe.Website, recipe.Version));
        Assert.True(recipe.IsSetupRecipe);
        Assert.False(recipe.RequireNewScope);
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero), recipe.ExportUtc);
        Assert.Equal(["default"], recipe.Categories);
        Assert.Equal(["a", "b"], recipe.Tags);
        Assert.Equal("1", recipe.Variables["x"]!.GetValue<string>());
        Assert.Empty(recipe.Steps);
        Assert.Empty(recipe.Findings);
    }

    [Fact]
    public void Header_keys_may_be_written_in_any_capitals() =>
        Assert.Equal("x", Given.Recipe("""{"NAME":"x","Steps":[]}""").Name);

    [Fact]
    public void A_recipe_needs_no_name() => Assert.Null(Given.Recipe("""{"steps":[]}""").Name);

    [Fact]
    public void A_header_may_be_null() => Assert.Null(Given.Recipe("""{"name":null,"tags":null,"variables":null,"steps":[]}""").Name);

    [Fact]
    public void A_flag_may_be_written_as_text() => Assert.True(Given.Recipe("""{"issetuprecipe":"True","steps":[]}""").IsSetupRecipe);

    [Fact]
    public void A_step_knows_its_number_its_name_and_its_line()
    {
        var steps = Given.Recipe("""
            {
              // a comment
              "steps": [
                { "name": "feature" }, { "name": "themes" },
                /* two
                   lines */
                {
                  "name": "content", "data": []
                }
              ]
            }
            """).Steps;

        Assert.Equal([(1, "feature", 4), (2, "themes", 4), (3, "content", 7)], steps.Select(step => (step.Number, step.Name, step.Line)));
        Assert.IsType<JsonArray>(steps[2].Body["data"]);
        Assert.Equal("3 (content)", steps[2].Label);
    }

    [Fact]
    public void A_step_may_write_its_name_in_other_capitals() =>
        Assert.Equal("feature", Given.Recipe("""{"steps":[{"Name":"feature"}]}""").Steps[0].Name);

    [Fact]
    public void An_exact_name_wins_over_one_in_other_capitals() =>
        Assert.Equal("a", Given.Recipe("""{"steps":[{"Name":"b","name":"a"}]}""").Steps[0].Name);

    [Fact]
    public void Unknown_header_keys_are_kept_and_reported()
    {
        var recipe = Given.Recipe("""{"naem":"x","__proto__":{"admin":true},"steps":[]}""");

        Assert.Equal(["naem", "__proto__"], recipe.Unknown.Select(key => key.Key));
        Assert.Equal(
            new(FindingKind.Kept, null, "$.naem", "The header \"naem\" is not one that recipes have, so nothing uses it."),
            recipe.Findings.First());
    }

    [Fact]
    public void A_byte_order_mark_is_allowed() => Assert.Equal("x", Given.Recipe("\uFEFF{\"name\":\"x\",\"steps\":[]}").Name);

    [Fact]
    public void Numbers_stay_as_they_were_written()
    {
        var numbers = Given.Recipe("""{"steps":[{"name":"x","n":[1.0,-0,9223372036854775807]}]}""").Steps[0].Body["n"]!;

        Assert.Equal("[1.0,-0,9223372036854775807]", numbers.ToJsonString());
        Assert.Equal(1, numbers[0]!.GetValue<decimal>());
        Assert.Equal(long.MaxValue, numbers[2]!.GetValue<long>());
    }

    [Fact]
    public void Sixty_four_levels_are_read() => Given.Recipe(Nested(62));

    [Fact]
    public void A_million_keys_are_read_in_good_time()
    {
        var json = new StringBuilder("{\"steps\":[");
        json.Append("{\"name\":\"x\"");
        for (var key = 0; key < 1_000_000; key++) json.Append(",\"k").Append(key).Append("\":1");
        json.Append("}]}");
        var started = TimeProvider.System.GetTimestamp();

        var recipe = Given.Recipe(json.ToString());

        Assert.Equal(1_000_001, recipe.Steps[0].Body.Count);

        // A second is usual; a minute forgives a busy machine, and work that grows with the square would take hours.
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromMinutes(1));
    }

    internal static string Nested(int lists) =>
        "{\"name\":\"x\",\"extra\":" + new string('[', lists + 1) + new string(']', lists + 1) + ",\"steps\":[]}";
}
