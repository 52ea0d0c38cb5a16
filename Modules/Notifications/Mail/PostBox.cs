using Kernel;
using Kernel.Data;
using Kernel.People;

namespace Notifications.Mail;

// The letter is stored with the caller's save, and goes to its carrier after that.
internal sealed class PostBox(AppDb db, TimeProvider clock) : IMail
{
    public void Post(Letter letter)
    {
        if (!EmailAddress.IsOne(letter.To))
            throw new RuleBroken("Mail cannot be sent to this address. Write it as in “name@example.org”.", "Email");

        var (id, now) = (Id.New(), clock.UtcNow());
        db.Add(new Delivery
        {
            Id = id, Key = "letter:" + id, Kind = DeliveryKind.Account, Address = letter.To, Subject = letter.Subject, Text = letter.Text, CreatedUtc = now, DueUtc = now,
        });
    }
}
