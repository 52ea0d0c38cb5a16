using Communities;
using Kernel.People;

namespace Events.Occasions;

/// <summary>One event as one viewer sees it.</summary>
/// <param name="JoinLink">Empty for those who do not come.</param>
/// <param name="Coming">Who comes, the first of them; only for people with an account.</param>
/// <param name="Mine">What the viewer answered; null for nothing yet.</param>
public sealed record OccasionPage(
    CommunityView Community, string Path, string Title, string Kind, When When, string Html, string Place, bool IsOnline, string JoinLink,
    IReadOnlyList<AgendaRow> Agenda, int Capacity, DateTime LastCallUtc, IReadOnlyList<Face> Hosts, string WriteUp, string CancelledReason,
    OccasionState State, int ComingCount, int WaitingCount, IReadOnlyList<Face> Coming, MyAnswer? Mine, OccasionRights May)
{
    /// <summary>For what other modules show beside it.</summary>
    public Communities.Products.ProductPlace Product => new(Community, "events", Path[(Path.LastIndexOf('/') + 1)..]);

    public bool IsFull => Capacity > 0 && ComingCount >= Capacity;

    public int AgendaMinutes => Agenda.Sum(a => a.Minutes);
}

/// <summary>How an event stands now.</summary>
/// <param name="TakesRegistrations">It is not too late to register.</param>
public sealed record OccasionState(bool IsCancelled, bool IsOver, bool HasBegun, bool TakesRegistrations);

/// <param name="Ahead">How many wait before the viewer.</param>
public sealed record MyAnswer(RegistrationState State, int Ahead);

public sealed record OccasionRights(bool Register, bool Change);
