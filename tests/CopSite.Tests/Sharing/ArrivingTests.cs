using System.Net;
using System.Text.Json.Nodes;
using Kernel.Content;
using Microsoft.EntityFrameworkCore;
using Sharing;
using Sharing.Post;
using Tests.Feeds;
using Tests.Notifications;

namespace Tests.Sharing;

/// <summary>A hub trusts nothing that comes: neither its form nor its words.</summary>
public class ArrivingTests
{
    const string North = "0000000000000000000000000n";
    const string Key = "castshare00000000000000001";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_comes_twice_is_there_once_and_what_comes_too_late_changes_nothing(Engine engine)
    {
        await using var site = await Hub(engine);

        var first = await site.Receive(North, Letter(change: 1));
        var again = await site.Receive(North, Letter(change: 1));
        await site.Receive(North, Letter(change: 3, title: "Third"));
        await site.Receive(North, Letter(change: 2, title: "Second"));
        var item = Assert.Single(await site.Shared(site.Tenant));
        await site.Receive(North, Letters.Write(new GoneLetter(Key, 4)));
        await site.Receive(North, Letters.Write(new GoneLetter(Key, 4)));
        await site.Receive(North, Letter(change: 3));

        Assert.Equal((PostOutcome.Taken, ShareStanding.Shown), (first.Outcome, first.Standing));
        Assert.Equal(first, again);
        Assert.Equal("Third", item.DisplayText);
        Assert.Empty(await site.Shared(site.Tenant));
        Assert.Equal(PostOutcome.Taken, (await site.Receive(North, Letter(change: 5))).Outcome);
        Assert.Equal(item.Id, Assert.Single(await site.Shared(site.Tenant)).Id);
    }

    [Fact]
    public async Task Hostile_words_are_words()
    {
        await using var site = await Hub();
        const string words = "<script>alert(1)</script> <img src=x onerror=alert(2)> [a](javascript:alert(3)) ![p](https://evil.example/p.png) [in](~/admin/users) [rel](/admin/roles) ![here](~/media/plan.txt) [out](https://example.org)";

        var answer = await site.Receive(North, Letter(title: "<b>Bold</b>", text: words, label: "<i>Label</i>", forVisitors: true));
        await site.Settle();
        var page = await site.Visitor().Open("/shared/" + answer.ItemId);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var article = page.Find("article.shared-case");
        Assert.Empty(article.QuerySelectorAll("script, img:not(.icon), b, i, [onerror]"));
        // What stands there as a picture is a link that somebody may follow, and nothing that a browser asks for by itself.
        Assert.Equal(["https://evil.example/p.png", "https://example.org"], article.QuerySelectorAll(".prose a").Select(a => a.GetAttribute("href")));
        Assert.Contains("<script>alert(1)</script>", article.TextContent);
        foreach (var path in new[] { "/shared", "/feeds/shared", "/search?q=bold" }) Assert.DoesNotContain("<b>Bold", (await site.Visitor().Open(path)).Html);
    }

    [Fact]
    public async Task What_is_not_in_form_is_refused_and_leaves_nothing()
    {
        await using var site = await Hub();
        var good = JsonNode.Parse(Letter())!.AsObject();
        List<string> odd = ["", "[]", "null", "{}", "{\"kind\":\"case\"}", "{\"kind\":\"toString\"}", new string('[', 5_000), Letter(text: new string('x', 30_000)), Letter(title: ""), Letter(title: new string('t', 201)), Letter(share: "../../etc/passwd0000000000"), Letter(path: "https://evil.example/"), Letter(path: "/communities/\\evil"), new string(' ', Letters.Longest + 1)];
        foreach (var (name, _) in good.ToList()) odd.Add(Without(good, name));
        foreach (var (name, _) in good["case"]!.AsObject().ToList()) odd.AddRange([Without(good, "case", name), With(good, name, null), With(good, name, new JsonObject { ["x"] = 1 })]);
        odd.Add(With(good, "html", "<p>mine</p>"));
        odd.Add(With(good, "parts", new JsonArray((JsonNode?)null)));
        odd.Add(With(good, "authors", new JsonArray(1, 2)));

        foreach (var letter in odd) Assert.Equal(PostOutcome.Refused, (await site.Receive(North, letter)).Outcome);
        Assert.Equal(PostOutcome.Unknown, (await site.Receive("0000000000000000000000000s", Letter())).Outcome);

        Assert.Empty(await site.Shared(site.Tenant));
        Assert.Equal(0, await site.InTenant(scope => scope.Db.Set<InboxEntry>().CountAsync()));
        Assert.Equal(PostOutcome.Taken, (await site.Receive(North, good.ToJsonString())).Outcome);
    }

    [Fact]
    public async Task A_hub_that_looks_first_shows_nothing_before()
    {
        await using var site = await Hub(looksFirst: true);
        var id = (await site.Receive(North, Letter(forVisitors: true))).ItemId;
        await site.Settle();

        foreach (var who in new[] { site.Visitor(), site.As(Cast.Ben), site.As(Cast.Ana) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await who.Open("/shared/" + id)).Status);
            Assert.False((await who.Open("/shared")).Has("Zebrafinches") || (await who.Open("/search?q=zebrafinches")).Has("Zebrafinches at night"));
            if (who != site.Visitor()) Assert.NotEqual(HttpStatusCode.OK, (await who.Open("/shared/inbox")).Status);
        }
        Assert.Contains("Northshire shares “Zebrafinches at night”: look at it before it shows", (await site.Lines(Cast.Ed)).Select(l => l.Text));
        Assert.Empty(await site.Lines(Cast.Ana));
        Assert.Equal("Inbox 1", Page.Words((await site.As(Cast.Ed).Open("/shared")).Find("a[href='/shared/inbox']")));
        var waiting = await (await site.As(Cast.Ed).Open("/shared/inbox")).Click("Zebrafinches at night");
        await waiting.Press("Show it");
        await site.Settle();

        Assert.True((await site.Visitor().Open("/shared/" + id)).Has("from Northshire"));
        Assert.True((await site.Visitor().Open("/search?q=zebrafinches")).Has("Zebrafinches at night"));
        Assert.Equal(["Zebrafinches at night"], (await site.Visitor().Open("/feeds/shared")).Titles());

        // A newer version of it is looked at, too.
        await site.Receive(North, Letter(change: 2, forVisitors: true));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/shared/" + id)).Status);
    }

    [Fact]
    public async Task Those_who_look_after_the_hub_hide_with_a_reason()
    {
        await using var site = await Hub();
        var id = (await site.Receive(North, Letter(forVisitors: true))).ItemId;
        await site.Settle();

        var silent = await (await site.As(Cast.Ed).Open("/shared/" + id)).Press("Hide it");
        Assert.Empty((await site.As(Cast.Kavya).Open("/shared/" + id)).FindAll("form[action$=hiding]"));
        await (await site.As(Cast.Ed).Open("/shared/" + id)).Press("Hide it", ("Reason", "It names a street."));
        await site.Settle();
        var hidden = (await site.Visitor().Open("/shared/" + id)).Status;
        await (await site.As(Cast.Ed).Open("/shared/inbox/" + id)).Press("Show it");

        Assert.True(silent.Has("Say why. Those who shared it read it."));
        Assert.Equal(HttpStatusCode.NotFound, hidden);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open("/shared/" + id)).Status);

        // Taken down among all other content, it is hidden as well.
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<ContentItem>().SingleAsync(i => i.Id == id)).Delete();
            await scope.Db.SaveChangesAsync();
        });
        await site.Settle();
        Assert.Equal((ShareStanding.Hidden, "An editor took it down."), await site.InTenant(scope => scope.Db.Set<InboxEntry>().Select(e => new ValueTuple<ShareStanding, string>(e.Standing, e.Reason)).SingleAsync()));
    }

    static async Task<TestSite> Hub(Engine engine = Engine.Sqlite, bool looksFirst = false)
    {
        var site = await TestSite.Start(engine);
        await site.MakeHub(site.Tenant, looksFirst);
        await site.Connect(North, "Northshire", otherIsHub: false);
        return site;
    }

    static string Letter(int change = 1, string title = "Zebrafinches at night", string text = "They sang.", string label = "Summary", string share = Key, string path = "", bool forVisitors = false) =>
        Letters.Write(new CaseLetter(share, change, new(1, title, path, forVisitors, ["Ben Mwangi"], 0, 0, [new("Where", "Ponte")], [new("summary", label, text), new("results", "Results", text)])));

    static string Without(JsonObject letter, string name)
    {
        var copy = letter.DeepClone().AsObject();
        copy.Remove(name);
        return copy.ToJsonString();
    }

    static string Without(JsonObject letter, string inside, string name)
    {
        var copy = letter.DeepClone().AsObject();
        copy[inside]!.AsObject().Remove(name);
        return copy.ToJsonString();
    }

    static string With(JsonObject letter, string name, JsonNode? value)
    {
        var copy = letter.DeepClone().AsObject();
        copy["case"]![name] = value;
        return copy.ToJsonString();
    }
}
