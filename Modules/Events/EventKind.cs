namespace Events;

/// <summary>What people come together for.</summary>
public enum EventKind { Meeting, Webinar, HotSeat, Debate, PeerAssist, PracticeSession, Workshop, Visit }

/// <summary>The words for a kind of event.</summary>
public sealed record KindWord(EventKind Kind, string Word)
{
    public static readonly IReadOnlyList<KindWord> All =
    [
        new(EventKind.Meeting, "Meeting"), new(EventKind.Webinar, "Webinar"), new(EventKind.HotSeat, "Hot seat"), new(EventKind.Debate, "Debate"),
        new(EventKind.PeerAssist, "Peer assist"), new(EventKind.PracticeSession, "Practice session"), new(EventKind.Workshop, "Workshop"), new(EventKind.Visit, "Visit"),
    ];

    public static string Of(EventKind kind) => All[(int)kind].Word;
}
