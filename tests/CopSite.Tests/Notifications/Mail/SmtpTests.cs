using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Notifications.Mail;

namespace Tests.Notifications.Mail;

public class SmtpTests : IAsyncLifetime
{
    readonly MailRecorder recorder = new();
    TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.Start(settings: recorder.Setting);

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await recorder.DisposeAsync();
    }

    [Fact]
    public async Task A_letter_goes_out_once_after_the_save()
    {
        await Post();
        Assert.Empty(recorder.Letters);
        await site.Settle();
        await site.Settle();

        var letter = Assert.Single(recorder.Letters);
        Assert.Contains("Subject: Confirm your address\r\n", letter);
        Assert.Contains("From: \"Water Works\" <no-reply@localhost>\r\n", letter);
        Assert.Contains("Auto-Submitted: auto-generated\r\n", letter);
        Assert.Equal(["MAIL FROM:<no-reply@localhost> BODY=8BITMIME", "RCPT TO:<ben@example.org>"], recorder.Commands.Where(c => c.StartsWith("MAIL") || c.StartsWith("RCPT")));
    }

    [Fact]
    public async Task A_letter_whose_cause_is_not_saved_is_not_sent()
    {
        await site.InTenant(scope =>
        {
            scope.Get<IMail>().Post(new("ben@example.org", "Hello", "Hello"));
            return Task.CompletedTask;
        });
        await site.Settle();

        Assert.Empty(recorder.Letters);
    }

    [Theory]
    [InlineData("RCPT", "550 no such user"), InlineData("MAIL", "553 not you"), InlineData("BODY", "554 looks like spam")]
    public async Task A_refusal_for_good_parks_the_letter_at_once(string step, string answer)
    {
        recorder.Answers = word => word == step ? answer : null;

        await Post();
        await site.SettleAnyway();

        var row = await Row();
        Assert.Equal(DeliveryState.Parked, row.State);
        Assert.StartsWith("The mail server answered", row.Error);
        Assert.DoesNotContain("ben@example.org", row.Error);
    }

    [Theory]
    [InlineData("RCPT", "451 try later"), InlineData("BODY", "452 full"), InlineData("HELLO", "421 busy"), InlineData("HELLO", "554 not now"), InlineData("EHLO", ""), InlineData("BODY", "")]
    public async Task A_failure_that_passes_is_tried_again_with_the_same_id(string step, string answer)
    {
        recorder.Answers = word => word == step || step == "EHLO" && word == "HELO" ? answer : null;
        await Post();
        await site.SettleAnyway();
        Assert.Equal(DeliveryState.Waiting, (await Row()).State);

        recorder.Answers = _ => null;
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await site.Settle();

        Assert.Equal(DeliveryState.Sent, (await Row()).State);
        // A server that closed before its answer may have kept the letter: the reader's mailbox knows it by its id.
        Assert.Single(recorder.Letters.Select(MessageId).Distinct());
    }

    [Fact]
    public async Task A_server_that_is_down_for_hours_loses_nothing_and_is_not_pestered()
    {
        recorder.Answers = word => word == "HELLO" ? "" : null;
        for (var number = 0; number < 20; number++) await Post($"p{number}@example.org");

        await site.SettleAnyway();
        Assert.Equal(1, recorder.Connections);
        for (var minute = 0; minute < 300; minute += 10)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(10));
            await site.SettleAnyway();
        }
        recorder.Answers = _ => null;
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        await site.Settle();

        Assert.Equal(20, recorder.Letters.Count);
    }

    [Fact]
    public async Task A_server_that_greylists_gets_the_letter_once_when_it_wants_it()
    {
        recorder.Answers = word => word == "RCPT" ? "451 come back later" : null;
        await Post();
        await site.Settle();
        recorder.Answers = _ => null;

        await site.Settle();
        Assert.Empty(recorder.Letters);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Settle();
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.Settle();

        Assert.Single(recorder.Letters);
    }

    [Fact]
    public async Task Pauses_grow_and_after_two_days_an_administrator_has_to_look()
    {
        recorder.Answers = word => word == "RCPT" ? "450 mailbox busy" : null;
        await Post();
        await site.Settle();
        for (var hour = 0; hour < 49; hour++)
        {
            site.Clock.Advance(TimeSpan.FromHours(1));
            await site.Settle();
        }

        var row = await Row();
        Assert.Equal(DeliveryState.Parked, row.State);
        Assert.InRange(row.Tries, 40, 50);
        Assert.NotEqual("", row.Text);
    }

    [Fact]
    public async Task A_node_that_died_with_a_letter_in_its_hands_leaves_it_to_the_next_one()
    {
        await Post();
        await site.InTenant(scope => scope.Db.Write(() => scope.Db.Set<Delivery>().Claim(scope.Db.Set<Delivery>().Single().Id, site.Clock.NowUtc, default), default));

        await site.Settle();
        Assert.Empty(recorder.Letters);
        site.Clock.Advance(Delivery.Lease);
        await site.Settle();

        Assert.Single(recorder.Letters);
    }

    [Fact]
    public async Task Two_nodes_do_not_take_one_letter()
    {
        await Post();
        var id = (await Row()).Id;

        var taken = await site.InTenant(async scope =>
            await scope.Db.Write(() => scope.Db.Set<Delivery>().Claim(id, site.Clock.NowUtc, default), default)
            + await scope.Db.Write(() => scope.Db.Set<Delivery>().Claim(id, site.Clock.NowUtc, default), default));

        Assert.Equal(1, taken);
    }

    [Fact]
    public async Task One_bad_address_holds_up_no_other()
    {
        recorder.Answers = word => word == "RCPT" && recorder.Commands.Last().Contains("nobody@", StringComparison.Ordinal) ? "550 no such user" : null;

        await Post("nobody@example.org");
        await Post("ben@example.org");
        await site.Settle();

        Assert.Contains("To: ben@example.org\r\n", Assert.Single(recorder.Letters));
    }

    [Fact]
    public async Task A_letter_that_is_on_its_way_keeps_no_words_behind()
    {
        await Post();
        await site.Settle();

        Assert.Equal(("", ""), ((await Row()).Text, (await Row()).Html));
    }

    [Fact]
    public async Task No_letter_holds_up_the_sites_writers()
    {
        var slow = new TaskCompletionSource();
        recorder.Answers = word =>
        {
            if (word == "RCPT") slow.Task.Wait(TimeSpan.FromSeconds(10));
            return null;
        };
        await Post();
        var settling = Task.Run(site.Settle);
        while (!recorder.Commands.Any(c => c.StartsWith("RCPT"))) await Task.Delay(5);

        await Post("kavya@example.org").WaitAsync(TimeSpan.FromSeconds(5));

        slow.SetResult();
        await settling;
    }

    [Fact]
    public async Task A_line_that_begins_with_a_dot_stays_what_it_was()
    {
        await Post(text: ".\n.hidden\nplain");
        await site.Settle();

        Assert.EndsWith("\r\n\r\n.\r\n.hidden\r\nplain\r\n", Assert.Single(recorder.Letters));
    }

    [Fact]
    public async Task Text_beyond_ASCII_arrives_as_it_was_written()
    {
        await Post(text: "Grüße aus Köln, 水 and 😀");
        await site.Settle();

        var letter = Assert.Single(recorder.Letters);
        Assert.Contains("Content-Transfer-Encoding: 8bit\r\n", letter);
        Assert.EndsWith("\r\n\r\nGrüße aus Köln, 水 and 😀\r\n", letter);
    }

    [Fact]
    public async Task A_server_for_seven_bits_gets_Base64()
    {
        recorder.Answers = word => word == "EHLO" ? "250 recorder" : null;

        await Post(text: "Grüße");
        await site.Settle();

        var letter = Assert.Single(recorder.Letters);
        Assert.Contains("Content-Transfer-Encoding: base64\r\n", letter);
        Assert.EndsWith($"\r\n\r\n{Convert.ToBase64String("Grüße\r\n"u8)}\r\n", letter);
    }

    [Fact]
    public async Task A_server_that_does_not_know_EHLO_is_greeted_the_old_way()
    {
        recorder.Answers = word => word == "EHLO" ? "502 what" : null;

        await Post();
        await site.Settle();

        Assert.Single(recorder.Letters);
    }

    Task Post(string to = "ben@example.org", string text = "Open this link:\nhttps://localhost/confirm?token=abc") => site.InTenant(scope =>
    {
        scope.Get<IMail>().Post(new(to, "Confirm your address", text));
        return scope.Db.SaveChangesAsync();
    });

    Task<Delivery> Row() => site.InTenant(scope => scope.Db.Set<Delivery>().AsNoTracking().SingleAsync());

    static string MessageId(string letter) => letter.Split("\r\n").Single(line => line.StartsWith("Message-ID: <", StringComparison.Ordinal));
}
