using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Notifications.Mail;

// One conversation with a mail server (RFC 5321), for one letter. Written here because the framework's client cannot
// speak TLS from the first byte, hides the server's numbers, and has had faults in how it reads addresses.
internal sealed class SmtpTalk(SmtpServer server, string ownName) : IDisposable
{
    const int LongestReply = 16 * 1024;

    readonly TcpClient tcp = new();
    readonly byte[] incoming = new byte[LongestReply];
    Stream stream = Stream.Null;
    SmtpReply hello = new(0, []);
    int start, end;

    public bool CanTakeEightBits => hello.Offers("8BITMIME");

    /// <exception cref="SmtpRefused">The server does not want to talk.</exception>
    public async Task Begin(CancellationToken stop)
    {
        await tcp.ConnectAsync(server.Host, server.Port, stop);
        stream = tcp.GetStream();
        if (server.Safety == SmtpSafety.FromStart) await Encrypt(stop);

        Demand(await Read(stop), "the connection");
        hello = await Ask("EHLO " + ownName, stop);
        if (!hello.IsGood) hello = Demand(await Ask("HELO " + ownName, stop), "HELO");
        if (server.Safety == SmtpSafety.Demanded || server.Safety == SmtpSafety.Offered && hello.Offers("STARTTLS") && !server.IsThisMachine) await StartTls(stop);
        if (server.User.Length > 0) await SignIn(stop);
    }

    public async Task Deliver(MailMessage message, CancellationToken stop)
    {
        var bytes = message.ToBytes(CanTakeEightBits);
        Demand(await Ask($"MAIL FROM:<{message.From}>{(CanTakeEightBits ? " BODY=8BITMIME" : "")}", stop), "the sender", isAboutLetter: true);
        Demand(await Ask($"RCPT TO:<{message.To}>", stop), SmtpRefused.Receiver, isAboutLetter: true);
        Demand(await Ask("DATA", stop), "DATA", isAboutLetter: true);
        await stream.WriteAsync(Stuffed(bytes), stop);
        Demand(await Ask(".", stop), "the letter", isAboutLetter: true);
    }

    public Task End(CancellationToken stop) => Ask("QUIT", stop);

    async Task StartTls(CancellationToken stop)
    {
        Demand(await Ask("STARTTLS", stop), "STARTTLS");
        // Words that came before the handshake could be anybody's.
        if (start != end) throw new IOException("The mail server spoke before encryption began.");

        await Encrypt(stop);
        hello = Demand(await Ask("EHLO " + ownName, stop), "EHLO");
    }

    async Task Encrypt(CancellationToken stop)
    {
        var tls = new SslStream(stream);
        stream = tls;
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = server.Host }, stop);
    }

    async Task SignIn(CancellationToken stop)
    {
        if (stream is not SslStream && !server.IsThisMachine)
            throw new IOException("The mail server offers no encryption, so the password is not sent. Use starttls:// or smtps:// in COPSITE__SMTP.");

        var secret = Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{server.User}\0{server.Password}"));
        Demand(await Ask("AUTH PLAIN " + secret, stop), "the sign-in");
    }

    async Task<SmtpReply> Ask(string line, CancellationToken stop)
    {
        // Every line is made of checked parts; this holds should one of them not be.
        if (line.AsSpan().ContainsAny('\r', '\n', '\0')) throw new InvalidOperationException("A line for the mail server holds a line end.");

        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), stop);
        await stream.FlushAsync(stop);
        return await Read(stop);
    }

    async Task<SmtpReply> Read(CancellationToken stop)
    {
        var lines = new List<string>();
        while (true)
        {
            var line = await ReadLine(stop);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), System.Globalization.NumberStyles.None, null, out var code) || lines.Count >= 100)
                throw new IOException("The mail server answered with something else than a reply.");

            lines.Add(line.Length > 4 ? line[4..].Trim() : "");
            if (line.Length == 3 || line[3] != '-') return new(code, lines);
        }
    }

    async Task<string> ReadLine(CancellationToken stop)
    {
        while (true)
        {
            var length = incoming.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                var line = Encoding.ASCII.GetString(incoming, start, length).TrimEnd('\r');
                start += length + 1;
                return line;
            }
            incoming.AsSpan(start, end - start).CopyTo(incoming);
            (start, end) = (0, end - start);
            var read = end == incoming.Length ? 0 : await stream.ReadAsync(incoming.AsMemory(end), stop);
            if (read == 0) throw new IOException("The mail server closed the connection or talks without end.");
            end += read;
        }
    }

    // A dot alone ends the letter, so a line that begins with one gets another.
    static byte[] Stuffed(byte[] message)
    {
        var stuffed = new List<byte>(message.Length + 16);
        for (var at = 0; at < message.Length; at++)
        {
            if (message[at] == '.' && (at == 0 || message[at - 1] == '\n')) stuffed.Add((byte)'.');
            stuffed.Add(message[at]);
        }
        return [.. stuffed];
    }

    static SmtpReply Demand(SmtpReply reply, string step, bool isAboutLetter = false) =>
        reply.IsGood ? reply : throw new SmtpRefused(reply.Code, step, isAboutLetter);

    public void Dispose()
    {
        stream.Dispose();
        tcp.Dispose();
    }
}
