using System.Globalization;
using System.Text;

namespace Notifications.Mail;

// A letter as it goes over the wire (RFC 5322): plain text, beside it perhaps HTML, and no header that anybody outside chose.
internal sealed record MailMessage(string TenantId, string Id, string FromName, string From, string To, string Subject, string Text, DateTime PostedUtc)
{
    const int LongestLine = 998;

    public string Html { get; init; } = "";
    public string ReplyTo { get; init; } = "";

    /// <summary>The id that all mails on one subject refer to.</summary>
    public string Thread { get; init; } = "";

    /// <summary>The address that stops such mail when a mail program posts to it (RFC 8058).</summary>
    public string Unsubscribe { get; init; } = "";
    public string ListId { get; init; } = "";

    /// <summary>Every line ends in CR LF. Text beyond ASCII is sent as it is where <paramref name="canTakeEightBits"/>, else in Base64.</summary>
    public byte[] ToBytes(bool canTakeEightBits)
    {
        var message = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"Date: {PostedUtc:ddd, dd MMM yyyy HH:mm:ss} +0000\r\n")
            .Append($"From: {HeaderText.Name(FromName)} <{From}>\r\n")
            .Append($"To: {To}\r\n")
            .Append($"Subject: {HeaderText.Of(Subject)}\r\n")
            .Append($"Message-ID: <{Id}>\r\n");
        if (ReplyTo.Length > 0) message.Append($"Reply-To: {ReplyTo}\r\n");
        if (Thread.Length > 0) message.Append($"In-Reply-To: <{Thread}>\r\nReferences: <{Thread}>\r\n");
        if (ListId.Length > 0) message.Append($"List-Id: <{ListId}>\r\n");
        if (Unsubscribe.Length > 0) message.Append($"List-Unsubscribe: <{Unsubscribe}>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
        // Holiday answers and ticket systems leave such mail alone (RFC 3834).
        message.Append("Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n");

        var text = Part("text/plain; charset=utf-8; format=flowed", FlowedText.From(Text), canTakeEightBits);
        if (Html.Length == 0) return Encoding.UTF8.GetBytes(message.Append(text).ToString());

        var boundary = "=_" + Id.Split('@')[0];
        message.Append($"Content-Type: multipart/alternative; boundary=\"{boundary}\"\r\n\r\n")
            .Append($"--{boundary}\r\n").Append(text)
            .Append($"\r\n--{boundary}\r\n").Append(Part("text/html; charset=utf-8", Html.ReplaceLineEndings("\r\n"), canTakeEightBits))
            .Append($"\r\n--{boundary}--\r\n");
        return Encoding.UTF8.GetBytes(message.ToString());
    }

    static string Part(string type, string body, bool canTakeEightBits)
    {
        var isPlain = Ascii.IsValid(body);
        var isWhole = (isPlain || canTakeEightBits) && body.Split("\r\n").All(line => Encoding.UTF8.GetByteCount(line) <= LongestLine);
        return $"Content-Type: {type}\r\nContent-Transfer-Encoding: {(!isWhole ? "base64" : isPlain ? "7bit" : "8bit")}\r\n\r\n{(isWhole ? body : Base64(body))}";
    }

    static string Base64(string body)
    {
        var all = Convert.ToBase64String(Encoding.UTF8.GetBytes(body));
        return string.Concat(all.Chunk(76).Select(line => new string(line) + "\r\n"));
    }
}
