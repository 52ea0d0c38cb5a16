using System.Net;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Notifications;
using Notifications.Mail;
using Tests.Notifications.Mail;

namespace Tests.Notifications.Account;

/// <summary>What somebody hears of, how, and when not.</summary>
public class PreferencesTests
{
    const string Path = "/account/notifications";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_was_chosen_is_shown_again_and_holds(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var ben = site.As(Cast.Ben);

        var saved = await (await (await ben.Open(Path)).Press("Save", ("OnSite", "discussion"), ("ByMail", null), ("Digest", "Daily"), ("DigestHour", "17"), ("QuietFrom", "22"), ("QuietTo", "6"), ("QuietWeekends", "true"), ($"Places[{Cast.WaterId}]", "SiteOnly"))).Follow();

        Assert.True(saved.Has("Saved."));
        Assert.Equal(["discussion"], saved.FindAll("input[name=OnSite][checked]").Select(i => i.GetAttribute("value")));
        Assert.Empty(saved.FindAll("input[name=ByMail][checked]"));
        Assert.Equal(["SiteOnly", "Daily", "17", "22", "6"], saved.FindAll("main option[selected]").Select(o => o.GetAttribute("value")));
        var wanted = await Wanted(site);
        Assert.Equal((Rhythm.Daily, 17, new QuietHours(22, 6, Weekends: true), PlaceWish.SiteOnly), (wanted.Digest, wanted.DigestHour, wanted.Quiet, wanted.In(Cast.WaterId)));
    }

    [Fact]
    public async Task What_is_as_proposed_follows_when_the_proposal_changes()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ben).Open(Path)).Press("Save", ("DigestHour", "17"));

        await site.InTenant(scope => scope.Get<SettingsDocument>().Change<NotificationSettings>(s => (s.Defaults.Digest, s.Defaults.DigestHour) = (Rhythm.Never, 9), default));

        var wanted = await Wanted(site);
        Assert.Equal((Rhythm.Never, 17), (wanted.Digest, wanted.DigestHour));
    }

    [Fact]
    public async Task Everything_can_go_back_to_what_the_site_proposes()
    {
        await using var site = await TestSite.Start();
        var ben = site.As(Cast.Ben);
        var saved = await (await (await ben.Open(Path)).Press("Save", ("NoMail", "true"), ("Digest", "Never"))).Follow();

        await saved.Press("As this site proposes");

        var wanted = await Wanted(site);
        Assert.Equal((false, Rhythm.Weekly), (wanted.NoMail, wanted.Digest));
    }

    [Fact]
    public async Task Who_wants_no_mail_gets_letters_about_the_account_alone()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ben).Open(Path)).Press("Save", ("NoMail", "true"));

        await site.KavyaReplies();
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        await (await site.Visitor().Open("/account/reset")).Press("Send me the link", ("Email", Cast.Ben.Email));
        await site.Settle();

        Assert.Equal("Choose a new password for Water Works", Assert.Single(await Mailed.To(site, Cast.Ben))["Subject"]);
    }

    [Fact]
    public async Task An_hour_that_no_clock_has_comes_back_with_a_sentence()
    {
        await using var site = await TestSite.Start();

        var again = await (await site.As(Cast.Ben).Open(Path)).Press("Save", ("QuietFrom", "30"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.True(again.Has("Choose an hour from the list."));
    }

    [Fact]
    public async Task Nobody_chooses_about_a_community_they_do_not_belong_to()
    {
        await using var site = await TestSite.Start();
        var ed = await site.As(Cast.Ed).Open(Path);
        var token = ed.Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;

        await ed.Client.Page(new(HttpMethod.Post, Path) { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create($"Places[{Cast.WaterId}]", "Muted")]) });

        Assert.False(ed.Has("Your communities"));
        Assert.Equal(PlaceWish.AsUsual, (await site.InTenant(scope => scope.Get<WishBook>().Of(Cast.Ed.Id, default))).In(Cast.WaterId));
    }

    [Fact]
    public async Task A_visitor_signs_in_first()
    {
        await using var site = await TestSite.Start();

        Assert.Equal("/login?returnUrl=%2Faccount%2Fnotifications", (await site.Visitor().Open(Path)).Location);
    }

    [Fact]
    public async Task A_time_zone_is_chosen_in_the_profile()
    {
        await using var site = await TestSite.Start();
        var ben = site.As(Cast.Ben);

        await (await ben.Open("/account/profile")).Press("Save", ("TimeZoneId", "Asia/Kolkata"));

        Assert.True((await ben.Open(Path)).Has("Hours are those of Asia/Kolkata."));
        Assert.True((await (await ben.Open("/account/profile")).Press("Save", ("TimeZoneId", "Mars/Olympus"))).Has("Choose a time zone from the list."));
    }

    [Fact]
    public async Task After_three_hard_bounces_mail_stops_and_the_account_says_so()
    {
        await using var recorder = new MailRecorder { Answers = word => word == "RCPT" ? "550 no such user" : null };
        await using var site = await TestSite.Start(settings: recorder.Setting);
        for (var times = 0; times < 4; times++)
        {
            await site.KavyaReplies($"Number {times}");
            site.Clock.Advance(TimeSpan.FromMinutes(10));
            await site.Settle();
        }
        recorder.Answers = _ => null;
        var ben = site.As(Cast.Ben);

        var account = await ben.Open("/account");
        Assert.Equal(3, await site.InTenant(scope => scope.Db.Set<Delivery>().CountAsync(d => d.State == DeliveryState.Parked)));
        Assert.True(account.Has("Mail to your address comes back"));
        await (await ben.Open(Path)).Press("Try this address again");
        await site.KavyaReplies("And at four.");
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        await site.Settle();

        Assert.Single(recorder.Letters);
        Assert.False((await ben.Open("/account")).Has("Mail to your address comes back"));
    }

    [Fact]
    public async Task The_unread_can_be_shown_alone()
    {
        await using var site = await TestSite.Start();
        await site.Tell(Cast.Ana, key: "a", text: "One");
        await site.Tell(Cast.Ana, key: "b", text: "Two");
        var ana = site.As(Cast.Ana);
        await (await ana.Open("/notifications")).Press("Mark as read: One");

        var unread = await ana.Open("/notifications?show=unread");
        Assert.Equal(["New: Two"], unread.FindAll(".notification__link").Select(Page.Name));
        var none = await (await unread.Press("Mark all as read")).Follow();

        Assert.True(none.Has("Everything is read"));
        Assert.Equal(2, (await ana.Open("/notifications")).FindAll(".notification").Count);
    }

    [Fact]
    public async Task One_line_names_who_came_last_and_counts_the_others()
    {
        await using var site = await TestSite.Start();
        foreach (var (who, times) in new[] { (Cast.Kavya, 2), (Cast.Ana, 1), (Cast.Ed, 1) })
            for (var number = 0; number < times; number++)
                await site.Tell([Cast.Ben], new("talk:x", $"{who.DisplayName} replied in “Gauges”", "/x", "") { By = new(who.Id, who.DisplayName) });

        var line = (await site.As(Cast.Ben).Open("/notifications")).Find(".notification");

        Assert.Contains("Ed Larsen and 2 others replied in “Gauges”", Page.Words(line));
        Assert.Contains("4 times", Page.Words(line));
    }

    static Task<Wanted> Wanted(TestSite site) => site.InTenant(scope => scope.Get<WishBook>().Of(Cast.Ben.Id, default));
}
