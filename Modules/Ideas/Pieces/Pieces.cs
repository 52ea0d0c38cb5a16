using Communities;
using Ideas.Shared;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Pieces;

/// <param name="Count">How many go on.</param>
public sealed record IdeasTabPiece(CommunityView Community, int Count);

internal sealed class IdeasTab(AppDb db, Kept kept) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not CommunityView community) return null;

        return await kept.Of($"ideas/{community.Slug}", async () => new IdeasTabPiece(new CommunityView { Slug = community.Slug },
            await db.Set<Idea>().Published().In(community.Id).CountAsync(i => i.Standing == IdeaStanding.Raised || i.Standing == IdeaStanding.Shaping || i.Standing == IdeaStanding.Deciding, stop)), _ => 300);
    }
}

/// <summary>On a sponsor's home: what people wait for.</summary>
public sealed record MyDecisionsPiece(IReadOnlyList<DecisionLine> Waiting);

/// <param name="IsLate">The day of the decision is over.</param>
public sealed record DecisionLine(string Title, string Path, string Community, DateTime DueUtc, bool IsLate);

internal sealed class MyDecisions(AppDb db, ICommunities communities, Viewer me, TimeProvider clock) : IZonePiece
{
    const int Most = 5;

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (!me.IsSignedIn) return null;

        var mine = await communities.Members.Where(m => m.PersonId == me.Id && m.IsSponsor).Select(m => m.CommunityId).ToListAsync(stop);
        if (mine.Count == 0) return null;

        var now = clock.UtcNow();
        var waiting = await (from i in db.Set<Idea>().Published()
                             where mine.Contains(i.CommunityId) && i.Standing == IdeaStanding.Deciding
                             join c in communities.ReadBy(me) on i.CommunityId equals c.Id
                             orderby i.DecideByUtc
                             select new { i.Id, i.DisplayText, i.DecideByUtc, c.Slug, c.Name }).Take(Most).ToListAsync(stop);
        return waiting.Count == 0 ? null : new MyDecisionsPiece([.. waiting.Select(w => new DecisionLine(w.DisplayText, Idea.PathOf(new CommunityView { Slug = w.Slug }.Path, w.Id), w.Name, w.DecideByUtc, w.DecideByUtc <= now))]);
    }
}
