using System.Text;
using Communities;
using Discussions;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Notifications.Replies;
using Tests.Notifications.Mail;

namespace Tests.Notifications.Replies;

/// <summary>Answering a mail posts in the discussion.</summary>
public class ReplyByMailTests
{
    static readonly (string, string)[] On = [("COPSITE:REPLY_TO", "talk@water.example")];

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_somebody_answers_is_posted_without_what_they_answered(Engine engine)
    {
        await using var site = await TestSite.Start(engine, On);
        var mail = await Asked(site);
        Assert.Contains("Write above this line", mail.Text);

        await Send(site, mail["Reply-To"], $"Thank you, we did.\r\n\r\nOn Friday Kavya wrote:\r\n> Listen at three.\r\n");
        await site.Settle();

        Assert.Matches("^talk\\+[0-9a-z]{52}@water[.]example$", mail["Reply-To"]);
        var page = await site.As(Cast.Kavya).Open(Cast.QuestionPath);
        Assert.Equal(["Listen at three.", "Thank you, we did."], page.FindAll(".reply__body").Select(Page.Words));
        Assert.Equal("Ben Mwangi", Page.Words(page.FindAll("#replies .person__name")[1]));
        Assert.Equal(["Ben Mwangi replied in “How do you find night-flow losses?”"], (await site.Lines(Cast.Kavya)).Select(l => l.Text));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_mail_that_comes_twice_is_posted_once(Engine engine)
    {
        await using var site = await TestSite.Start(engine, On);
        var mail = await Asked(site);

        await Send(site, mail["Reply-To"], "Thank you.", id: "<1@ben.test>");
        await Send(site, mail["Reply-To"].ToUpperInvariant(), "Thank you.", id: "<1@ben.test>");

        Assert.Equal(["Listen at three.", "Thank you."], await Bodies(site));
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied"), InlineData("Precedence: bulk"), InlineData("Return-Path: <>")]
    public async Task Automatic_answers_are_passed_over_and_answered_by_nobody(string header)
    {
        await using var site = await TestSite.Start(settings: On);
        var mail = await Asked(site);

        await Send(site, mail["Reply-To"], "I am away until Monday.", header: header);

        Assert.Equal(["Listen at three."], await Bodies(site));
        Assert.Single(await Mailed.To(site, Cast.Ben));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_has_to_wait_for_a_facilitator_waits_however_it_came(Engine engine)
    {
        await using var site = await TestSite.Start(engine, On);
        var mail = await Asked(site);
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/moderation/rules")).Press("Save", ("FirstPosts", "9"));

        await Send(site, mail["Reply-To"], "Thank you.");
        await site.Settle();

        Assert.Equal(["Listen at three."], await Bodies(site));
        Assert.True((await site.As(Cast.Ana).Open(Cast.WaterPath + "/moderation")).Has("Ben Mwangi wants to post the reply “Thank you.”"));
    }

    [Fact]
    public async Task A_closed_discussion_sends_the_words_back()
    {
        await using var site = await TestSite.Start(settings: On);
        var mail = await Asked(site);
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Discussion>().SingleAsync(d => d.Id == Cast.QuestionId)).Close(Cast.Ana.Id, "Solved.", site.Clock.NowUtc);
            return await scope.Db.SaveChangesAsync();
        });

        await Send(site, mail["Reply-To"], "One thing more.");

        var back = (await Mailed.To(site, Cast.Ben)).Single(m => m["Subject"] == "[Water Works] Your answer was not posted");
        Assert.Contains("This discussion is closed", back.Text);
        Assert.Contains("One thing more.", back.Text);
        Assert.Contains("Why you get this:", back.Text);
        Assert.Equal(["Listen at three."], await Bodies(site));
    }

    [Fact]
    public async Task Somebody_who_left_the_community_gets_their_words_back()
    {
        await using var site = await TestSite.Start(settings: On);
        var mail = await Asked(site);
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Membership>().SingleAsync(m => m.PersonId == Cast.Ben.Id)).Set(MembershipState.Removed, isFacilitator: false, Cast.Noon);
            return await scope.Db.SaveChangesAsync();
        });

        await Send(site, mail["Reply-To"], "One thing more.");

        Assert.Contains("Only members of this community can reply.", (await Mailed.To(site, Cast.Ben)).Last().Text + (await Mailed.To(site, Cast.Ben)).First().Text);
        Assert.Equal(["Listen at three."], await Bodies(site));
    }

    [Fact]
    public async Task An_answer_that_is_too_long_or_empty_comes_back()
    {
        await using var site = await TestSite.Start(settings: On);
        var mail = await Asked(site);

        await Send(site, mail["Reply-To"], string.Concat(Enumerable.Repeat("Listen at three and write it down.\r\n", 700)));
        await Send(site, mail["Reply-To"], "> Listen at three.\r\n");

        var back = string.Concat((await Mailed.To(site, Cast.Ben)).Select(m => m.Text));
        Assert.Contains("The answer is longer than 20,000 characters.", back);
        Assert.Contains("There were no words of your own", back);
        Assert.Equal(["Listen at three."], await Bodies(site));
    }

    [Fact]
    public async Task An_answer_from_another_address_is_not_posted_and_its_owner_hears_of_it()
    {
        await using var site = await TestSite.Start(settings: On);
        var mail = await Asked(site);

        await Send(site, mail["Reply-To"], "I am Ben.", from: "mallory@evil.test");

        Assert.Equal(["Listen at three."], await Bodies(site));
        Assert.Contains(await Mailed.To(site, Cast.Ben), m => m.Text.Contains("came from mallory@evil.test", StringComparison.Ordinal));
        Assert.DoesNotContain(await Tests.Users.PostBag.Letters(site), l => l.Contains("To: mallory@evil.test", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_was_never_given_posts_nothing_and_only_members_are_told()
    {
        await using var site = await TestSite.Start(settings: On);
        var mail = await Asked(site);
        var address = mail["Reply-To"];
        var forged = address.Replace(address.Split('@')[0][^3..], address.Split('@')[0][^3..] == "000" ? "111" : "000", StringComparison.Ordinal);

        await Send(site, forged, "Guessed.");
        await Send(site, forged, "Guessed.", from: "mallory@evil.test");
        await Send(site, "talk+nonsense@water.example", "Guessed.");
        await Send(site, "talk@water.example", "Guessed.");

        Assert.Equal(["Listen at three."], await Bodies(site));
        Assert.Single((await Mailed.To(site, Cast.Ben)), m => m.Text.Contains("The address that you answered to is not one of ours", StringComparison.Ordinal));
        Assert.DoesNotContain(await Tests.Users.PostBag.Letters(site), l => l.Contains("mallory", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_of_one_site_is_worth_nothing_on_its_neighbour()
    {
        await using var site = await TestSite.Start(settings: On);
        var north = await site.Neighbour("north");
        var address = (await Asked(site))["Reply-To"].Replace(site.Tenant.Id, north.Id, StringComparison.Ordinal);

        await Send(site, address, "Hello neighbour.");

        Assert.Equal(0, await site.InTenant(north, scope => scope.Db.Set<Reply>().CountAsync()));
    }

    [Fact]
    public async Task Who_is_suspended_posts_nothing()
    {
        await using var site = await TestSite.Start(settings: On);
        var mail = await Asked(site);
        await site.Change(Cast.Ben, b => b.SuspendedUtc = Cast.Noon);

        await Send(site, mail["Reply-To"], "One thing more.");

        Assert.Equal(["Listen at three."], await Bodies(site));
        Assert.Single(await Mailed.To(site, Cast.Ben));
    }

    [Fact]
    public async Task Rubbish_in_the_inbox_holds_up_nobody()
    {
        await using var site = await TestSite.Start(settings: On);
        var mail = await Asked(site);
        var inbox = Path.Combine(site.Folder, "inbox", "new");
        Directory.CreateDirectory(inbox);
        await File.WriteAllBytesAsync(Path.Combine(inbox, "0"), [0, 255, 13, 10, 0, 61, 61, 61]);
        await File.WriteAllTextAsync(Path.Combine(inbox, "1"), "Content-Type: multipart/mixed; boundary=\"\"\n\nContent-Type: multipart/mixed; boundary=x\n\n--x\n--x\n--x--");

        await Send(site, mail["Reply-To"], "Thank you.");

        Assert.Equal(["Listen at three.", "Thank you."], await Bodies(site));
        Assert.Empty(Directory.GetFiles(inbox));
    }

    [Fact]
    public async Task Without_a_mailbox_nobody_is_asked_to_answer()
    {
        await using var site = await TestSite.Start();

        var mail = await Asked(site);

        Assert.Equal("", mail["Reply-To"]);
        Assert.DoesNotContain("Write above this line", mail.Text);
    }

    [Theory, InlineData("talk"), InlineData("much-too-long-a-name@water.example"), InlineData("talk+x@water.example")]
    public void A_mailbox_that_cannot_work_stops_the_start_with_a_sentence(string address) =>
        Assert.StartsWith("COPSITE__REPLY_TO must be", Assert.Throws<InvalidOperationException>(() =>
            new ReplyMailbox(new Microsoft.Extensions.Configuration.ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("COPSITE:REPLY_TO", (string?)address)]).Build())).Message);

    // Kavya replied to Ben's question, and this is his mail about it.
    static async Task<Mailed> Asked(TestSite site)
    {
        await site.KavyaReplies();
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        return Assert.Single(await Mailed.To(site, Cast.Ben));
    }

    static async Task Send(TestSite site, string to, string text, string from = "Ben@Example.org", string header = "X-Mailer: test", string? id = null)
    {
        var mail = $"From: \"Ben Mwangi\" <{from}>\r\nTo: \"Kavya Rao on Water Works\" <{to}>\r\nSubject: Re: [Water] How\r\nMessage-ID: {id ?? $"<{Guid.NewGuid():N}@ben.test>"}\r\n{header}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}";
        await site.Get<ReplyFolder>().Put(new MemoryStream(Encoding.UTF8.GetBytes(mail)), default);
        await site.Get<ReplyFolder>().Collect(default);
    }

    static Task<List<string>> Bodies(TestSite site) => site.InTenant(scope => scope.Db.Set<Reply>().OrderBy(r => r.Number).Select(r => r.Body).ToListAsync());
}
