using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Kernel.Tenancy;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Notifications.Mail;

namespace Notifications.Replies;

// Writes back that an answer was not posted, why, and what to do, with the words that would be lost otherwise. Only to
// people of this site and only to their own address: a stranger's address may be forged.
internal sealed class ReplyAnswers(AppDb db, CurrentTenant tenant, Site site, TimeProvider clock)
{
    const int LongestKept = 30_000;
    const int MostADay = 10;

    public async Task Write(IncomingMail mail, ReplyAddress? address, string text, string why, CancellationToken stop)
    {
        var now = clock.UtcNow();
        if (await Receiver(mail, address, stop) is not { } person || await IsFull(person.Id, now, stop)) return;

        db.Add(new Delivery
        {
            Key = "answer:" + mail.Hash, Kind = DeliveryKind.Answer, PersonId = person.Id, Address = person.Email!, CreatedUtc = now, DueUtc = now,
            Subject = $"[{site.Name}] Your answer was not posted",
            Text = $"{why}\n\nWhat you wrote is kept here:\n\n{PlainText.Cut(text, LongestKept)}\n\n{tenant.Tenant.Address}/notifications\n\n----\nWhy you get this: you answered a mail of {site.Name}. It comes once for each answer that could not be posted; answer on the site and it stops.\n",
        });
    }

    async Task<Person?> Receiver(IncomingMail mail, ReplyAddress? address, CancellationToken stop)
    {
        var normal = AddressTrouble.Normal(mail.From);
        var people = db.Set<Person>().AsNoTracking().Where(p => p.SuspendedUtc == null && p.EmailConfirmed);
        return address is not null ? await people.SingleOrDefaultAsync(p => p.Id == address.PersonId, stop) : await people.SingleOrDefaultAsync(p => p.NormalizedEmail == normal, stop);
    }

    async Task<bool> IsFull(string personId, DateTime now, CancellationToken stop)
    {
        var since = now.AddDays(-1);
        return await db.Set<Delivery>().CountAsync(d => d.PersonId == personId && d.Kind == DeliveryKind.Answer && d.CreatedUtc > since, stop) >= MostADay;
    }
}
