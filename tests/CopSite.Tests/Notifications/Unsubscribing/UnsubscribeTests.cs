using System.Net;
using System.Text;
using Discussions;
using Kernel.Modules;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Notifications;
using Notifications.Unsubscribing;
using Tests.Notifications.Mail;

namespace Tests.Notifications.Unsubscribing;

/// <summary>Stopping mail with the link in it, signed out.</summary>
public class UnsubscribeTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_mail_program_stops_the_kind_with_one_post(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var mail = await Mail(site);
        Assert.Equal("List-Unsubscribe=One-Click", mail["List-Unsubscribe-Post"]);

        var done = await Post(site, mail.StopPath);
        await site.KavyaReplies("And at four.");
        site.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.True(done.Has("Mail of the kind “Replies in discussions that you follow” to Ben Mwangi is stopped."));
        Assert.Single(await Mailed.To(site, Cast.Ben));
        Assert.NotEmpty(await site.Lines(Cast.Ben));
    }

    [Fact]
    public async Task Opening_the_link_stops_nothing_and_has_a_button_that_does()
    {
        await using var site = await TestSite.Start();
        var mail = await Mail(site);

        var page = await site.Visitor().Open(mail.StopPath);
        Assert.True((await Wanted(site)).Of(Kind, "").Mail);
        var done = await page.Press("Stop this mail");

        Assert.True(done.Has("is stopped"));
        Assert.False((await Wanted(site)).Of(Kind, "").Mail);
        Assert.Equal("no-referrer", page.Answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task A_stop_can_be_taken_back_where_it_was_made()
    {
        await using var site = await TestSite.Start();
        var done = await Post(site, (await Mail(site)).StopPath);

        var undone = await done.Press("Send it again");

        Assert.True(undone.Has("goes to Ben Mwangi again"));
        Assert.True((await Wanted(site)).Of(Kind, "").Mail);
    }

    [Fact]
    public async Task One_discussion_can_be_muted_signed_out_and_is_followed_no_more()
    {
        await using var site = await TestSite.Start();
        var mail = await Mail(site);
        var mute = mail.Html!.QuerySelectorAll("a").Single(a => a.TextContent == "Mute this discussion").GetAttribute("href")!;

        await (await site.Visitor().Open(new Uri(mute).PathAndQuery)).Press("Stop this mail");
        await (await site.As(Cast.Ben).Open("/notifications")).Press("Mark all as read");
        await site.KavyaReplies("And at four.");

        Assert.All(await site.Lines(Cast.Ben), line => Assert.NotNull(line.ReadUtc));
    }

    [Fact]
    public async Task A_token_of_another_site_or_for_another_purpose_or_of_nobody_is_not_found()
    {
        await using var site = await TestSite.Start();
        var mail = await Mail(site);
        await site.Neighbour("north");
        var ours = mail.StopPath["/unsubscribe/".Length..];
        var other = WebEncoders.Base64UrlEncode(site.Get<IDataProtectionProvider>().CreateProtector("Notifications.Replies", site.Tenant.Id).Protect(Encoding.UTF8.GetBytes($"{Cast.Ben.Id}\nKind\ndiscussion")));

        foreach (var path in new[] { "/north/unsubscribe/" + ours, "/unsubscribe/" + other, "/unsubscribe/" + ours[..^2] + "AA", "/unsubscribe/nonsense" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await Post(site, path)).Status);
        }
        Assert.True((await Wanted(site)).Of(Kind, "").Mail);
    }

    [Fact]
    public async Task The_link_of_somebody_who_is_gone_leads_nowhere()
    {
        await using var site = await TestSite.Start();
        var path = await site.InTenant(scope => Task.FromResult(scope.Get<StopTokens>().PathFor("nobody", StopScope.OfDigest)));

        Assert.Equal(HttpStatusCode.NotFound, (await Post(site, path)).Status);
    }

    [Fact]
    public async Task A_digest_that_was_stopped_comes_back_as_often_as_it_came()
    {
        await using var site = await TestSite.Start();
        await site.Wish(Cast.Ben, w => w.Digest = Rhythm.Daily);
        var path = await site.InTenant(scope => Task.FromResult(scope.Get<StopTokens>().PathFor(Cast.Ben.Id, StopScope.OfDigest)));

        var done = await Post(site, path);
        Assert.Equal(Rhythm.Never, (await Wanted(site)).Digest);
        await done.Press("Send it again");

        Assert.Equal(Rhythm.Daily, (await Wanted(site)).Digest);
    }

    static readonly NoticeEntry Kind = new(new DiscussionsModule(), "discussion", "", Mail: true, ["discussion"]);

    static async Task<Mailed> Mail(TestSite site)
    {
        await site.KavyaReplies();
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        return Assert.Single(await Mailed.To(site, Cast.Ben));
    }

    static Task<Wanted> Wanted(TestSite site) => site.InTenant(scope => scope.Get<WishBook>().Of(Cast.Ben.Id, default));

    // As RFC 8058 has it: no cookie, no form token.
    static Task<Page> Post(TestSite site, string path) =>
        site.Visitor().Page(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]) });
}
