using Communities;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace People.Boundaries;

/// <summary>The viewer's boundaries: whom they muted and whom they blocked.</summary>
internal sealed class BoundaryBook(AppDb db, ICommunities communities, Viewer me, TimeProvider clock)
{
    public Task<Named?> Called(string name, CancellationToken stop)
    {
        var normal = name.ToUpperInvariant();
        return db.Set<Person>().Where(p => p.NormalizedUserName == normal && p.SuspendedUtc == null).Select(p => new Named(p.Id, p.UserName!, p.DisplayName)).SingleOrDefaultAsync(stop);
    }

    /// <exception cref="RuleBroken">It is oneself.</exception>
    public Task Draw(string otherId, bool isBlock, CancellationToken stop) => db.Write(async () =>
    {
        var boundary = await Of(otherId, stop) ?? db.Add(Boundary.Draw(me.Id, otherId, clock.UtcNow())).Entity;
        if (isBlock) boundary.Block();
        await db.SaveChangesAsync(stop);
    }, stop);

    /// <summary>Takes it away, whichever it is.</summary>
    public async Task Lift(string otherId, CancellationToken stop)
    {
        if (await Of(otherId, stop) is not { } boundary) return;

        db.Remove(boundary);
        await db.SaveChangesAsync(stop);
    }

    public Task<Boundary?> Of(string otherId, CancellationToken stop) => db.Set<Boundary>().SingleOrDefaultAsync(b => b.PersonId == me.Id && b.OtherId == otherId, stop);

    /// <summary>The viewer's communities that these people facilitate: there they go on doing that, whatever boundary is drawn.</summary>
    public async Task<ILookup<string, string>> Facilitated(IReadOnlyCollection<string> personIds, CancellationToken stop) => (await (
        from m in communities.Members
        where m.IsFacilitator && personIds.Contains(m.PersonId)
        join c in communities.SeenBy(me) on m.CommunityId equals c.Id
        where c.IsMember
        orderby c.Name
        select new { m.PersonId, c.Name }).ToListAsync(stop)).ToLookup(m => m.PersonId, m => m.Name);
}

internal sealed record Named(string Id, string UserName, string DisplayName);
