namespace Notifications.Mail;

internal enum SmtpSafety
{
    /// <summary>Encrypted when the server offers it; a password is sent only then, or within this machine.</summary>
    Offered,
    /// <summary>Encrypted after STARTTLS, or not at all.</summary>
    Demanded,
    /// <summary>Encrypted from the first byte.</summary>
    FromStart,
}

/// <summary>The operator's mail server, as <c>COPSITE__SMTP</c> names it.</summary>
internal sealed record SmtpServer(string Host, int Port, SmtpSafety Safety, string User, string Password)
{
    public bool IsThisMachine => Host is "localhost" || System.Net.IPAddress.TryParse(Host, out var address) && System.Net.IPAddress.IsLoopback(address);

    /// <exception cref="InvalidOperationException">The operator wrote something else than an address.</exception>
    public static SmtpServer Parse(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || Kind(uri.Scheme) is not { } kind)
            throw new InvalidOperationException("COPSITE__SMTP must be written as smtp://user:password@host:port, starttls://… or smtps://….");

        var login = uri.UserInfo.Split(':', 2);
        return new(uri.IdnHost.Trim('[', ']'), uri.IsDefaultPort || uri.Port <= 0 ? kind.Port : uri.Port, kind.Safety,
            Uri.UnescapeDataString(login[0]), login.Length > 1 ? Uri.UnescapeDataString(login[1]) : "");
    }

    static (SmtpSafety Safety, int Port)? Kind(string scheme) => scheme switch
    {
        "smtp" => (SmtpSafety.Offered, 25),
        "starttls" or "smtp+starttls" => (SmtpSafety.Demanded, 587),
        "smtps" => (SmtpSafety.FromStart, 465),
        _ => null,
    };
}
