using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Moderation.Queue;

namespace Moderation.Pieces;

/// <summary>On the home page of somebody who facilitates: cases that wait for them.</summary>
internal sealed class WaitingCases(ICommunities communities, CaseRows rows, Viewer me) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        var mine = communities.SeenBy(me).Where(c => c.IsFacilitator);
        var list = await rows.Read(rows.All.Where(c => c.State != CaseState.Settled && c.PersonId != me.Id && (c.AssigneeId == "" || c.AssigneeId == me.Id) && mine.Any(p => p.Id == c.CommunityId)), isSettled: false, 1, "/", stop);
        return list.Rows.Count == 0 ? null : list with { NamesCommunities = true, Pager = Pager.Of(1, 0, 1, "") };
    }
}
