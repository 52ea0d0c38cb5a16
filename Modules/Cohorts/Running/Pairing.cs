namespace Cohorts.Running;

/// <summary>Somebody to be put together with others.</summary>
/// <param name="Organisation">Empty for an unknown one.</param>
/// <param name="FormerPair">Who had the same number before should meet somebody else; 0 for nobody.</param>
internal sealed record Seat(string PersonId, string Organisation, int FormerPair = 0);

/// <summary>
/// Puts people together across organisations, the same for the same people. The largest organisation is served first: its people
/// would be left over among themselves otherwise.
/// </summary>
internal static class Pairing
{
    /// <summary>Pairs; with an odd number the last is three.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Pairs(IReadOnlyList<Seat> seats)
    {
        if (seats.Count < 2) return [];

        var left = seats.OrderBy(s => s.PersonId, StringComparer.Ordinal).ToList();
        var pairs = new List<List<Seat>>();
        while (left.Count > 1)
        {
            var one = First(left);
            left.Remove(one);
            var other = left.OrderBy(s => Cost(one, s)).ThenBy(s => -left.Count(l => l.Organisation == s.Organisation)).First();
            left.Remove(other);
            pairs.Add([one, other]);
        }
        if (left.Count == 1) pairs.OrderBy(p => p.Sum(s => Cost(s, left[0]))).First().Add(left[0]);
        Exchange(pairs);
        return [.. pairs.Select(p => p.Select(s => s.PersonId).ToList())];
    }

    /// <summary>Groups of about so many, each with as many organisations as there are.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Groups(IReadOnlyList<Seat> seats, int size)
    {
        if (seats.Count == 0) return [];

        var groups = Enumerable.Range(0, Math.Max(1, (int)Math.Round(seats.Count / (double)size))).Select(_ => new List<string>()).ToList();
        // Dealt out like cards, organisation after organisation.
        var dealt = seats.GroupBy(s => s.Organisation).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => g.OrderBy(s => s.PersonId, StringComparer.Ordinal));
        foreach (var (seat, at) in dealt.Select((s, at) => (s, at))) groups[at % groups.Count].Add(seat.PersonId);
        return groups;
    }

    static Seat First(List<Seat> left) => left.GroupBy(s => s.Organisation).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().First();

    // Who come last may only have each other: then two pairs change partners where that helps.
    static void Exchange(List<List<Seat>> pairs)
    {
        foreach (var pair in pairs.Where(p => p.Count == 2))
        {
            if (Cost(pair[0], pair[1]) == 0) continue;
            var better = pairs.Where(p => p != pair && p.Count == 2)
                .Select(p => (Other: p, Gain: Cost(pair[0], pair[1]) + Cost(p[0], p[1]) - Cost(pair[0], p[1]) - Cost(p[0], pair[1]))).Where(b => b.Gain > 0).OrderByDescending(b => b.Gain).FirstOrDefault();
            if (better.Other is { } other) (pair[1], other[1]) = (other[1], pair[1]);
        }
    }

    // Another buddy than before is worth more than one from elsewhere.
    static int Cost(Seat one, Seat other) => (one.FormerPair > 0 && one.FormerPair == other.FormerPair ? 2 : 0) + (one.Organisation.Length > 0 && one.Organisation == other.Organisation ? 1 : 0);
}
