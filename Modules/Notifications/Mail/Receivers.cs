using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Notifications.Mail;

// Knows to whom mail may go at this moment.
internal sealed class Receivers(AppDb db, WishBook wishes, NoticeKinds kinds, Subjects subjects, TimeProvider clock)
{
    /// <summary>Why a delivery is not wanted any more; null when it is.</summary>
    public async Task<string?> WhyNot(Delivery delivery, CancellationToken stop)
    {
        if (delivery.Kind == DeliveryKind.Account || delivery.PersonId is not { } id) return null;
        if (await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, stop) is not { } person) return "The person is gone.";
        if (await WhyNot(person, stop) is { } why) return why;
        if (!delivery.Address.Equals(person.Email, StringComparison.OrdinalIgnoreCase)) return "The person has another address now.";

        return delivery.Kind switch
        {
            DeliveryKind.Notice => await WhyNotTold(delivery, id, stop),
            DeliveryKind.Digest => (await wishes.Of(id, stop)).Digest == Rhythm.Never ? "The person wants no digest any more." : null,
            _ => null,
        };
    }

    /// <summary>Why no mail but letters about the account goes to this person; null when it does.</summary>
    public async Task<string?> WhyNot(Person person, CancellationToken stop)
    {
        if (person.SuspendedUtc is not null) return "The account is suspended.";
        if (person.Email is not { Length: > 0 } address || !person.EmailConfirmed || !EmailAddress.IsOne(address)) return "The address is not confirmed.";

        var normal = AddressTrouble.Normal(address);
        return await db.Set<AddressTrouble>().AnyAsync(a => a.Address == normal && a.StoppedUtc != null, stop) ? "Mail to the address came back again and again." : null;
    }

    async Task<string?> WhyNotTold(Delivery delivery, string personId, CancellationToken stop)
    {
        var line = await db.Set<Notification>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == delivery.NotificationId, stop);
        if (line is null) return "The news is gone.";
        if (line is { IsShown: true, ReadUtc: not null }) return "It was read on the site meanwhile.";
        if (!(await wishes.Of(personId, stop)).Of(kinds.Of(line.Key), line.PlaceId).Mail) return "The person does not want it by mail any more.";

        return (await subjects.Visible(personId, [new(line.Key, line.PlaceId)], stop)).Count == 0 ? "The person may not see it any more." : null;
    }

    public async Task CameBack(string address, CancellationToken stop)
    {
        var normal = AddressTrouble.Normal(address);
        var trouble = await db.Set<AddressTrouble>().SingleOrDefaultAsync(a => a.Address == normal, stop) ?? db.Add(new AddressTrouble { Address = normal }).Entity;
        trouble.CameBack(clock.UtcNow());
    }

    public async Task Arrived(string address, CancellationToken stop)
    {
        var normal = AddressTrouble.Normal(address);
        if (await db.Set<AddressTrouble>().SingleOrDefaultAsync(a => a.Address == normal, stop) is { } trouble) db.Remove(trouble);
    }
}
