namespace Kernel.People;

/// <summary>A message to one address.</summary>
/// <param name="Text">Plain text; links stand on lines of their own.</param>
public sealed record Letter(string To, string Subject, string Text);

/// <summary>Sends mail after the caller's save, through the outbox: a mail server that is down delays mail and nothing else.</summary>
public interface IMail
{
    void Post(Letter letter);
}

sealed class NoMail : IMail
{
    public void Post(Letter letter) { }
}
