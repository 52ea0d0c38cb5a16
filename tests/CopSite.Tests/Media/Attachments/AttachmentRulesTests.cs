using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Kernel.Recipes;

namespace Tests.Media.Attachments;

/// <summary>What an administrator decides about attachments, and how they travel.</summary>
public class AttachmentRulesTests
{
    [Fact]
    public async Task Only_administrators_find_the_page_and_what_they_choose_holds()
    {
        await using var site = await TestSite.Start();
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open("/admin/attachments")).Status);
        var ada = site.As(Cast.Ada);

        var saved = await (await (await ada.Open("/admin/attachments")).Press("Save", ("Kinds", "pdf"), ("FileMegabytes", 2))).Follow();

        Assert.True(saved.Has("It holds for files that are attached from now on."));
        Assert.Equal(["pdf"], saved.FindAll("input[name=Kinds][checked]").Select(i => i.GetAttribute("value")));
        Assert.Equal("PDF, up to 2 MB each.", Page.Words((await site.As(Cast.Ben).Open(Cast.QuestionPath)).Find("#f-Files-hint")).Split(" Drop")[0]);
        Assert.Contains("These can: PDF.", (await site.As(Cast.Ben).Attach("gauge.png", Pictures.Png())).Error);
    }

    [Fact]
    public async Task A_limit_that_makes_no_sense_is_refused_beside_its_field()
    {
        await using var site = await TestSite.Start();

        var page = await (await site.As(Cast.Ada).Open("/admin/attachments")).Press("Save", ("FileMegabytes", 500));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose between 1 and 50 MB."), (page.Status, Page.Words(page.Find("#f-FileMegabytes-error"))));
    }

    [Fact]
    public async Task A_site_that_takes_no_files_shows_no_field_for_them()
    {
        await using var site = await TestSite.Start();
        await site.Allow(s => s.Kinds = []);

        Assert.Empty((await site.As(Cast.Ben).Open(Cast.QuestionPath)).FindAll("input[type=file]"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Files_travel_with_the_posts_in_which_they_stand(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var kept = await site.As(Cast.Ben).Attach("note.txt", Encoding.UTF8.GetBytes("Listen"));
        await site.As(Cast.Ben).Say(kept.Markdown);
        await site.As(Cast.Ben).Attach("unposted.txt", Encoding.UTF8.GetBytes("Mine"));
        var steps = await site.InTenant(async scope => (await Step(scope, "replies"), await Step(scope, "attachments")));

        await using var other = await TestSite.Start(engine);
        await Run(other, [steps.Item1, steps.Item2]);
        await Run(other, [steps.Item1, steps.Item2]);

        var file = Assert.Single(await other.Attachments());
        Assert.Equal((kept.Path.Split('/')[2], Cast.Ben.Id, "note.txt"), (file.Id, file.OwnerId, file.Name));
        Assert.Equal("Listen", (await other.Visitor().Open((await other.Visitor().Open(Cast.QuestionPath)).Find("#reply-1 a.attached-file").GetAttribute("href")!)).Html);
    }

    [Theory]
    [InlineData("""{ "Id": "../../x", "Place": "reply/1", "Name": "a.txt", "Base64": "aGk=" }""", "is no id of a file")]
    [InlineData("""{ "Id": "castattachment000000000001", "Name": "a.txt", "Base64": "aGk=" }""", "needs a “Place”")]
    [InlineData("""{ "Id": "castattachment000000000001", "Place": "reply/1", "Name": "a.svg", "Base64": "aGk=" }""", "can carry programs")]
    public async Task A_recipe_that_brings_what_cannot_be_kept_is_refused(string file, string sentence)
    {
        await using var site = await TestSite.Start();

        var broken = await Assert.ThrowsAsync<RecipeBroken>(() => Run(site, [new JsonObject { ["name"] = "attachments", ["Files"] = new JsonArray(JsonNode.Parse(file)) }]));

        Assert.Contains(sentence, broken.Message);
        Assert.Empty(site.OnDisk());
    }

    static async Task<JsonObject> Step(global::Kernel.Tenancy.TenantScope scope, string name)
    {
        var step = (await scope.Get<global::Kernel.Modules.Plugs>().Of<RecipeStep>().Single(s => s.Name == name).Export(default))!;
        step["name"] = name;
        return step;
    }

    static Task<RecipeRun> Run(TestSite site, JsonObject[] steps) => site.InTenant(scope =>
    {
        var json = new JsonObject { ["name"] = "files", ["steps"] = new JsonArray([.. steps.Select(s => s.DeepClone())]) };
        return scope.Get<Recipes>().Run(RecipeReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), "x.recipe.json"), new NoRecipeFiles(), new Dictionary<string, string>(), false, default);
    });
}
