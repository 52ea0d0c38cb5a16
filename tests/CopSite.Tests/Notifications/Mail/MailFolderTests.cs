using System.Text;
using Kernel;
using Kernel.People;
using Kernel.Settings;

namespace Tests.Notifications.Mail;

public class MailFolderTests
{
    [Fact]
    public async Task Without_a_server_a_letter_is_a_file_that_reads_well()
    {
        await using var site = await TestSite.Start();

        await Post(site, new("ben@example.org", "Willkommen in Köln", "Hello Ben,\n\nopen this link:\nhttps://localhost/invitations/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz?x=1&y=2\n"));
        await site.Settle();

        var file = Assert.Single(Directory.GetFiles(Path.Combine(site.Folder, "mail", site.Tenant.Id)));
        var letter = await File.ReadAllTextAsync(file);
        Assert.EndsWith(".eml", file);
        Assert.Contains("Date: Fri, 20 Nov 2026 12:00:00 +0000\r\n", letter);
        Assert.Contains($"Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes("Willkommen in Köln"))}?=\r\n", letter);
        Assert.Contains("\r\nhttps://localhost/invitations/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz?x=1&y=2\r\n", letter);
    }

    [Fact]
    public async Task The_sites_name_stands_in_front_of_the_sender_whatever_is_in_it()
    {
        await using var site = await TestSite.Start();
        await site.InTenant(scope => scope.Get<SettingsDocument>().Change(s => s.SiteName = "Water\" <x@evil.test>\r\nBcc: y@evil.test", default));

        await Post(site, new("ben@example.org", "Hello", "Hello"));
        await site.Settle();

        var letter = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(site.Folder, "mail"), "*", SearchOption.AllDirectories).Single());
        Assert.Contains("From: \"Water' <x@evil.test> Bcc: y@evil.test\" <no-reply@localhost>\r\n", letter);
        Assert.DoesNotContain("\nBcc:", letter);
    }

    [Fact]
    public async Task The_operator_may_name_the_sender()
    {
        await using var site = await TestSite.Start(settings: [("COPSITE:MAIL_FROM", "hello@water.example")]);

        await Post(site, new("ben@example.org", "Hello", "Hello"));
        await site.Settle();

        var letter = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(site.Folder, "mail"), "*", SearchOption.AllDirectories).Single());
        Assert.Contains("From: \"Water Works\" <hello@water.example>\r\n", letter);
    }

    [Fact]
    public async Task A_letter_to_no_address_is_refused_before_anything_is_saved()
    {
        await using var site = await TestSite.Start();

        var broken = await Assert.ThrowsAsync<RuleBroken>(() => Post(site, new("ben", "Hello", "Hello")));

        Assert.Equal("Mail cannot be sent to this address. Write it as in “name@example.org”.", broken.Message);
    }

    static Task Post(TestSite site, Letter letter) => site.InTenant(scope =>
    {
        scope.Get<IMail>().Post(letter);
        return scope.Db.SaveChangesAsync();
    });
}
