using Communities;
using Kernel.Attachments;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Attachments;

/// <summary>Evidence as the place of files: who may read the case study may open them.</summary>
internal sealed class AttachedEvidence(AppDb db, ICommunities communities, Activities.IActivities activities) : IAttachmentPlace
{
    const string Begins = "case-study/";

    public static string Of(string caseId) => Begins + caseId;

    public bool Knows(string place) => place.StartsWith(Begins, StringComparison.Ordinal);

    public async Task<bool> CanRead(string place, Viewer viewer, CancellationToken stop)
    {
        var id = place[Begins.Length..];
        if (await db.Set<CaseStudy>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.State != ContentState.Deleted, stop) is not { } found) return false;
        if (await communities.ReadBy(viewer).SingleOrDefaultAsync(c => c.Id == found.CommunityId, stop) is not { } community) return false;
        if (found.IsPublished || viewer.IsSignedIn && found.IsAuthor(viewer.Id)) return true;

        return viewer.IsSignedIn && found.State == ContentState.Draft && found.Standing != CaseStanding.Draft && (community.IsFacilitator || (await activities.About(id, stop))?.Participants.Contains(viewer.Id) == true);
    }

    public async Task<IReadOnlyCollection<string>> Standing(IReadOnlyCollection<string> places, CancellationToken stop)
    {
        var ids = places.Select(p => p[(p.IndexOf('/') + 1)..]).ToList();
        return await db.Set<CaseStudy>().Where(c => ids.Contains(c.Id)).Select(c => Begins + c.Id).ToListAsync(stop);
    }
}
