using Communities;

namespace Events.Shared;

/// <summary>An event in a list.</summary>
/// <param name="Capacity">0 for as many as come.</param>
/// <param name="Mine">What the viewer answered; null for nothing yet.</param>
/// <param name="Community">The community's name, in lists that hold several.</param>
public sealed record EventRow(
    string Path, string Title, string Kind, When When, string Place, bool IsOnline, bool IsCancelled, bool IsWrittenUp,
    int Coming, int Capacity, RegistrationState? Mine, string Community)
{
    public bool IsFull => Capacity > 0 && Coming >= Capacity;

    public string Where => Place.Length > 0 && IsOnline ? Place + ", and online" : Place.Length > 0 ? Place : IsOnline ? "Online" : "";

    public string MineWord => Mine switch
    {
        RegistrationState.Coming => "You are coming",
        RegistrationState.Waiting => "You are on the waiting list",
        RegistrationState.NotComing => "You cannot come",
        _ => "",
    };
}

/// <summary>Rows as one list.</summary>
public sealed record EventList(IReadOnlyList<EventRow> Rows, bool NamesCommunities = false);

/// <summary>What a page without any event says.</summary>
public sealed record NoEvents(CommunityView Community, bool CanPlan);
