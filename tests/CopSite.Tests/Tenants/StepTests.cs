using System.Text;
using System.Text.Json.Nodes;
using Kernel.Recipes;
using Tenants.RecipeRuns;

namespace Tests.Tenants;

public class StepTests
{
    [Fact]
    public async Task A_feature_brings_what_it_requires_and_takes_along_what_requires_it()
    {
        await using var site = await TestSite.Start();

        await Run(site, """{"name":"feature","enable":["Cop.Discussions"]}""");
        var off = await Run(site, """{"name":"feature","disable":["Communities"]}""");

        Assert.Contains("The feature Discussions is switched off, because it needs Communities.", off.Select(l => l.What));
        Assert.DoesNotContain("Cop.Communities", Texts(await Exported(site, "Feature"), "enable"));
    }

    [Fact]
    public async Task Features_of_another_product_are_reported_once_and_given_back()
    {
        await using var site = await TestSite.Start();
        const string step = """{"name":"feature","enable":["OrchardCore.Users","OrchardCore.Liquid","OrchardCore.Layers"]}""";

        var first = await Run(site, step);
        var second = await Run(site, step);

        Assert.Equal("2 features that no module here answers to are kept for an export: OrchardCore.Liquid, OrchardCore.Layers.", Assert.Single(first, l => l.Outcome == RecipeOutcome.NotUnderstood).What);
        Assert.All(second, l => Assert.Equal(RecipeOutcome.Kept, l.Outcome));
        Assert.Equal(["OrchardCore.Liquid", "OrchardCore.Layers"], Texts(await Exported(site, "Feature"), "enable").Where(t => t.StartsWith("Orchard")));
    }

    [Fact]
    public async Task A_theme_that_is_not_here_is_kept_by_name_until_one_of_ours_is_chosen()
    {
        await using var site = await TestSite.Start();

        await Run(site, """{"name":"themes","admin":"TheAdmin","site":"TheBlogTheme"}""");
        var foreign = await Exported(site, "Themes");
        await Run(site, """{"name":"themes","site":"commons"}""");

        Assert.Equal("TheBlogTheme", foreign!["site"]!.ToString());
        Assert.Equal("Commons", await site.InTenant(s => Task.FromResult(s.Site.Settings.SiteTheme)));
        Assert.Equal("Commons", (await Exported(site, "Themes"))!["site"]!.ToString());
    }

    [Fact]
    public async Task Settings_are_stored_once_and_groups_that_nobody_reads_come_back_word_for_word()
    {
        await using var site = await TestSite.Start();
        const string step = """{"name":"settings","SiteName":"Blog","TimeZoneId":"Europe/Lisbon","PageSize":"12","LayerSettings":{"Zones":["Content","Footer"]}}""";

        await Run(site, step);
        var second = await Run(site, step);

        Assert.All(second, l => Assert.Equal(RecipeOutcome.Kept, l.Outcome));
        var exported = await Exported(site, "Settings");
        Assert.Equal(("Blog", 12), (exported!["SiteName"]!.ToString(), exported["PageSize"]!.GetValue<int>()));
        Assert.Equal("""{"Zones":["Content","Footer"]}""", exported["LayerSettings"]!.ToJsonString());
    }

    [Fact]
    public async Task Secrets_go_neither_into_a_site_nor_out_of_it()
    {
        await using var site = await TestSite.Start();

        await Run(site, """{"name":"settings","SiteSalt":"abc","SmtpSettings":{"Host":"mail.example.org","Password":"hunter2","RequireCredentials":true}}""");

        var exported = (await Exported(site, "Settings"))!.ToJsonString();
        Assert.Contains("mail.example.org", exported);
        Assert.DoesNotContain("hunter2", exported);
        Assert.DoesNotContain("SiteSalt", exported);
    }

    [Theory]
    [InlineData("""{"name":"settings","PageSize":0}""", "“PageSize” must be a number from 1 to 100.")]
    [InlineData("""{"name":"settings","SiteName":["x"]}""", "“SiteName” must be a text.")]
    [InlineData("""{"name":"settings","BrandColor":"url(x)"}""", "“BrandColor” must be # and six digits, such as #1d5c8c.")]
    [InlineData("""{"name":"feature","enable":"Cop.Discussions"}""", "“enable” must be a list of the names of features.")]
    [InlineData("""{"name":"themes","site":{}}""", "“site” must be the name of a theme.")]
    public async Task A_step_of_another_shape_is_refused(string step, string sentence)
    {
        await using var site = await TestSite.Start();

        var broken = await Assert.ThrowsAsync<RecipeBroken>(() => Run(site, step));

        Assert.Equal((sentence, 1), (broken.Sentence, broken.Step));
    }

    static Task<IReadOnlyList<RecipeLine>> Run(TestSite site, string step) => site.InTenant(async scope =>
    {
        var recipe = RecipeReader.Read(Encoding.UTF8.GetBytes($$"""{"name":"x","steps":[{{step}}]}"""), "x.recipe.json");
        return (await scope.Get<RecipeRunner>().RunAsOperator(recipe, rehearse: false, CancellationToken.None)).Lines;
    });

    static Task<JsonObject?> Exported(TestSite site, string step) => site.InTenant(async scope =>
        ((JsonArray)(await scope.Get<Recipes>().Export("x", CancellationToken.None))["steps"]!).Cast<JsonObject>().FirstOrDefault(s => s["name"]!.ToString() == step));

    static IEnumerable<string> Texts(JsonObject? step, string list) => step![list]!.AsArray().Select(i => i!.ToString());
}
