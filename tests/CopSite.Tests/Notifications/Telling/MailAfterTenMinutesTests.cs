using Communities;
using Discussions;
using Kernel.Content;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Notifications;
using Tests.Notifications.Mail;

namespace Tests.Notifications.Telling;

/// <summary>News that its reader did not meet on the site comes by mail.</summary>
public class MailAfterTenMinutesTests
{
    static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_reply_that_nobody_read_is_mailed_after_ten_minutes_once(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.KavyaReplies("Close the **district** valve at three and listen.");

        site.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Empty(await Mailed.To(site, Cast.Ben));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await Mailed.To(site, Cast.Ben);
        site.Clock.Advance(TimeSpan.FromDays(1));
        var mail = Assert.Single(await Mailed.To(site, Cast.Ben));

        Assert.Equal("[Water] How do you find night-flow losses?", mail["Subject"]);
        Assert.Equal("\"Kavya Rao on Water Works\" <no-reply@localhost>", mail["From"]);
        Assert.Contains("Kavya Rao wrote:\n\nClose the **district** valve at three and listen.\n", mail.Text);
        Assert.Contains($"Open the discussion:\nhttps://localhost{Cast.QuestionPath}#reply-1\n", mail.Text);
        Assert.Contains("Why you get this: You started this discussion.", mail.Text);
        Assert.Equal("district", mail.Html!.QuerySelectorAll("strong").Last().TextContent);
        Assert.Contains(mail.Html.QuerySelectorAll("a").Select(a => a.GetAttribute("href")), h => h == $"https://localhost{Cast.QuestionPath}#reply-1");
    }

    [Fact]
    public async Task A_mail_server_gets_the_headers_that_mail_programs_need()
    {
        await using var recorder = new MailRecorder();
        await using var site = await TestSite.Start(settings: recorder.Setting);
        await site.KavyaReplies("Grüße, **listen** at three.");
        site.Clock.Advance(TenMinutes);
        await site.Settle();

        var mail = new Mailed(Assert.Single(recorder.Letters));

        Assert.Matches("^<[0-9a-z]{26}@localhost>$", mail["Message-ID"]);
        Assert.Equal(($"<subject.{Cast.QuestionId}@localhost>", $"<subject.{Cast.QuestionId}@localhost>"), (mail["In-Reply-To"], mail["References"]));
        Assert.Matches("^<https://localhost/unsubscribe/[0-9A-Za-z_-]+>$", mail["List-Unsubscribe"]);
        Assert.Equal(("List-Unsubscribe=One-Click", "<notice.localhost>", "auto-generated"), (mail["List-Unsubscribe-Post"], mail["List-Id"], mail["Auto-Submitted"]));
        Assert.StartsWith("multipart/alternative;", mail["Content-Type"]);
        Assert.Contains("Grüße, **listen** at three.", mail.Text);
        Assert.Equal("Grüße, listen at three.", Page.Words(mail.Html!.QuerySelector("div div p:nth-of-type(2)")));
        Assert.Empty(mail.Html.QuerySelectorAll("img, link, script, [background]"));
        Assert.All(recorder.Letters.Single().Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 998));
    }

    [Fact]
    public async Task Pictures_and_links_of_the_site_become_whole_links()
    {
        await using var site = await TestSite.Start();
        await site.KavyaReplies("See [the plan](/media/plan.txt) and ![the gauge](/media/gauge.png).");
        site.Clock.Advance(TenMinutes);

        var html = Assert.Single(await Mailed.To(site, Cast.Ben)).Html!;

        Assert.Contains(("the plan", "https://localhost/media/plan.txt"), html.QuerySelectorAll("a").Select(a => (a.TextContent, a.GetAttribute("href")!)));
        Assert.Contains(("Picture: the gauge", "https://localhost/media/gauge.png"), html.QuerySelectorAll("a").Select(a => (a.TextContent, a.GetAttribute("href")!)));
        Assert.Empty(html.QuerySelectorAll("img"));
    }

    [Fact]
    public async Task A_new_discussion_reaches_its_facilitator_with_its_words()
    {
        await using var site = await TestSite.Start();
        await site.Keep(A.Discussion(by: Cast.Ben, title: "Which gauge do you trust?", body: "Ours disagree by half a bar."));
        await site.Settle();
        site.Clock.Advance(TenMinutes);

        var mail = Assert.Single(await Mailed.To(site, Cast.Ana));

        Assert.Equal("[Water] Which gauge do you trust?", mail["Subject"]);
        Assert.Contains("Ben Mwangi wrote:\n\nOurs disagree by half a bar.", mail.Text);
        Assert.Contains("Why you get this: You facilitate this community.", mail.Text);
    }

    [Fact]
    public async Task What_was_read_on_the_site_meanwhile_is_not_mailed()
    {
        await using var site = await TestSite.Start();
        await site.KavyaReplies();

        await site.As(Cast.Ben).Open(Cast.QuestionPath);
        site.Clock.Advance(TenMinutes);

        Assert.Empty(await Mailed.To(site, Cast.Ben));
    }

    [Fact]
    public async Task A_line_that_was_marked_as_read_is_not_mailed()
    {
        await using var site = await TestSite.Start();
        await site.KavyaReplies();

        await (await site.As(Cast.Ben).Open("/notifications")).Press("Mark all as read");
        site.Clock.Advance(TenMinutes);

        Assert.Empty(await Mailed.To(site, Cast.Ben));
    }

    [Fact]
    public async Task Several_replies_within_the_ten_minutes_are_one_mail_and_later_ones_another_in_the_same_thread()
    {
        await using var site = await TestSite.Start();
        await site.KavyaReplies("First.");
        site.Clock.Advance(TimeSpan.FromMinutes(4));
        await site.Replies(Cast.Ana, "Second.");
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        await site.Settle();
        await site.KavyaReplies("Third.");
        site.Clock.Advance(TenMinutes);

        var mails = (await Mailed.To(site, Cast.Ben)).OrderBy(m => m.Text.Contains("Third.", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, mails.Count);
        Assert.Contains("Ana Ferreira and 1 other replied in “How do you find night-flow losses?”", mails[0].Text);
        Assert.Contains("First.", mails[0].Text);
        Assert.Contains("Second.", mails[0].Text);
        Assert.DoesNotContain("First.", mails[1].Text);
        Assert.Single(mails.Select(m => (m["Subject"], m["References"], m["In-Reply-To"])).Distinct());
        Assert.Equal($"<subject.{Cast.QuestionId}@localhost>", mails[0]["References"]);
        Assert.Equal(2, mails.Select(m => m["Message-ID"]).Distinct().Count());
    }

    [Theory]
    [InlineData("UTC", 22, "2026-11-21T07:00:00Z"), InlineData("UTC", 6, "2026-11-20T07:00:00Z"), InlineData("Asia/Kolkata", 16, "2026-11-21T01:30:00Z"), InlineData("America/New_York", 4, "2026-11-20T12:00:00Z")]
    public async Task Mail_waits_for_the_end_of_the_readers_night(string zone, int hourUtc, string expected)
    {
        await using var site = await TestSite.Start();
        await site.Move(Cast.Ben, zone);
        site.Clock.Advance(TimeSpan.FromHours(hourUtc - 12));
        await site.KavyaReplies();

        var end = DateTime.Parse(expected).ToUniversalTime();
        site.Clock.Advance(TenMinutes);
        Assert.Empty(await Mailed.To(site, Cast.Ben));
        site.Clock.Advance(end.AddSeconds(-1) - site.Clock.NowUtc);
        Assert.Empty(await Mailed.To(site, Cast.Ben));
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(await Mailed.To(site, Cast.Ben));
    }

    [Fact]
    public async Task What_was_read_during_the_quiet_hours_is_not_mailed_after_them()
    {
        await using var site = await TestSite.Start();
        site.Clock.Advance(TimeSpan.FromHours(10));
        await site.KavyaReplies();
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.Settle();

        await site.As(Cast.Ben).Open(Cast.QuestionPath);
        site.Clock.Advance(TimeSpan.FromHours(12));

        Assert.Empty(await Mailed.To(site, Cast.Ben));
    }

    [Fact]
    public async Task News_wanted_by_mail_alone_is_mailed_and_not_shown()
    {
        await using var site = await TestSite.Start();
        await site.Wish(Cast.Ben, w => w.Kinds["discussion"] = new(Site: false, Mail: true));
        await site.KavyaReplies();

        var bell = (await site.As(Cast.Ben).Open("/notifications")).FindAll("a[aria-label='Notifications, none unread']");
        site.Clock.Advance(TenMinutes);

        Assert.Single(bell);
        Assert.Single(await Mailed.To(site, Cast.Ben));
    }

    [Fact]
    public async Task A_hot_discussion_does_not_flood_a_mailbox()
    {
        await using var site = await TestSite.Start();
        site.Clock.Advance(TimeSpan.FromHours(-4));
        for (var number = 0; number < 60; number++) await site.Tell(Cast.Ana, key: $"join-requested:{number}", text: $"Ed {number} asks to join Water", path: Cast.WaterPath + "/requests");

        site.Clock.Advance(TenMinutes);
        for (var round = 0; round < 4; round++) await site.Settle();

        Assert.Equal(50, (await Mailed.To(site, Cast.Ana)).Count);
        Assert.Equal(60, (await site.Lines(Cast.Ana)).Count(l => l.ReadUtc is null));
    }
}
