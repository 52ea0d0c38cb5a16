using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace People.Plugs;

/// <summary>Keeps from people what comes from those whom they muted or blocked.</summary>
internal sealed class Hush(AppDb db, Kept kept) : IHush
{
    // Who draws boundaries at all is kept for every reader together. Beyond so many, each is asked for.
    const int MostKept = 5_000;
    const int BytesOfOne = 120;

    static readonly HashSet<string> Nobody = [];

    sealed record Drawers(HashSet<string> Ids)
    {
        public bool MayHold(string personId) => Ids.Count >= MostKept || Ids.Contains(personId);
    }

    public async Task<IReadOnlyCollection<string>> Deaf(string fromId, IReadOnlyCollection<string> personIds, CancellationToken stop) =>
        await db.Set<Boundary>().Where(b => b.OtherId == fromId && personIds.Contains(b.PersonId)).Select(b => b.PersonId).ToListAsync(stop);

    public async ValueTask<IReadOnlySet<string>> Folded(string personId, CancellationToken stop)
    {
        var drawers = await kept.Of("boundaries", async () => new Drawers([.. await db.Set<Boundary>().Select(b => b.PersonId).Distinct().Take(MostKept).ToListAsync(stop)]), all => BytesOfOne * (all.Ids.Count + 1L));
        return !drawers.MayHold(personId) ? Nobody : (await db.Set<Boundary>().Where(b => b.PersonId == personId).Select(b => b.OtherId).ToListAsync(stop)).ToHashSet();
    }
}
