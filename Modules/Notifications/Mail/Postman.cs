using Kernel;
using Kernel.Data;
using Kernel.Settings;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Notifications.Mail;

// Carries one delivery: takes it, looks once more whether it is still wanted, and keeps what became of it.
internal sealed class Postman(AppDb db, ICarrier carrier, Receivers receivers, CurrentTenant tenant, Site site, IConfiguration configuration, TimeProvider clock, ILogger<Postman> log)
{
    public async Task Carry(string id, CancellationToken stop)
    {
        if (await db.Write(() => db.Set<Delivery>().Claim(id, clock.UtcNow(), stop), stop) == 0) return;

        var delivery = await db.Set<Delivery>().SingleAsync(d => d.Id == id, stop);
        if (await receivers.WhyNot(delivery, stop) is { } why) delivery.Drop(why, clock.UtcNow());
        else await Try(delivery, stop);
        await db.SaveChangesAsync(stop);
        MailMeters.Carried(delivery.State);
    }

    async Task Try(Delivery delivery, CancellationToken stop)
    {
        try
        {
            // Checked when it was posted; checked again because a row of the database is not our own code.
            if (!EmailAddress.IsOne(delivery.Address)) throw new LetterRefused("The address is not one that mail can be sent to.", isAboutAddress: true);

            await carrier.Carry(MessageOf(delivery), stop);
            delivery.Sent(clock.UtcNow());
            await receivers.Arrived(delivery.Address, stop);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            delivery.Failed(e, clock.UtcNow());
            if (e is LetterRefused { IsAboutAddress: true }) await receivers.CameBack(delivery.Address, stop);
            if (delivery.State == DeliveryState.Parked) log.DeliveryParked(delivery.Id, e);
            else if (e is not NotNow) log.DeliveryFailed(delivery.Id, delivery.Tries, e);
        }
    }

    MailMessage MessageOf(Delivery delivery)
    {
        var host = new Uri(tenant.Tenant.Origin).IdnHost;
        return new MailMessage(
            TenantId: tenant.Id,
            Id: $"{delivery.Id}@{host}",
            FromName: delivery.SenderName.Length > 0 ? delivery.SenderName : site.Name,
            From: configuration["COPSITE:MAIL_FROM"] is { } given && EmailAddress.IsOne(given) ? given : $"no-reply@{host}",
            To: delivery.Address,
            Subject: delivery.Subject,
            Text: delivery.Text,
            PostedUtc: delivery.CreatedUtc)
        {
            Html = delivery.Html,
            ReplyTo = delivery.ReplyAddress,
            Thread = delivery.ThreadKey.Length > 0 ? $"{delivery.ThreadKey}@{host}" : "",
            Unsubscribe = delivery.UnsubscribePath.Length > 0 ? tenant.Tenant.Address + delivery.UnsubscribePath : "",
            ListId = delivery.UnsubscribePath.Length > 0 ? $"{delivery.Kind.ToString().ToLowerInvariant()}.{host}" : "",
        };
    }
}
