using Communities.Contributing;

namespace Insights.Metrics;

/// <summary>Somebody who belongs to the community.</summary>
/// <param name="Name">The user name.</param>
internal sealed record Somebody(string Id, string Name, string DisplayName, string Organisation, DateTime JoinedUtc, bool IsFacilitator = false, bool IsSponsor = false);

/// <summary>What every metric looks at: who counts, what was contributed, and in which days.</summary>
internal sealed class Sample
{
    readonly Dictionary<string, Somebody> own;

    /// <param name="contributions">In any order, from long enough before the window; what lies behind its end is left out.</param>
    /// <param name="withFacilitators">Do those who look after the community count as members?</param>
    /// <param name="sinceUtc">When the community began.</param>
    public Sample(IEnumerable<Contribution> contributions, IEnumerable<Somebody> people, Window window, bool withFacilitators = false, DateTime sinceUtc = default)
    {
        (Window, SinceUtc) = (window, sinceUtc);
        All = [.. contributions.Where(c => c.Utc < window.ToUtc).OrderBy(c => c.Utc)];
        Said = [.. All.Where(c => c.Utc >= window.FromUtc)];
        var here = people.Where(p => p.JoinedUtc < window.ToUtc).ToList();
        own = here.Where(p => p is { IsFacilitator: false, IsSponsor: false }).ToDictionary(p => p.Id);
        Members = withFacilitators ? here.Where(p => p.IsFacilitator || !p.IsSponsor).ToDictionary(p => p.Id) : own;
    }

    public Window Window { get; }
    public DateTime SinceUtc { get; }

    /// <summary>The earliest first.</summary>
    public IReadOnlyList<Contribution> All { get; }

    /// <summary>Those of the window.</summary>
    public IReadOnlyList<Contribution> Said { get; }

    /// <summary>Those who count, by their ids.</summary>
    public IReadOnlyDictionary<string, Somebody> Members { get; }

    /// <summary>Fewer people than this are counted, not put into percentages.</summary>
    public const int FewestForPercent = 10;

    public bool IsSmall => Members.Count < FewestForPercent;

    public bool Counts(string personId) => Members.ContainsKey(personId);

    /// <summary>By a member who does not look after the community. Whoever keeps their name is one.</summary>
    public bool IsByMember(Contribution c) => c.PersonId == Contribution.KeptName || own.ContainsKey(c.PersonId);

    /// <summary>Members who contributed in a window.</summary>
    public HashSet<string> ContributorsIn(Window window) => [.. All.Where(c => window.Holds(c.Utc) && Counts(c.PersonId)).Select(c => c.PersonId)];

    /// <summary>Those of the window.</summary>
    public HashSet<string> Contributors => field ??= [.. Said.Where(c => Counts(c.PersonId)).Select(c => c.PersonId)];

    /// <summary>All that a person contributed, the earliest first.</summary>
    public ILookup<string, Contribution> By => field ??= All.ToLookup(c => c.PersonId);

    /// <summary>All that answers a person.</summary>
    public ILookup<string, Contribution> To => field ??= All.ToLookup(c => c.AnsweredId);

    public IReadOnlyList<Somebody> Named(IEnumerable<string> ids) => [.. ids.Select(id => Members[id]).OrderBy(p => p.DisplayName, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The middle one of several numbers; null for none.</summary>
    public static double? Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
