using Books.Making;
using Communities;

namespace Books.Editions;

/// <summary>Compares what was made with what readers see now.</summary>
internal sealed class Standing(Planning planning)
{
    /// <summary>Is all that is in it still read by its readers?</summary>
    public async Task<bool> Holds(CommunityView community, Plan plan, CancellationToken stop)
    {
        var now = await Now(community, plan, stop);
        return plan.Chapters.All(c => now.TryGetValue((c.Kind, c.Id), out var stands) && stands.Withheld == c.Withheld);
    }

    /// <summary>How many of its chapters say something else by now.</summary>
    public async Task<int> Changed(CommunityView community, Plan plan, CancellationToken stop)
    {
        var now = await Now(community, plan, stop);
        return plan.Chapters.Count(c => !now.TryGetValue((c.Kind, c.Id), out var stands) || (stands.Mark, stands.Withheld, stands.Title) != (c.Mark, c.Withheld, c.Title));
    }

    Task<IReadOnlyDictionary<(string Kind, string Id), PlannedChapter>> Now(CommunityView community, Plan plan, CancellationToken stop) =>
        planning.Standing(community, [.. plan.Chapters.Select(c => (c.Kind, c.Id))], stop);
}
