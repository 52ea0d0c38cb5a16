using System.Diagnostics.Metrics;
using Kernel.Work;

namespace Notifications.Mail;

/// <summary>Counts what became of mail, for whoever collects metrics.</summary>
internal static class MailMeters
{
    static readonly Counter<long> mail = new Meter(Telemetry.Name).CreateCounter<long>("copsite.mail", "{mail}", "Tries to carry a mail, by outcome; Waiting is one that is tried again.");

    public static void Carried(DeliveryState state) => mail.Add(1, new KeyValuePair<string, object?>("outcome", state.ToString()));
}
