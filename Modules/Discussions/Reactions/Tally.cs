namespace Discussions.Reactions;

/// <summary>The reactions to one post. Holds who reacted how, so that pages which readers share can still show each their own.</summary>
public sealed record Tally
{
    readonly Dictionary<string, ReactionKind> people = new(StringComparer.Ordinal);
    readonly int[] counts = new int[ReactionWord.All.Count];

    public static Tally None { get; } = new();

    public int Total => people.Count;

    public void Add(string personId, ReactionKind kind)
    {
        people.Add(personId, kind);
        counts[(int)kind]++;
    }

    public int this[ReactionKind kind] => counts[(int)kind];

    public ReactionKind? Of(string personId) => people.TryGetValue(personId, out var kind) ? kind : null;

    /// <summary>Those that somebody gave, most given first.</summary>
    public IEnumerable<ReactionWord> Given => ReactionWord.All.Where(w => this[w.Kind] > 0).OrderByDescending(w => this[w.Kind]);

    /// <summary>The share of all reactions to this post, in whole per cent.</summary>
    public int Share(ReactionKind kind) => Total == 0 ? 0 : (int)Math.Round(100.0 * this[kind] / Total, MidpointRounding.AwayFromZero);
}
