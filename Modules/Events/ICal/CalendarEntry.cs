namespace Events.ICal;

/// <summary>An event as it stands in somebody's calendar.</summary>
/// <param name="Uid">Never changes: a calendar knows the entry by it.</param>
/// <param name="Sequence">Grows whenever the title, the time or the place changes.</param>
/// <param name="IsTentative">Its reader waits for a place.</param>
internal sealed record CalendarEntry(
    string Uid, string Title, string Text, DateTime StartUtc, DateTime EndUtc, string TimeZone, string Place, string Address,
    int Sequence, bool IsCancelled, bool IsTentative, DateTime CreatedUtc, DateTime ModifiedUtc);
