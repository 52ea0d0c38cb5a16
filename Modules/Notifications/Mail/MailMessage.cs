using System.Globalization;
using System.Text;

namespace Notifications.Mail;

// A letter as it goes over the wire (RFC 5322): one part of plain text, and no header that anybody outside chose.
internal sealed record MailMessage(string TenantId, string Id, string FromName, string From, string To, string Subject, string Text, DateTime PostedUtc)
{
    const int LongestLine = 998;

    /// <summary>Every line ends in CR LF. Text beyond ASCII is sent as it is where <paramref name="canTakeEightBits"/>, else in Base64.</summary>
    public byte[] ToBytes(bool canTakeEightBits)
    {
        var body = FlowedText.From(Text);
        var isPlain = Ascii.IsValid(body);
        var isWhole = (isPlain || canTakeEightBits) && body.Split("\r\n").All(line => Encoding.UTF8.GetByteCount(line) <= LongestLine);

        var message = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"Date: {PostedUtc:ddd, dd MMM yyyy HH:mm:ss} +0000\r\n")
            .Append($"From: {HeaderText.Name(FromName)} <{From}>\r\n")
            .Append($"To: {To}\r\n")
            .Append($"Subject: {HeaderText.Of(Subject)}\r\n")
            .Append($"Message-ID: <{Id}>\r\n")
            // Holiday answers and ticket systems leave such mail alone (RFC 3834).
            .Append("Auto-Submitted: auto-generated\r\n")
            .Append("MIME-Version: 1.0\r\n")
            .Append("Content-Type: text/plain; charset=utf-8; format=flowed\r\n")
            .Append($"Content-Transfer-Encoding: {(!isWhole ? "base64" : isPlain ? "7bit" : "8bit")}\r\n\r\n")
            .Append(isWhole ? body : Base64(body));
        return Encoding.UTF8.GetBytes(message.ToString());
    }

    static string Base64(string body)
    {
        var all = Convert.ToBase64String(Encoding.UTF8.GetBytes(body));
        return string.Concat(all.Chunk(76).Select(line => new string(line) + "\r\n"));
    }
}
