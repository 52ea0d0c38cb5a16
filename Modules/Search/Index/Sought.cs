using Search.Words;

namespace Search.Index;

/// <summary>What the index is asked: words, and where to look.</summary>
/// <param name="InTitle">The words stand in the title.</param>
/// <param name="ScopeKeys">In these only.</param>
/// <param name="AuthorIds">Of these people only; of everybody when there is none.</param>
/// <param name="From">The lowest number.</param>
/// <param name="Before">The lowest number that is too high.</param>
sealed record Sought(Asked Asked, bool InTitle, IReadOnlyList<string> ScopeKeys, IReadOnlyList<string> AuthorIds, long From, long Before)
{
    // Few places are named to the engine, which then looks nowhere else. Of many, somebody is likely to read most, and to
    // look at each row's own is quicker than to look up a hundred marks.
    const int FewScopes = 16;

    /// <summary>Marks of which one must be there, and of which another one must; see <see cref="Marks"/>.</summary>
    public IEnumerable<IReadOnlyList<string>> MarkWords
    {
        get
        {
            if (ScopeKeys.Count <= FewScopes) yield return [.. ScopeKeys.Select(Marks.Scope)];
            if (AuthorIds.Count > 0) yield return [.. AuthorIds.Select(Marks.Author)];
        }
    }
}

/// <summary>A row of the index that has the words.</summary>
internal sealed class Candidate
{
    public long Number { get; init; }
    public string Kind { get; init; } = "";
    public string ThingId { get; init; } = "";

    /// <summary>How well it fits by the engine's own measure; higher is better.</summary>
    public double Rank { get; init; }
}
