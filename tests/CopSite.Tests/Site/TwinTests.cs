using System.Net;
using Tenants;
using Tests.Users;

namespace Tests.Site;

/// <summary>Nothing of one organisation is met on the site of another, wherever one looks.</summary>
public class TwinTests
{
    // A form changes who one is now and then, and what it was sent with then counts no more.
    const int Anew = 40;

    // Roles are asked about alike on both engines: each kind of person on one of them, administrators on both.
    static Member?[] People(Engine engine) => engine == Engine.Sqlite ? [null, Cast.Ada, Cast.Ed, Cast.Ana, Cast.Ben] : [Cast.Kavya, Cast.Ada];

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task No_word_of_the_twin_is_met_on_any_page_by_anybody(Engine engine)
    {
        await using var twins = await Twins.Start(engine);
        string[] routes = [.. Routes.Of(twins.Site, "GET"), "/search?q=canary", "/search?q=canari", "/search?q=losses", "/search/suggestions?q=can"];
        var heard = 0;

        foreach (var who in People(engine))
        {
            var (here, there) = (await twins.As(who, ""), await twins.As(who, "/north"));
            foreach (var route in routes)
            {
                // The twin is warm when the page is asked for.
                heard += Sings(await there.Open("/north" + route)) ? 1 : 0;
                var page = await here.Open(route);

                Assert.False(Sings(page), $"{who?.DisplayName ?? "A visitor"} at {route}: {Around(page.Html)}");
                Assert.True((int)page.Status < 500, $"{who?.DisplayName ?? "A visitor"} at {route} got {page.Status}");
            }
        }
        foreach (var letter in await twins.Site.Letters()) Assert.DoesNotContain(Twins.Canary, letter);

        // The test would find something: the twin's own people meet marked words on their pages.
        Assert.True(heard > 100, $"Only {heard} of the twin's pages carry a canary.");
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Whatever_is_sent_to_one_site_the_twin_stays_as_it_was(Engine engine)
    {
        await using var twins = await Twins.Start(engine);
        // Signing out ends what comes after it.
        var forms = new[] { "POST", "PUT", "DELETE" }.SelectMany(verb => Routes.Of(twins.Site, verb).Where(path => !path.StartsWith("/communities/quiet", StringComparison.Ordinal)).Select(path => (Verb: verb, Path: path))).OrderBy(f => f.Path == "/logout").ToList();
        Assert.True(forms.Count > 100, $"Only {forms.Count} forms.");
        var before = await twins.RowsOfNorth();
        var taken = 0;

        foreach (var who in People(engine).OrderBy(m => m?.Role == "Administrator"))
        {
            var client = await twins.As(who, "");
            var (token, sent) = ("", 0);
            foreach (var (verb, path) in forms)
            {
                if (sent++ % Anew == 0) token = await Token(client);
                var page = await client.Page(new(new HttpMethod(verb), path) { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]) });

                taken += page.Status is HttpStatusCode.Found or HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity ? 1 : 0;
                Assert.False(Sings(page), $"{who?.DisplayName ?? "A visitor"} sending {verb} {path}: {Around(page.Html)}");
                Assert.True((int)page.Status < 500, $"{who?.DisplayName ?? "A visitor"} sending {verb} {path} got {page.Status}");
            }
        }
        await twins.Site.SettleAnyway();

        Assert.True(taken > 100, $"Only {taken} forms were taken or answered with a sentence.");
        Assert.Equal(before, await twins.RowsOfNorth());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_file_of_a_post_is_given_out_by_its_own_site_alone(Engine engine)
    {
        await using var twins = await Twins.Start(engine);
        var path = $"/attachments/{Twins.FileId}/plan.txt";

        Assert.Equal("Ours", (await (await twins.As(Cast.Ben, "")).Open(path)).Html);
        Assert.Equal(Twins.Canary + "file", (await (await twins.As(Cast.Ben, "/north")).Open("/north" + path)).Html);
    }

    [Fact]
    public async Task A_site_made_anew_under_the_same_name_knows_nothing_of_the_former_one()
    {
        await using var twins = await Twins.Start(Engine.Sqlite);
        var former = await twins.As(Cast.Ben, "/north");
        Assert.True(Sings(await former.Open("/north" + Cast.QuestionPath)));
        Assert.Contains(Twins.Canary, (await former.Open("/north/media/plan.txt")).Html);

        await twins.Site.Get<TenantRegister>().Delete("north", _ => { }, CancellationToken.None);
        await twins.Site.Neighbour("north");

        Assert.Equal("/north/login?returnUrl=%2Faccount", (await former.Open("/north/account")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await former.Open("/north/media/plan.txt")).Status);
        Assert.False(Sings(await former.Open("/north" + Cast.QuestionPath)));
        Assert.Equal(HttpStatusCode.NotFound, (await former.Open("/north/communities/quiet")).Status);
    }

    static bool Sings(Page page) =>
        page.Html.Contains(Twins.Canary, StringComparison.Ordinal) || page.Answer.Headers.Any(h => h.Value.Any(v => v.Contains(Twins.Canary, StringComparison.Ordinal)));

    static string Around(string html)
    {
        var at = Math.Max(0, html.IndexOf(Twins.Canary, StringComparison.Ordinal) - 200);
        return html[at..Math.Min(html.Length, at + 300)];
    }

    static async Task<string> Token(HttpClient client) =>
        (await (await client.Open("/login")).Follow()).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
}
