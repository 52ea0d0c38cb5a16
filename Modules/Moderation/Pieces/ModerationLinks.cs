using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Moderation.Queue;

namespace Moderation.Pieces;

/// <summary>In a community's menu: the cases for its facilitators, the log for its members.</summary>
/// <param name="Waiting">Null for those who do not decide.</param>
public sealed record ModerationLinksPiece(CommunityView Community, int? Waiting);

internal sealed class ModerationLinks(AppDb db, Access access) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) => model is not CommunityView community ? null
        : new ModerationLinksPiece(community, await community.MayModerate(access, stop) ? await db.Set<Case>().CountAsync(c => c.CommunityId == community.Id && c.State != CaseState.Settled, stop) : null);
}
