namespace Notifications.Mail;

// What the server said. Its words can hold people's addresses, so only the number travels into errors and logs.
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsGood => Code is >= 200 and < 400;
    public bool IsForGood => Code is >= 500;

    public bool Offers(string word) => Lines.Skip(1).Any(line => line.Equals(word, StringComparison.OrdinalIgnoreCase)
        || line.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase));
}

// The server said no. Refusals of the sender, the receiver or the text are about this letter; all others are about the server.
internal sealed class SmtpRefused(int code, string step, bool isAboutLetter) : Exception($"The mail server answered {step} with {code}.")
{
    public bool IsForGood => isAboutLetter && code >= 500;
    public bool IsAboutLetter => isAboutLetter;
    public bool IsAboutReceiver => step == Receiver;

    public const string Receiver = "the receiver";
}
