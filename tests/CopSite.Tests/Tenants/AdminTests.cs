using System.Net;
using System.Text;

namespace Tests.Tenants;

public class AdminTests
{
    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/settings")]
    [InlineData("/admin/features")]
    [InlineData("/admin/recipes")]
    [InlineData("/admin/recipes/export")]
    [InlineData("/admin/tenants")]
    public async Task A_member_finds_no_admin(string path)
    {
        await using var site = await TestSite.Start();

        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(path)).Status);
        Assert.StartsWith("/login?returnUrl=", (await site.Visitor().Open(path)).Location);
    }

    [Fact]
    public async Task The_dashboard_shows_each_role_what_it_may_do()
    {
        await using var site = await TestSite.Start();

        Assert.Contains("Features", (await site.As(Cast.Ada).Open("/admin")).Find("main").TextContent);
        Assert.DoesNotContain("Features", (await site.As(Cast.Ed).Open("/admin")).Find("main").TextContent);
    }

    [Fact]
    public async Task The_settings_change_what_every_page_shows()
    {
        await using var site = await TestSite.Start();

        var saved = await (await site.As(Cast.Ada).Open("/admin/settings")).Press("Save", ("SiteName", "Deep Water"), ("Banner", "Closed on Friday"), ("TimeZoneId", "Europe/Lisbon"), ("HasColour", "true"), ("BrandColor", "#336699"));

        Assert.Equal("/admin/settings", saved.Location);
        var visited = await site.Visitor().Open("/communities");
        Assert.True(visited.Has("Closed on Friday"));
        Assert.Contains("Deep Water", visited.Find("title").TextContent);
    }

    [Fact]
    public async Task Settings_that_do_not_fit_come_back_with_a_sentence_and_what_was_typed()
    {
        await using var site = await TestSite.Start();

        var again = await (await site.As(Cast.Ada).Open("/admin/settings")).Press("Save", ("SiteName", " "), ("Tagline", "Kept as typed"), ("PageSize", "1000"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal("Choose between 5 and 100 rows.", again.Find("#f-PageSize-error").TextContent);
        Assert.Equal("Kept as typed", again.Find("#f-Tagline").GetAttribute("value"));
    }

    [Fact]
    public async Task A_feature_that_is_switched_off_is_not_there_until_it_is_on_again()
    {
        await using var site = await TestSite.Start();
        var ada = site.As(Cast.Ada);
        // A module that others need stays until they are off, and stands before them.
        var others = CopSite.Modules.All.Where(m => m.Requires.Length > 0).Select(m => "Switch off " + global::Tenants.Features.FeatureName.Of(m)).ToHashSet();
        while ((await ada.Open("/admin/features")) is var features && features.FindAll("button").Select(Page.Name).FirstOrDefault(others.Contains) is { } next) await features.Press(next);

        await (await ada.Open("/admin/features")).Press("Switch off Communities");

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/communities")).Status);
        await (await ada.Open("/admin/features")).Press("Switch on Discussions");
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open("/communities")).Status);
    }

    [Fact]
    public async Task A_recipe_is_shown_before_it_runs_and_runs_when_asked()
    {
        await using var site = await TestSite.Start();
        var recipe = Encoding.UTF8.GetBytes("""{"name":"mine","displayName":"Mine <b>","steps":[{"name":"settings","Banner":"From a recipe"},{"name":"lucene-index","Indices":[]}]}""");

        var rehearsed = await (await (await site.As(Cast.Ada).Open("/admin/recipes")).Press("Show what it would do", ("file", new Upload("mine.recipe.json", recipe)))).Follow();
        var bannerBefore = await Banner(site);
        var ran = await rehearsed.Press("Run it now");

        Assert.Equal("", bannerBefore);
        Assert.True(rehearsed.Has("Dry run: Mine <b>"));
        Assert.True(rehearsed.Has("No module here understands the step “lucene-index”."));
        Assert.True(ran.Has("The recipe ran"));
        Assert.Equal("From a recipe", await Banner(site));
    }

    [Fact]
    public async Task A_broken_recipe_is_refused_with_its_place()
    {
        await using var site = await TestSite.Start();

        var refused = await (await site.As(Cast.Ada).Open("/admin/recipes")).Press("Show what it would do", ("file", new Upload("x.json", "{\n\"steps\": [1]}"u8.ToArray())));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("line 2, step 1"));
    }

    [Fact]
    public async Task An_upload_of_somebody_elses_key_or_a_path_is_no_recipe()
    {
        await using var site = await TestSite.Start();

        var answer = await site.As(Cast.Ada).Open("/admin/recipes/rehearsal?upload=..%2F..%2Fplatform.db00000000");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.True(answer.Has("That recipe is not here any more."));
    }

    [Fact]
    public async Task The_platforms_own_site_makes_and_pauses_others_which_cannot()
    {
        await using var site = await TestSite.Start();
        var ada = site.As(Cast.Ada);

        var made = await (await ada.Open("/admin/tenants/new")).Press("Make the site", ("Name", "north"), ("Prefix", "north"), ("Recipe", "start-simple"), ("AdminEmail", "nora@example.org"), ("AdminPassword", Cast.Password));
        var paused = await (await made.Follow()).Press("Pause north");

        Assert.Equal("/admin/tenants", made.Location);
        Assert.Equal("/admin/tenants", paused.Location);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.Visitor().Open("/north/communities")).Status);
        await (await ada.Open("/admin/tenants")).Press("Open again north");
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open("/north/communities")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await ada.Open("/north/admin/tenants")).Status);
    }

    [Fact]
    public async Task A_site_that_cannot_be_made_says_why_beside_the_field()
    {
        await using var site = await TestSite.Start();

        var again = await (await site.As(Cast.Ada).Open("/admin/tenants/new")).Press("Make the site", ("Name", "admin"), ("Prefix", "north"), ("Recipe", "start-simple"), ("AdminEmail", "nora@example.org"), ("AdminPassword", Cast.Password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal("“admin” is reserved. Choose another name, such as “admin-site”.", again.Find("#f-Name-error").TextContent);
    }

    static Task<string> Banner(TestSite site) => site.InTenant(s => Task.FromResult(s.Site.Settings.Banner));
}
