namespace Notifications.Mail;

// It will never work.
internal sealed class LetterRefused(string why, bool isAboutAddress = false) : Exception(why)
{
    /// <summary>The server does not know, or does not want, whom it is for.</summary>
    public bool IsAboutAddress => isAboutAddress;
}

// It did not work this time.
internal sealed class NotNow(string why, Exception? cause = null) : Exception(why, cause);
