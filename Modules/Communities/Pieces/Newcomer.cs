using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Pieces;

/// <summary>The light questions on joining, on the community's home until they are answered or put away.</summary>
internal sealed class Newcomer(AppDb db, Viewer me) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) =>
        model is CommunityView { IsNewcomer: true, IsFacilitator: false } community
        && await db.Set<Membership>().AnyAsync(m => m.CommunityId == community.Id && m.PersonId == me.Id && m.IntroducedUtc == null, stop)
            ? new Introductions.IntroductionPage(community, new()) : null;
}
