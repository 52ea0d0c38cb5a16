using Kernel.Pages;

namespace Notifications.Admin.Deliveries;

/// <summary>Mail as an administrator sees it: never its words, which may hold secrets.</summary>
/// <param name="State">The state that is shown; empty for all.</param>
/// <param name="Parked">How many need somebody to look.</param>
/// <param name="HasServer">False while mail is written to a folder because no mail server is named.</param>
public sealed record DeliveriesPage(string State, IReadOnlyList<DeliveryRow> Rows, int Parked, bool HasServer, Pager Pager);

/// <param name="Kind">A word for what it is.</param>
/// <param name="Error">What went wrong the last time, or why it was dropped.</param>
public sealed record DeliveryRow(string Id, string Address, string Subject, string Kind, string State, int Tries, string Error, DateTime CreatedUtc, DateTime DueUtc)
{
    public string Word => State switch { "Waiting" => Tries == 0 ? "Waiting" : "Tried again soon", "Sent" => "Sent", "Parked" => "Stuck", _ => "Not sent" };

    public string Tone => State switch { "Sent" => "positive", "Parked" => "danger", "Waiting" when Tries > 0 => "attention", _ => "" };
}
