using Kernel.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Notifications.Mail;

internal interface ICarrier
{
    /// <exception cref="NotNow">It did not work this time.</exception>
    /// <exception cref="LetterRefused">It will never work.</exception>
    Task Carry(MailMessage message, CancellationToken stop);
}

internal static class Carriers
{
    // COPSITE__SMTP names a server; without it letters are written to the data folder, where a developer finds them.
    public static ICarrier Choose(IServiceProvider services) =>
        services.GetRequiredService<IConfiguration>()["COPSITE:SMTP"] is { Length: > 0 } address
            ? new SmtpCarrier(SmtpServer.Parse(address), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<SmtpCarrier>>())
            : new FolderCarrier(services.GetRequiredService<Storage>());
}
