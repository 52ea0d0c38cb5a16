using CaseStudies.Articles;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Sharing.Outward;

namespace Sharing.Pieces;

/// <summary>On the page of a case study: where it is shared, for those who may share it and those who wrote it.</summary>
/// <param name="Hubs">Where it is, or is on its way.</param>
public sealed record OutwardPiece(string Path, bool MayShare, IReadOnlyList<string> Hubs);

internal sealed class OutwardSide(AppDb db, Access access, Viewer me) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not ArticlePage { IsPublished: true } page || !me.IsSignedIn) return null;
        var mayShare = await access.MayShare(page.Community, stop);
        if (!mayShare && !page.May.IsAuthor) return null;

        var hubs = await (from s in db.Set<OutwardShare>()
                          where s.CaseId == page.Id && s.IsWanted
                          join c in db.Set<Connection>() on s.ConnectionId equals c.Id
                          orderby c.OtherName
                          select c.OtherName).ToListAsync(stop);
        return hubs.Count > 0 || await db.Set<Connection>().Open().WithHubs().AnyAsync(stop) ? new OutwardPiece(page.Path + "/sharing", mayShare, hubs) : null;
    }
}
