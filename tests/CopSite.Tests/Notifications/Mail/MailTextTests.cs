using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Notifications.Mail;
using Tests.Corpora;

namespace Tests.Notifications.Mail;

public partial class MailTextTests
{
    public static IEnumerable<JsonElement> Rows => JsonDocument.Parse(File.ReadAllText(SharedData.File("corpora/selfmade-mail/addresses-and-subjects.json"))).RootElement.EnumerateArray();

    [Fact]
    public void Addresses_of_the_corpus_are_taken_or_refused_as_it_says()
    {
        foreach (var row in Rows.Where(r => r.TryGetProperty("address", out _)))
        {
            var (address, expected) = (row.GetProperty("address").GetString()!, row.GetProperty("expect").GetString()!);
            var isTaken = EmailAddress.IsOne(address);

            if (expected is "accept" or "refuse") Assert.True(isTaken == (expected == "accept"), address);
            if (isTaken) Assert.Matches("^[!-~]+\\z", address);
        }
    }

    [Theory]
    [InlineData("\"a b\"@example.com"), InlineData("üser@example.com"), InlineData("a%evil.test@example.com"), InlineData("evil.test!a@example.com"), InlineData("a@example.c"), InlineData("a@1.2.3.4"), InlineData("a@example.com\n"), InlineData("a(x)@example.com")]
    public void What_the_standard_allows_and_nobody_needs_is_refused(string address) => Assert.False(EmailAddress.IsOne(address));

    [Theory]
    [InlineData("ana.ferreira+water@mail.example.org"), InlineData("o'brien@example.ie"), InlineData("a@b-c.museum"), InlineData("1@2.example")]
    public void Everyday_addresses_are_taken(string address) => Assert.True(EmailAddress.IsOne(address));

    [Fact]
    public void Every_subject_of_the_corpus_is_one_header_that_decodes_to_its_text()
    {
        foreach (var subject in Rows.Where(r => r.TryGetProperty("subject", out _)).Select(r => r.GetProperty("subject").GetString()!))
        {
            var letter = Encoding.UTF8.GetString(Message(subject, "Hello").ToBytes(canTakeEightBits: true));
            var (head, body) = (letter[..letter.IndexOf("\r\n\r\n", StringComparison.Ordinal)], letter[(letter.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
            var headers = Folded().Replace(head, " ").Split("\r\n");

            Assert.Equal(["Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"], headers.Select(h => h.Split(':')[0]));
            Assert.All(head.Split("\r\n"), line => Assert.True(line.Length <= 998));
            Assert.Equal("Hello\r\n", body);
            Assert.Equal(Blanks().Replace(Controls().Replace(subject, " "), " ").Trim(), Decoded(headers[3]["Subject: ".Length..]));
        }
    }

    [Fact]
    public void A_long_line_flows_and_a_long_link_stays_whole()
    {
        var link = "https://localhost/" + new string('x', 120);

        var text = FlowedText.From($"{string.Join(' ', Enumerable.Repeat("water", 30))}\n{link}\n> quoted\nFrom here\n");

        var lines = text.Split("\r\n");
        Assert.All(lines, line => Assert.True(line.Length <= 77 || line == link));
        Assert.Contains(link, lines);
        Assert.Contains(" > quoted", lines);
        Assert.Contains(" From here", lines);
        Assert.Equal(string.Join(' ', Enumerable.Repeat("water", 30)), string.Concat(lines.TakeWhile(l => l != link)));
    }

    [Fact]
    public void A_line_too_long_for_mail_is_sent_in_Base64() =>
        Assert.Contains("Content-Transfer-Encoding: base64", Encoding.UTF8.GetString(Message("Hello", new string('x', 2_000)).ToBytes(canTakeEightBits: true)));

    static MailMessage Message(string subject, string text) => new("t", "1@localhost", "Water", "no-reply@localhost", "ben@example.org", subject, text, Cast.Noon);

    static string Decoded(string header) => Word().Replace(header.Replace("?= =?", "?==?", StringComparison.Ordinal), word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value)));

    [GeneratedRegex(@"=\?utf-8\?B\?([A-Za-z0-9+/=]*)\?=", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\r\n ", RegexOptions.NonBacktracking)]
    private static partial Regex Folded();

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]", RegexOptions.NonBacktracking)]
    private static partial Regex Controls();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
