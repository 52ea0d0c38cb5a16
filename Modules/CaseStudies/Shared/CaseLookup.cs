using Activities;
using Communities;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Shared;

/// <summary>What the viewer may do with a case study.</summary>
/// <param name="Tends">They look after the community's case studies.</param>
public sealed record CaseRights(bool IsAuthor, bool Tends, bool Writes)
{
    public bool Edits => IsAuthor && Writes;
}

/// <summary>A case study that the viewer may read.</summary>
internal sealed record FoundCase(CaseStudy Case, CaseRights May, ActivityView? Activity);

/// <summary>Finds case studies as the viewer may see them.</summary>
internal sealed class CaseLookup(AppDb db, IActivities activities, Access access, Viewer me)
{
    /// <summary>Null for one that the viewer may not know of: unpublished ones are their authors' and, once handed in, their reviewers' and facilitators'.</summary>
    /// <param name="tracked">It is going to be changed.</param>
    public async Task<FoundCase?> Find(CommunityView community, string id, bool tracked, CancellationToken stop)
    {
        var all = db.Set<CaseStudy>().Where(c => c.Id == id && c.CommunityId == community.Id && c.State != ContentState.Deleted);
        if (await (tracked ? all : all.AsNoTracking()).SingleOrDefaultAsync(stop) is not { } found) return null;

        var rights = new CaseRights(me.IsSignedIn && found.IsAuthor(me.Id), me.IsSignedIn && await access.Can(CaseStudiesModule.Manage, community, stop), me.IsSignedIn && await access.Can(CaseStudiesModule.Write, community, stop));
        var activity = await activities.About(id, stop);
        return IsSeen(found, rights, activity) ? new(found, rights, activity) : null;
    }

    bool IsSeen(CaseStudy found, CaseRights may, ActivityView? activity) => found.IsPublished || may.IsAuthor || found.IsHidden && may.Tends
        || found.State == ContentState.Draft && found.Standing != CaseStanding.Draft && me.IsSignedIn && (may.Tends || activity?.Participants.Contains(me.Id) == true);
}
