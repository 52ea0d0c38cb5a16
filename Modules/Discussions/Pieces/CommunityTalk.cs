using Communities;
using Discussions.Shared;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Pieces;

/// <summary>What is being said in a community, on its home: what facilitators pinned, then the latest.</summary>
public sealed record CommunityTalkPiece(CommunityView Community, IReadOnlyList<PinnedLine> Pinned, DiscussionList Latest, bool CanStart);

public sealed record PinnedLine(string Path, string Title);

internal sealed class CommunityTalk(AppDb db, RowQuery rows, Access access) : IZonePiece
{
    const int MostPinned = 5;
    const int Shown = 12;

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not CommunityView community) return null;

        var here = db.Set<Discussion>().Published().In(community.Id);
        var pinned = await here.Where(d => d.IsPinned).OrderByDescending(d => d.CreatedUtc).Take(MostPinned).Select(d => new { d.Id, d.DisplayText }).ToListAsync(stop);
        return new CommunityTalkPiece(community,
            [.. pinned.Select(p => new PinnedLine(Discussion.PathOf(community.Path, p.Id), p.DisplayText))],
            new(await rows.Read(here, 0, Shown, stop)),
            await access.Can(DiscussionsModule.Start, community, stop));
    }
}
