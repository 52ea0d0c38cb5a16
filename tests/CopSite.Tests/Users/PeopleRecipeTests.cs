using System.Text;
using Kernel.People;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;
using Users.Plugs;

namespace Tests.Users;

public class PeopleRecipeTests
{
    const string Steps = """
        { "name": "Roles", "Roles": [
            { "Name": "Moderator", "Description": "Keeps the peace.", "Permissions": [] },
            { "Name": "Guest", "Permissions": ["ViewContent"] } ] },
        { "name": "Users", "Users": [
            { "UserId": "4nh2k7x0s9c1d8e5f6g7h8j9km", "UserName": "grace", "Email": "grace@example.org", "DisplayName": "Grace Hall", "RoleNames": ["Moderator", "Nowhere"],
              "PasswordParameter": "DemoPassword", "Bio": "I keep **wells**.", "UserTokens": [ { "Name": "x" } ], "NormalizedEmail": "GRACE@EXAMPLE.ORG" } ] }
        """;

    static Task<RecipeRun> Run(TestSite site, string steps, bool rehearse = false) => site.InTenant(s => s.Get<Recipes>().Run(
        RecipeReader.Read(Encoding.UTF8.GetBytes($$"""{ "name": "people", "steps": [ {{steps}} ] }"""), "people.recipe.json"), new NoRecipeFiles(), new Dictionary<string, string> { ["DemoPassword"] = "herons wait at dusk" }, rehearse, CancellationToken.None));

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_recipe_makes_roles_and_people_and_reports_what_it_does_not_know(Engine engine)
    {
        await using var site = await TestSite.Start(engine);

        var run = await Run(site, Steps);
        var signedIn = await (await site.Visitor().Open("/login")).Press("Sign in", ("Email", "grace@example.org"), ("Password", "herons wait at dusk"));
        var profile = await site.As(Cast.Ben).Open("/people/grace");

        Assert.Contains(run.Lines, l => l is { Outcome: RecipeOutcome.Made, What: "The role “Moderator”" });
        Assert.Contains(run.Lines, l => l is { Outcome: RecipeOutcome.Made, What: "The account of Grace Hall" });
        Assert.Contains(run.Lines, l => l.Outcome == RecipeOutcome.Missing && l.What.Contains("Nowhere", StringComparison.Ordinal));
        Assert.Contains(run.Lines, l => l.Outcome == RecipeOutcome.NotUnderstood && l.What.Contains("ViewContent", StringComparison.Ordinal));
        Assert.Equal("/", signedIn.Location);
        Assert.Equal("wells", profile.Find(".prose strong").TextContent);
    }

    [Fact]
    public async Task Twice_is_once()
    {
        await using var site = await TestSite.Start();
        await Run(site, Steps);

        var again = await Run(site, Steps);

        Assert.DoesNotContain(again.Lines, l => l.Outcome is RecipeOutcome.Made or RecipeOutcome.Changed);
        Assert.Equal(Cast.All.Count + 1, await site.InTenant(s => s.Db.Set<Person>().CountAsync()));
    }

    [Fact]
    public async Task A_rehearsal_leaves_nobody_behind()
    {
        await using var site = await TestSite.Start();

        var run = await Run(site, Steps, rehearse: true);

        Assert.Contains(run.Lines, l => l.Outcome == RecipeOutcome.Made);
        Assert.Equal(Cast.All.Count, await site.InTenant(s => s.Db.Set<Person>().CountAsync()));
    }

    [Fact]
    public async Task An_export_gives_back_unknown_members_and_no_hash()
    {
        await using var site = await TestSite.Start();
        await Run(site, Steps);

        var step = await site.InTenant(s => s.Get<UsersStep>().Export(CancellationToken.None));
        var grace = step!["Users"]!.AsArray().Single(u => u!["UserName"]!.GetValue<string>() == "grace")!;

        Assert.Equal("x", grace["UserTokens"]![0]!["Name"]!.GetValue<string>());
        Assert.Equal("4nh2k7x0s9c1d8e5f6g7h8j9km", grace["UserId"]!.GetValue<string>());
        Assert.Equal("Moderator", grace["RoleNames"]![0]!.GetValue<string>());
        Assert.DoesNotContain("Hash", step.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_password_in_a_file_refuses_the_whole_recipe()
    {
        await using var site = await TestSite.Start();

        var broken = await Assert.ThrowsAsync<RecipeBroken>(() => Run(site, """{ "name": "Users", "Users": [ { "Email": "grace@example.org", "UserName": "grace", "Password": "herons wait at dusk" } ] }"""));

        Assert.Contains("A recipe holds no passwords.", broken.Message);
    }

    [Fact]
    public async Task A_recipe_does_not_change_the_password_of_who_is_here()
    {
        await using var site = await TestSite.Start();

        await Run(site, """{ "name": "Users", "Users": [ { "Email": "ben@example.org", "UserName": "ben", "DisplayName": "Ben Mwangi", "PasswordParameter": "DemoPassword" } ] }""");

        Assert.Equal("/", (await (await site.Visitor().Open("/login")).Press("Sign in", ("Email", Cast.Ben.Email), ("Password", Cast.Password))).Location);
    }

    [Fact]
    public async Task Another_products_names_take_nothing_from_a_role()
    {
        await using var site = await TestSite.Start();

        await Run(site, """{ "name": "Roles", "Roles": [ { "Name": "Administrator", "Permissions": ["ManageRecipes"] }, { "Name": "Editor", "Permissions": [] } ] }""");

        Assert.Null(await site.InTenant(s => s.Db.Set<Role>().Where(r => r.Name == "Editor").Select(r => r.Permissions).SingleAsync()));
        Assert.Equal(System.Net.HttpStatusCode.OK, (await site.As(Cast.Ada).Open("/admin/users")).Status);
    }

    [Theory]
    [InlineData("""{ "name": "Roles", "Roles": [ { "Description": "nameless" } ] }""", "Each role needs a “Name”")]
    [InlineData("""{ "name": "Roles", "Roles": [ { "Name": "X", "PermissionBehavior": "Perhaps" } ] }""", "“PermissionBehavior” is")]
    [InlineData("""{ "name": "Users", "Users": [ { "UserName": "x" } ] }""", "Write one e-mail address")]
    [InlineData("""{ "name": "Users", "Users": {} }""", "must be a list of objects")]
    public async Task A_broken_step_is_refused_with_a_sentence(string step, string sentence)
    {
        await using var site = await TestSite.Start();

        Assert.Contains(sentence, (await Assert.ThrowsAsync<RecipeBroken>(() => Run(site, step))).Message);
    }
}
