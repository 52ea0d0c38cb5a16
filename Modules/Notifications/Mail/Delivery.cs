using Kernel.Events;
using Kernel.Settings;
using Kernel.Tenancy;
using Microsoft.Extensions.Configuration;

namespace Notifications.Mail;

internal sealed class Delivery(ICarrier carrier, CurrentTenant tenant, Site site, IConfiguration configuration) : IHandle<LetterPosted>, IOutside
{
    public Task Handle(LetterPosted happened, CancellationToken stop)
    {
        // Checked when it was posted; checked again because a row of the database is not our own code.
        if (!EmailAddress.IsOne(happened.To)) throw new GiveUp("The address is not one that mail can be sent to.");

        var host = new Uri(tenant.Tenant.Origin).IdnHost;
        return carrier.Carry(new MailMessage(
            TenantId: tenant.Id,
            // The same at every try, so that a mailbox that got the letter twice shows it once.
            Id: $"{happened.Id}@{host}",
            FromName: site.Name,
            From: configuration["COPSITE:MAIL_FROM"] is { } given && EmailAddress.IsOne(given) ? given : $"no-reply@{host}",
            To: happened.To,
            Subject: happened.Subject,
            Text: happened.Text,
            PostedUtc: happened.PostedUtc), stop);
    }
}
