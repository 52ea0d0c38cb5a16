using System.Net;
using Tests.Media;
using Tests.Notifications;

namespace Tests.Site;

/// <summary>Two organisations on one host see nothing of each other.</summary>
public class NeighbourTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_session_of_one_site_is_worth_nothing_on_the_other(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Neighbour("north");

        var answer = await site.As(Cast.Ada).Open("/north/notifications");

        Assert.Equal("/north/login?returnUrl=%2Fnotifications", answer.Location);
    }

    [Fact]
    public async Task Even_under_the_others_name_the_session_is_worth_nothing()
    {
        await using var site = await TestSite.Start();
        var north = await site.Neighbour("north");
        var ada = site.As(Cast.Ada);

        // The same secret under the cookie name that the other site reads.
        var secret = site.JarOf(Cast.Ada).Cookies.Single(c => c.Key.EndsWith(site.Tenant.Id, StringComparison.Ordinal));
        ada.DefaultRequestHeaders.Add("Cookie", $"__Host-cop-{north.Id}={secret.Value}");

        Assert.Equal("/north/login?returnUrl=%2Fnotifications", (await ada.Open("/north/notifications")).Location);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Files_and_notifications_stay_at_home(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Neighbour("north");
        await site.Keep("plan.txt", "canary");
        await site.Tell(Cast.Ana, text: "canary");

        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open("/media/plan.txt")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/north/media/plan.txt")).Status);
        Assert.DoesNotContain("canary", (await site.Visitor().Open("/north/")).Html);
    }

    [Fact]
    public async Task A_form_of_one_site_cannot_be_sent_to_the_other()
    {
        await using var site = await TestSite.Start();
        await site.Neighbour("north");
        var visitor = site.Visitor();
        var form = await visitor.Open("/login");
        var token = form.Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;

        var sent = await visitor.Page(new(HttpMethod.Post, "/north/login") { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]) });

        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
    }

    [Fact]
    public async Task Links_below_a_prefix_keep_it()
    {
        await using var site = await TestSite.Start();
        await site.Neighbour("north");

        foreach (var path in new[] { "/north/", "/north/communities", "/north" + Cast.WaterPath, "/north" + Cast.QuestionPath, "/north/login", "/north/there-is-no-such-page" })
        {
            var page = await site.Visitor().Open(path);
            Assert.All(page.FindAll("[href^='/'], [src^='/'], [action^='/']"), e => Assert.StartsWith("/north", e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")));
        }
    }
}
