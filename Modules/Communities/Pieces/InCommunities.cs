using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Pieces;

/// <summary>The communities in which the reader may meet somebody, and what that person says of themselves there.</summary>
public sealed record InCommunitiesPiece(IReadOnlyList<InCommunity> Communities);

public sealed record InCommunity(string Name, string Path, bool IsFacilitator, string Why, string Offer, string Trial, bool IsInCommon);

internal sealed class InCommunities(AppDb db, ICommunities communities, Viewer me) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (!me.IsSignedIn || model is not Face face) return null;

        var name = face.Name.ToUpperInvariant();

        var rows = await (from m in db.Set<Membership>().Present()
                          join p in db.Set<Person>() on m.PersonId equals p.Id
                          where p.NormalizedUserName == name
                          join c in communities.ReadBy(me) on m.CommunityId equals c.Id
                          orderby c.Name
                          select new { c.Name, c.Slug, m.PersonId, c.IsMember, m.IsFacilitator, m.Why, m.Offer, m.Trial }).ToListAsync(stop);
        return rows.Count == 0 ? null : new InCommunitiesPiece([.. rows.Select(r => new InCommunity(r.Name, new CommunityView { Slug = r.Slug }.Path, r.IsFacilitator, r.Why, r.Offer, r.Trial, r.IsMember && r.PersonId != me.Id))]);
    }
}
