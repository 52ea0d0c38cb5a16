using Communities;
using Kernel.Pages;
using Kernel.People;
using Moderation.Queue;

namespace Moderation.Pieces;

/// <summary>On the page from which a facilitator tends a community: its cases that wait for them.</summary>
internal sealed class WaitingCases(CaseRows rows, Access access, Viewer me) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not CommunityView community || !await community.MayModerate(access, stop)) return null;

        var list = await rows.Read(rows.All.Where(c => c.CommunityId == community.Id && c.State != CaseState.Settled && c.PersonId != me.Id && (c.AssigneeId == "" || c.AssigneeId == me.Id)), isSettled: false, 1, "/", stop);
        return list.Rows.Count == 0 ? null : list with { Pager = Pager.Of(1, 0, 1, "") };
    }
}
