using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CaseStudies;
using Kernel.Recipes;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Tests.CaseStudies;

/// <summary>A case study goes to another site with its lineage, and comes back as it left.</summary>
public class LineageTests
{
    const string Stranger = "strangerfromfaraway0000001", Beyond = "casefromfaraway00000000001";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_case_travels_with_its_origin_adaptations_adoptions_and_credits_and_comes_back_equal(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.Published();
        await (await site.As(Cast.Kavya).Open(path + "/adoptions")).Press("Say so", ("Team", "Deccan North"), ("Answer", "Adapted"), ("Result", "By day."));
        await (await site.As(Cast.Kavya).Open(path)).Press("Adapt this case");
        await site.InTenant(async scope =>
        {
            var (origin, adapted) = (await scope.Db.Set<CaseStudy>().SingleAsync(c => c.AdaptedFromId == ""), await scope.Db.Set<CaseStudy>().SingleAsync(c => c.AdaptedFromId != ""));
            // It came from somewhere that nobody here knows, with somebody who has no account.
            (origin.AdaptedFromId, origin.AuthorIds) = (Beyond, [.. origin.AuthorIds, Stranger]);
            var parts = global::Kernel.Content.ContentJson.PartsOf(origin);
            parts["CaseStudy"] = JsonNode.Parse($$"""{ "Lineage": { "Authors": [ { "Id": "{{Stranger}}", "UserName": "zoe", "Name": "Zoë Lund" } ], "Reviewers": [], "Cases": [ { "Id": "{{Beyond}}", "Title": "Walks elsewhere", "AdaptedFrom": "" } ] } }""");
            origin.Parts = parts.ToJsonString();
            foreach (var to in new[] { CaseStanding.Submitted, CaseStanding.InReview, CaseStanding.Accepted, CaseStanding.Published }) adapted.MoveTo(to, 12, Cast.Noon);
            var said = Adoption.Of(origin.Id, "Far station", null);
            said.Set(AdoptionAnswer.Adopted, "It works.", "", Cast.Noon, "zoe");
            scope.Db.Add(said);
            await scope.Db.SaveChangesAsync();
        });
        await site.Settle();
        var north = await site.Neighbour("north");

        var there = await site.As(Cast.Ben).Open(path + "/export");
        var report = await Run(site, north, there.Html);
        await Settle(site, north);
        var ben = site.Visitor();
        await (await ben.Open("/north/login")).Press("Sign in", ("Email", Cast.Ben.Email), ("Password", Cast.Password), ("StaySignedIn", "true"));
        var (page, back) = (await ben.Open("/north" + path), await ben.Open($"/north{path}/export"));
        var again = await Run(site, site.Tenant, back.Html);

        Assert.DoesNotContain(report, l => l.Outcome is RecipeOutcome.Missing or RecipeOutcome.NotUnderstood);
        Assert.True(page.Has("Zoë Lund") && page.Has("Kavya Rao") && page.Has("Reviewed by"));
        Assert.Contains(Beyond, there.Html, StringComparison.Ordinal);
        Assert.Contains("\"zoe\"", there.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("I wonder who paid", there.Html, StringComparison.Ordinal);
        Assert.Equal(2, JsonNode.Parse(there.Html)!["steps"]![0]!["data"]!.AsArray().Count);
        Assert.True(JsonNode.DeepEquals(Settled(there.Html), Settled(back.Html)), $"{Settled(there.Html)}\n\n{Settled(back.Html)}");
        Assert.DoesNotContain(again, l => l.Outcome is RecipeOutcome.Missing or RecipeOutcome.NotUnderstood);
        Assert.True(JsonNode.DeepEquals(Settled(there.Html), Settled((await site.As(Cast.Ben).Open(path + "/export")).Html)));
    }

    [Fact]
    public async Task Authors_and_facilitators_take_it_along_and_nobody_else()
    {
        await using var site = await TestSite.Start();
        var (draft, published) = (await site.Drafted("A draft"), await site.Standing(CaseStanding.Published));

        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ben).Open(draft + "/export")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ana).Open(published + "/export")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Kavya).Open(published + "/export")).Status);
        foreach (var who in new[] { Cast.Ana, Cast.Ed }) Assert.Equal(HttpStatusCode.NotFound, (await site.As(who).Open(draft + "/export")).Status);
    }

    // Content has a new version each time it comes.
    static JsonNode Settled(string recipe)
    {
        var root = JsonNode.Parse(recipe)!;
        foreach (var item in root["steps"]![0]!["data"]!.AsArray()) item!.AsObject().Remove("ContentItemVersionId");
        return root;
    }

    static async Task<IReadOnlyList<RecipeLine>> Run(TestSite site, Tenant tenant, string recipe) =>
        (await site.InTenant(tenant, scope => scope.Get<global::Kernel.Recipes.Recipes>().Run(RecipeReader.Read(Encoding.UTF8.GetBytes(recipe), "case.json"), new NoRecipeFiles(), new Dictionary<string, string>(), false, default))).Lines;

    static Task Settle(TestSite site, Tenant tenant) => site.Get<global::Kernel.Work.Worker>().Round(tenant, CancellationToken.None);
}
