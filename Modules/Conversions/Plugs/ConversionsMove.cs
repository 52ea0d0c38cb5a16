using Communities;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Plugs;

/// <summary>Where something came from and what became of it goes along when a community goes up in another.</summary>
internal sealed class ConversionsMove(AppDb db) : IMovesWithCommunity
{
    // The conversations and what they became are told by their own modules.
    public Task<string?> Tell(string communityId, CancellationToken stop) => Task.FromResult<string?>(null);

    public async Task Move(CommunityView from, CommunityView into, CancellationToken stop)
    {
        await db.Set<Conversion>().Where(c => c.CommunityId == from.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.CommunityId, into.Id), stop);
        await db.Set<Conversion>().Where(c => c.SourceCommunityId == from.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.SourceCommunityId, into.Id), stop);
        await db.Set<ConsentRequest>().Where(r => r.CommunityId == from.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.CommunityId, into.Id), stop);
        await db.Set<ConsentRequest>().Where(r => r.IntoId == from.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.IntoId, into.Id), stop);
    }
}
