using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Notifications.Mail;

namespace Tests.Notifications.Mail;

public class SmtpSignInTests
{
    [Fact]
    public async Task The_operators_name_and_password_are_given_to_a_server_on_this_machine()
    {
        await using var recorder = new MailRecorder();
        await using var site = await TestSite.Start(settings: [("COPSITE:SMTP", $"smtp://ana%40water:s%3Acret@127.0.0.1:{recorder.Port}")]);

        await Post(site);
        await site.Settle();

        Assert.Contains($"AUTH PLAIN {Convert.ToBase64String("\0ana@water\0s:cret"u8)}", recorder.Commands);
    }

    [Fact]
    public async Task A_wrong_password_is_the_operators_trouble_and_not_the_letters()
    {
        await using var recorder = new MailRecorder { Answers = word => word == "AUTH" ? "535 no" : null };
        await using var site = await TestSite.Start(settings: [("COPSITE:SMTP", $"smtp://a:b@127.0.0.1:{recorder.Port}")]);

        await Post(site);
        await site.SettleAnyway();

        Assert.Equal(DeliveryState.Waiting, (await site.InTenant(scope => scope.Db.Set<Delivery>().SingleAsync())).State);
    }

    [Fact]
    public async Task Where_encryption_is_demanded_nothing_is_sent_without_it()
    {
        await using var recorder = new MailRecorder { Answers = word => word == "STARTTLS" ? "454 not now" : null };
        await using var site = await TestSite.Start(settings: [("COPSITE:SMTP", $"starttls://a:b@127.0.0.1:{recorder.Port}")]);

        await Post(site);
        await site.SettleAnyway();

        Assert.DoesNotContain(recorder.Commands, c => c.StartsWith("AUTH") || c.StartsWith("MAIL"));
    }

    [Theory]
    [InlineData("smtp://mail.example.org", "mail.example.org", 25, "Offered"), InlineData("starttls://mail.example.org", "mail.example.org", 587, "Demanded")]
    [InlineData("smtps://mail.example.org", "mail.example.org", 465, "FromStart"), InlineData("smtps://mail.example.org:4650", "mail.example.org", 4650, "FromStart")]
    [InlineData("smtp://[::1]:2525", "::1", 2525, "Offered")]
    public void The_address_of_a_server_says_where_and_how_safely(string address, string host, int port, string safety) =>
        Assert.Equal((host, port, safety), (SmtpServer.Parse(address).Host, SmtpServer.Parse(address).Port, SmtpServer.Parse(address).Safety.ToString()));

    [Theory]
    [InlineData("mail.example.org"), InlineData("http://mail.example.org"), InlineData("smtp://"), InlineData("smtp")]
    public void Anything_else_is_refused_with_the_way_to_write_it(string address) =>
        Assert.StartsWith("COPSITE__SMTP must be written as smtp://", Assert.Throws<InvalidOperationException>(() => SmtpServer.Parse(address)).Message);

    static Task Post(TestSite site) => site.InTenant(scope =>
    {
        scope.Get<IMail>().Post(new("ben@example.org", "Hello", "Hello"));
        return scope.Db.SaveChangesAsync();
    });
}
