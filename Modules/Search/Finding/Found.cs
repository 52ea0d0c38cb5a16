using Search.Index;

namespace Search.Finding;

/// <summary>Things that the viewer may find, the best first.</summary>
/// <param name="IsMore">There may be more than were looked at.</param>
sealed record Found(IReadOnlyList<Hit> Hits, bool IsMore)
{
    public static readonly Found Nothing = new([], false);
}

sealed record Hit(string Kind, string Id, double Score);

/// <summary>
/// What stands first: <c>score = rank × (0.7 + 0.3 × ½^(age in years))</c>. The rank is the engine's: bm25 on SQLite, where
/// a word in the title counts six times, and <c>ts_rank</c> on PostgreSQL, where it counts ten times. Age takes away
/// three tenths at most, so that a better answer of last year stands above a worse one of today.
/// </summary>
static class Ranking
{
    const double DaysInYear = 365.25;

    public static Hit Of(Candidate candidate, DateTime nowUtc)
    {
        var years = Math.Max(0, (nowUtc - Numbers.TimeOf(candidate.Number)).TotalDays / DaysInYear);
        return new(candidate.Kind, candidate.ThingId, candidate.Rank * (0.7 + 0.3 * Math.Pow(0.5, years)));
    }
}
