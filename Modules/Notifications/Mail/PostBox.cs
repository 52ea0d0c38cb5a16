using Kernel;
using Kernel.Data;
using Kernel.People;

namespace Notifications.Mail;

// The letter goes into the outbox with the caller's save, and to its carrier after that.
internal sealed class PostBox(AppDb db, TimeProvider clock) : IMail
{
    public void Post(Letter letter)
    {
        if (!EmailAddress.IsOne(letter.To))
            throw new RuleBroken("Mail cannot be sent to this address. Write it as in “name@example.org”.", "Email");

        db.Raise(new LetterPosted(Id.New(), letter.To, letter.Subject, letter.Text, clock.UtcNow()));
    }
}
