using System.Text.Json.Nodes;
using Kernel.Recipes;
using Kernel.Recipes.Scripts;
using Tests.Kernel.Recipes;

namespace Tests.Corpora;

public class OrchardRecipeTests
{
    const string Blog = "TheBlogTheme/Recipes/blog.recipe.json";
    const string ComingSoon = "TheComingSoonTheme/Recipes/comingsoon.recipe.json";

    [Fact]
    public void Every_real_recipe_is_read_and_worked_out()
    {
        var recipes = Directory.GetFiles(SharedData.Folder("orchard-recipes"), "*.recipe.json", SearchOption.AllDirectories);

        Assert.True(recipes.Length >= 17);
        Assert.All(recipes, file =>
        {
            var run = new Run(file);
            Assert.Empty(run.Recipe.Findings);
            Assert.All(run.Recipe.Steps, step => Assert.InRange(step.Line, 2, 2_000));
            Assert.Equal(file.EndsWith(ComingSoon) ? 1 : 0, run.Expressions.Findings.Count);
            Assert.Equal(run.Expressions.Findings.Count, Texts(run.Steps).Count(Expression.IsIn));
        });
    }

    [Fact]
    public void The_coming_soon_recipe_keeps_only_its_workflow_address()
    {
        var run = new Run(SharedData.File("orchard-recipes/" + ComingSoon));

        var finding = Assert.Single(run.Expressions.Findings);

        Assert.Equal(FindingKind.NotUnderstood, finding.Kind);
        Assert.Equal("content", run.Recipe.Steps.Single(step => step.Label == finding.Step).Name, ignoreCase: true);
        Assert.EndsWith(".FormPart.Action", finding.Path);
        Assert.EndsWith("no workflow can be called by address yet.", finding.Sentence);
        Assert.Contains(Texts(run.Steps), text => text.Contains("Our target launch date is <strong>May 2026</strong>! Sign up"));
        Assert.Contains("/", Texts(run.Steps));
    }

    [Fact]
    public void The_blog_recipe_uses_one_id_for_its_blog_everywhere()
    {
        var run = new Run(SharedData.File("orchard-recipes/" + Blog));
        var settings = run.Steps.Single(step => step["HomeRoute"] is not null);
        var blog = settings["HomeRoute"]!["ContentItemId"]!.GetValue<string>();

        Assert.Equal(26, blog.Length);
        Assert.True(Texts(run.Steps).Count(text => text == blog) >= 3);
        Assert.Contains($"Admin/Contents/ContentItems/{blog}/Display", Texts(run.Steps));
        Assert.Contains(Texts(run.Steps), text => text.StartsWith("<!-- This widget is configured"));
        Assert.Contains("{\r\n    \"type\": \"ContentItem/BlogPost\"\r\n}", Texts(run.Steps));
    }

    [Fact]
    public void The_blog_recipe_cannot_reach_pictures_outside_its_folder()
    {
        var run = new Run(SharedData.File("orchard-recipes/" + Blog));
        var pictures = run.Steps.Where(step => step["Files"] is not null).SelectMany(step => step["Files"]!.AsArray()).Select(file => file!["SourcePath"]!.GetValue<string>()).ToList();

        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture =>
        {
            Assert.NotNull(RecipePath.Refusal(picture));
            Assert.Null(run.Files.Open(picture));
        });
    }

    static IEnumerable<string> Texts(IEnumerable<JsonNode?> nodes) => nodes.SelectMany(node => node switch
    {
        JsonObject known => Texts(known.Select(property => property.Value)),
        JsonArray list => Texts(list),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    });

    sealed class Run
    {
        public Run(string file)
        {
            Recipe = RecipeReader.Read(File.ReadAllBytes(file), Path.GetFileName(file));
            Files = new(Path.GetDirectoryName(file)!);
            Expressions = Given.Expressions(Recipe, Files);
            Steps = [.. Recipe.Steps.Select(step => Expressions.Evaluate(step.Body, step)!)];
        }

        public Recipe Recipe { get; }
        public FolderRecipeFiles Files { get; }
        public RecipeExpressions Expressions { get; }
        public IReadOnlyList<JsonNode> Steps { get; }
    }
}
