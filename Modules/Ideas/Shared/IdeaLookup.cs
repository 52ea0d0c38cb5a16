using Communities;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Shared;

/// <summary>What the viewer may do with an idea.</summary>
/// <param name="Carries">They find out what it would take, and see that it is done.</param>
/// <param name="Tends">They look after the community's ideas.</param>
/// <param name="Decides">They are the community's sponsor; where none is named, whoever tends decides.</param>
/// <param name="TakesPart">They raise ideas here and say “same here”.</param>
public sealed record IdeaRights(bool IsAuthor, bool Carries, bool Tends, bool Decides, bool TakesPart);

internal sealed record FoundIdea(Idea Idea, IdeaRights May);

/// <summary>Finds ideas as the viewer may see them.</summary>
internal sealed class IdeaLookup(AppDb db, ICommunities communities, Access access, Viewer me)
{
    /// <summary>Null for one that the viewer may not know of: what is hidden is its authors' and its facilitators'.</summary>
    /// <param name="tracked">It is going to be changed.</param>
    public async Task<FoundIdea?> Find(CommunityView community, string id, bool tracked, CancellationToken stop)
    {
        var all = db.Set<Idea>().Where(i => i.Id == id && i.CommunityId == community.Id && i.State != ContentState.Deleted);
        if (await (tracked ? all : all.AsNoTracking()).SingleOrDefaultAsync(stop) is not { } found) return null;

        var isAuthor = me.IsSignedIn && await db.Set<IdeaAuthor>().AnyAsync(a => a.IdeaId == id && a.PersonId == me.Id, stop);
        var tends = me.IsSignedIn && await access.Can(IdeasModule.Tend, community, stop);
        if (!found.IsPublished && !isAuthor && !(found.IsHidden && tends)) return null;

        var writes = me.IsSignedIn && community.TakesPosts && await access.Can(IdeasModule.Raise, community, stop);
        return new(found, new(isAuthor && writes, me.IsSignedIn && found.CarrierId == me.Id && writes, tends, await Decides(community, tends, stop), writes));
    }

    public async Task<bool> Decides(CommunityView community, bool tends, CancellationToken stop) =>
        me.IsSignedIn && (await communities.Members.Where(m => m.CommunityId == community.Id && m.IsSponsor).Select(m => m.PersonId).ToListAsync(stop) is { Count: > 0 } sponsors ? sponsors.Contains(me.Id) : tends);

    /// <summary>Those who brought an idea, as this viewer sees them.</summary>
    public async Task<IReadOnlyList<Face>> Authors(string id, bool tends, CancellationToken stop)
    {
        var authors = await (from a in db.Set<IdeaAuthor>()
                             where a.IdeaId == id
                             join p in db.Set<Person>() on a.PersonId equals p.Id into people from p in people.DefaultIfEmpty()
                             orderby a.IsUnnamed, p.DisplayName
                             select new { a.PersonId, a.IsUnnamed, p.UserName, p.DisplayName, p.Photo, p.Organisation }).ToListAsync(stop);
        return [.. authors.Select(a => a.UserName is null ? Face.Gone : a.IsUnnamed && !tends && a.PersonId != me.Id ? Unnamed : new Face(a.UserName, a.DisplayName, a.Photo, a.IsUnnamed ? "Unnamed to everybody else" : a.Organisation))];
    }

    static readonly Face Unnamed = new("", "A member", "");
}
