using Communities;
using Communities.Facilitating;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Pieces;

/// <summary>The paths for new facilitators that somebody was enrolled in with their role, on the role’s page.</summary>
public sealed record LearnedForRolePiece(IReadOnlyList<LearnedForRoleRow> Paths);

/// <param name="CompletedUtc">Null while they are on the way.</param>
public sealed record LearnedForRoleRow(string Path, string Title, DateTime EnrolledUtc, DateTime? CompletedUtc);

internal sealed class LearnedForRole(AppDb db) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not RolePage role) return null;

        // Those of this community, and of the facilitators' own.
        var rows = await (from r in db.Set<FacilitatorRole>() where r.Id == role.Id
                          join w in db.Set<PathProgress>() on r.PersonId equals w.PersonId where w.EnrolledUtc != null
                          join p in db.Set<LearningPath>() on w.PathId equals p.Id where p.IsForFacilitators && p.State == ContentState.Published
                          join c in db.Set<Community>() on p.CommunityId equals c.Id where c.Id == r.CommunityId || c.Kind == CommunityKind.Facilitators
                          orderby w.EnrolledUtc
                          select new { p.Id, p.DisplayText, c.Slug, w.EnrolledUtc, w.CompletedUtc }).ToListAsync(stop);
        return rows.Count == 0 ? null : new LearnedForRolePiece([.. rows.Select(r => new LearnedForRoleRow(LearningPath.PathOf(new CommunityView { Slug = r.Slug }.Path, r.Id), r.DisplayText, r.EnrolledUtc!.Value, r.CompletedUtc))]);
    }
}
