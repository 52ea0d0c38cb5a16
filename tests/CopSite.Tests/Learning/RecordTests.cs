using System.Text.Json.Nodes;
using Kernel.People;
using Learning;
using Learning.Certificates;
using Microsoft.EntityFrameworkCore;

namespace Tests.Learning;

public class RecordTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Somebody_sees_what_they_learned_when_and_why_it_counts(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await Learned(site);
        var ben = site.As(Cast.Ben);

        var record = await (await ben.Open("/account")).Click("What you have learned");

        Assert.True(record.Has("One idea, one try") && record.Has("Every needed block is done") && record.Has("Together about 10 minutes."));
        var html = await ben.Open("/my-learning/exports/record.html");
        Assert.True(html.Has("Reflection") && html.Has("something is written down") && !html.Has("Quaggamire"));
        Assert.True((await ben.Open("/my-learning/exports/record.html?words=true")).Has("Quaggamire"));
        Assert.False((await site.As(Cast.Kavya).Open("/my-learning")).Has("One idea, one try"));
    }

    [Fact]
    public async Task The_record_is_given_as_json_with_the_words_only_when_asked()
    {
        await using var site = await TestSite.Start();
        await Learned(site);
        var ben = site.As(Cast.Ben);

        var page = JsonNode.Parse((await ben.Open("/my-learning/exports/record.json")).Html)!["Pages"]!.AsArray().Single()!;

        Assert.Equal(("One idea, one try", "Every needed block is done"), (page["Title"]!.GetValue<string>(), page["Why"]!.GetValue<string>()));
        Assert.All(page["Blocks"]!.AsArray(), block => Assert.Null(block!["Words"]));
        Assert.Contains("Quaggamire", (await ben.Open("/my-learning/exports/record.json?words=true")).Html);
    }

    [Fact]
    public async Task Xapi_statements_name_the_account_the_verb_and_the_activity_and_are_the_same_each_time()
    {
        await using var site = await TestSite.Start();
        var page = await Learned(site);

        var first = (await site.As(Cast.Ben).Open("/my-learning/exports/xapi.json")).Html;
        var statements = JsonNode.Parse(first)!.AsArray();

        Assert.Equal(first, (await site.As(Cast.Ben).Open("/my-learning/exports/xapi.json")).Html);
        Assert.DoesNotContain("Quaggamire", first);
        Assert.DoesNotContain(Cast.Ben.Email, first);
        Assert.Equal(statements.Count, statements.Select(s => s!["id"]!.GetValue<string>()).Distinct().Count());
        Assert.All(statements, s =>
        {
            Assert.True(Guid.TryParse(s!["id"]!.GetValue<string>(), out _));
            Assert.Equal(("https://localhost", "ben"), (s["actor"]!["account"]!["homePage"]!.GetValue<string>(), s["actor"]!["account"]!["name"]!.GetValue<string>()));
            Assert.StartsWith("http://adlnet.gov/expapi/verbs/", s["verb"]!["id"]!.GetValue<string>());
            Assert.True(Uri.IsWellFormedUriString(s["object"]!["id"]!.GetValue<string>(), UriKind.Absolute));
        });
        Assert.Equal(["initialized", "completed", "answered", "completed"], statements.Select(s => s!["verb"]!["display"]!["en"]!.GetValue<string>()));
        Assert.Equal("https://localhost" + page.Path, statements[^1]!["object"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_somebody_learned_goes_away_with_their_account()
    {
        await using var site = await TestSite.Start();
        await Learned(site);

        await site.InTenant(scope => scope.Db.Write(() => scope.Db.Set<Person>().Where(p => p.Id == Cast.Ben.Id).ExecuteDeleteAsync(), default));

        Assert.Equal((0, 0, 0, 0, 0), await site.InTenant(async scope => (await scope.Db.Set<PageProgress>().CountAsync(), await scope.Db.Set<BlockProgress>().CountAsync(), await scope.Db.Set<BlockAnswer>().CountAsync(), await scope.Db.Set<PathProgress>().CountAsync(), await scope.Db.Set<Certificate>().CountAsync())));
    }

    static async Task<Builder> Learned(TestSite site)
    {
        var page = await Builder.Begin(site);
        await page.Add("Reflection", ("Prompts", "What do you fear?"));
        await page.Add("Poll", ("Question", "When?"), ("Choices", "Noon\nNight"));
        await page.Settings(("GivesCertificate", "true"));
        await page.Publish();
        await (await site.As(Cast.Ben).Open(page.Path)).Press("Save for myself", ("Words", "The Quaggamire."));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await (await site.As(Cast.Ben).Open(page.Path)).Press("Answer", ("Chosen", "Noon"));
        return page;
    }
}
