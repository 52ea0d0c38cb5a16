using System.Net;
using System.Text.Json.Nodes;
using Kernel.Recipes;
using Tests.Corpora;

namespace Tests.Content;

/// <summary>The promise of import: what came in goes out again, and what was published can be read.</summary>
public class BlogRecipeTests
{
    static string File => SharedData.File("orchard-recipes/TheBlogTheme/Recipes/blog.recipe.json");

    static async Task<TestSite> Blog(Engine engine, Action<RecipeRun>? look = null)
    {
        var recipe = RecipeLibrary.Read(File);
        var site = await TestSite.Start(engine);
        var run = await site.Run(recipe, RecipeLibrary.FilesOf(recipe));
        look?.Invoke(run);
        return site;
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task An_export_gives_back_every_item_part_and_unknown_part(Engine engine)
    {
        await using var site = await Blog(engine);

        var items = await site.ExportItems();

        var mirror = new Mirror();
        Assert.All(ItemsOfTheFile(), item =>
        {
            var there = Assert.Single(items, i => i["ContentType"]!.ToString() == item["ContentType"]!.ToString() && i["DisplayText"]!.ToString() == item["DisplayText"]!.ToString());
            Assert.Null(mirror.Difference(item, there, item["DisplayText"]!.ToString(), whole: false));
            // The envelope may say more; of parts there are exactly those that came.
            Assert.Equal(PartsOf(item), PartsOf(there));
        });
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task An_export_gives_back_every_definition(Engine engine)
    {
        await using var site = await Blog(engine);

        var step = Assert.Single((await site.Export())["contentdefinition"]);

        var source = StepsOfTheFile().Single(s => s["name"]!.ToString() == "ContentDefinition");
        var mirror = new Mirror();
        Assert.All(new[] { "ContentTypes", "ContentParts" }, list => Assert.All(source[list]!.AsArray(), definition =>
            Assert.Null(mirror.Difference(definition, step[list]!.AsArray().Single(d => d!["Name"]!.ToString() == definition!["Name"]!.ToString()), definition!["Name"]!.ToString()))));
    }

    [Fact]
    public async Task An_export_that_comes_in_again_changes_nothing()
    {
        await using var site = await Blog(Engine.Sqlite);
        var before = (await site.ExportItems()).Select(i => i.ToJsonString()).ToList();

        var run = await site.RunSteps(string.Join(",", (await site.Export())["content"].Select(s => s.ToJsonString())));

        Assert.All(run.Lines.Where(l => l.Outcome != RecipeOutcome.NotUnderstood), l => Assert.Equal(RecipeOutcome.Kept, l.Outcome));
        Assert.Equal(before, (await site.ExportItems()).Select(i => i.ToJsonString()));
    }

    [Fact]
    public async Task What_nobody_understands_is_said_once()
    {
        string[] sentences = [];
        await using var site = await Blog(Engine.Sqlite, run => sentences = [.. run.Lines.Where(l => l.Outcome == RecipeOutcome.NotUnderstood).Select(l => l.What)]);

        Assert.Single(sentences, s => s.Contains("“MenuItemsListPart”"));
        Assert.Single(sentences, s => s.Contains("“LinkMenuItemPart”"));
        Assert.Single(sentences, s => s.Contains("“LayerMetadata”"));
        Assert.Equal(sentences.Distinct(), sentences);
    }

    [Fact]
    public async Task The_posts_can_be_read_on_the_site()
    {
        await using var site = await Blog(Engine.Sqlite);

        var blog = await site.Visitor().Open("/blog");
        var post = await blog.Click("Man must explore, and this is exploration at its greatest");

        Assert.Equal("Blog", blog.Find("h1").TextContent);
        Assert.True(blog.Has("Problems look mighty small from 150 miles up"));
        Assert.Equal("Man must explore, and this is exploration at its greatest", post.Find("h1").TextContent);
        Assert.True(post.Has("Science cuts two ways, of course"));
        Assert.Equal(["Earth", "Exploration", "Space", "Travel"], post.FindAll(".tag").Select(t => t.TextContent));
        Assert.Equal("/media/post-bg.jpg", post.Find("article img").GetAttribute("src"));
        Assert.Equal("/blog", post.Find(".crumbs a").GetAttribute("href"));
        Assert.True((await site.Visitor().Open("/about")).Has("Lorem ipsum"));
        Assert.Equal("Blog", (await site.Visitor().Open("/")).Find("h1").TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/blog?page=2")).Status);
    }

    [Fact]
    public async Task The_posts_are_found_in_the_admin()
    {
        await using var site = await Blog(Engine.Sqlite);

        var list = await site.As(Cast.Ed).Open("/admin/content?q=man+EXPLORE&type=BlogPost");
        var editor = await list.Click("Man must explore, and this is exploration at its greatest");

        Assert.Equal("Problems look mighty small from 150 miles up", editor.Find("[name='BlogPost.Subtitle']").GetAttribute("value"));
        Assert.Equal(3, editor.FindAll("[name='BlogPost.Tags'][checked]").Count);
        Assert.StartsWith("Never in all their history", editor.Find("[name='MarkdownBodyPart.Markdown']").TextContent.TrimStart());
    }

    [Fact]
    public async Task Saving_a_post_without_changes_changes_nothing_in_it()
    {
        await using var site = await Blog(Engine.Sqlite);
        var before = (await site.ExportItems()).Single(i => i["ContentType"]!.ToString() == "BlogPost");

        var editor = await site.As(Cast.Ed).Open($"/admin/content/{before["ContentItemId"]}");
        await editor.Press("Publish");

        var after = (await site.ExportItems()).Single(i => i["ContentType"]!.ToString() == "BlogPost");
        Assert.All(PartsOf(before), part => Assert.Equal(before[part]!.ToJsonString(), after[part]!.ToJsonString()));
    }

    static IEnumerable<JsonObject> StepsOfTheFile() => RecipeLibrary.Read(File).Steps.Select(s => s.Body);

    static IEnumerable<JsonObject> ItemsOfTheFile() => StepsOfTheFile().Single(s => s["name"]!.ToString() == "content")["Data"]!.AsArray().Cast<JsonObject>();

    static IEnumerable<string> PartsOf(JsonObject item) => item.Select(m => m.Key).Where(k => !global::Kernel.Content.ContentJson.IsEnvelope(k)).Order();
}
