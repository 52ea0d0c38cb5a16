using System.Net;
using Kernel.People;
using Notifications;
using Tests.Notifications.Mail;

namespace Tests.Notifications.Admin;

/// <summary>What an administrator sees of the site's mail, and what they propose to everybody.</summary>
public class DeliveriesTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Mail_that_is_stuck_is_seen_and_tried_again(Engine engine)
    {
        await using var recorder = new MailRecorder { Answers = word => word == "RCPT" ? "550 no such user" : null };
        await using var site = await TestSite.Start(engine, recorder.Setting);
        await Post(site, "Confirm your address", "A secret link");
        await site.Settle();
        recorder.Answers = _ => null;
        var ada = site.As(Cast.Ada);

        var home = await ada.Open("/admin");
        var list = await home.Click("1 letter could not be delivered.");
        Assert.True(list.Has("The mail server answered the receiver with 550."));
        Assert.DoesNotContain("A secret link", list.Html);
        var again = await (await list.Press("Try again: Confirm your address to ben@example.org")).Follow();
        await site.Settle();

        Assert.True(again.Has("It is tried again now."));
        Assert.Single(recorder.Letters);
        Assert.True((await ada.Open("/admin/deliveries?state=Parked")).Has("Nothing is stuck"));
        Assert.False((await ada.Open("/admin")).Has("could not be delivered"));
    }

    [Fact]
    public async Task All_that_is_stuck_is_tried_again_with_one_button()
    {
        await using var recorder = new MailRecorder { Answers = word => word == "BODY" ? "554 no" : null };
        await using var site = await TestSite.Start(settings: recorder.Setting);
        for (var number = 0; number < 3; number++) await Post(site, $"Letter {number}", "x");
        await site.Settle();
        recorder.Answers = _ => null;

        await (await site.As(Cast.Ada).Open("/admin/deliveries")).Press("Try all that are stuck again");
        await site.Settle();

        Assert.Equal(3, recorder.Letters.Count);
    }

    [Theory, InlineData("/admin/deliveries"), InlineData("/admin/notifications")]
    public async Task Only_administrators_see_it(string path)
    {
        await using var site = await TestSite.Start();

        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ada).Open(path)).Status);
        foreach (var other in new[] { Cast.Ed, Cast.Ana, Cast.Ben }) Assert.Equal(HttpStatusCode.NotFound, (await site.As(other).Open(path)).Status);
    }

    [Fact]
    public async Task What_is_proposed_holds_for_who_chose_nothing()
    {
        await using var site = await TestSite.Start();
        await site.Wish(Cast.Ana, w => w.DigestHour = 6);

        var saved = await (await (await site.As(Cast.Ada).Open("/admin/notifications")).Press("Save", ("Digest", "Fortnightly"), ("DigestHour", "18"), ("ByMail", null))).Follow();

        Assert.True(saved.Has("It holds for everybody who has not chosen otherwise."));
        var (ben, ana) = await site.InTenant(async scope => (await scope.Get<WishBook>().Of(Cast.Ben.Id, default), await scope.Get<WishBook>().Of(Cast.Ana.Id, default)));
        Assert.Equal((Rhythm.Fortnightly, 18, 6), (ben.Digest, ben.DigestHour, ana.DigestHour));
        await site.KavyaReplies();
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Empty(await Mailed.To(site, Cast.Ben));
    }

    static Task Post(TestSite site, string subject, string text) => site.InTenant(scope =>
    {
        scope.Get<IMail>().Post(new("ben@example.org", subject, text));
        return scope.Db.SaveChangesAsync();
    });
}
