using Communities;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Handing;

/// <summary>What was handed in as the place of files: for whoever sent it, those who were drawn to look at it, and those who build the page.</summary>
internal sealed class HandedFiles(AppDb db, ICommunities communities, Access access) : IAttachmentPlace
{
    public bool Knows(string place) => Upload.IsPlace(place);

    public async Task<bool> CanRead(string place, Viewer viewer, CancellationToken stop)
    {
        var id = Upload.IdIn(place);
        if (!viewer.IsSignedIn || await db.Set<Upload>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, stop) is not { } upload || upload.Place != place) return false;
        if (upload.PersonId == viewer.Id) return true;

        var communityId = await db.Set<LearningPage>().Where(p => p.Id == upload.PageId).Select(p => p.CommunityId).SingleOrDefaultAsync(stop);
        if (await communities.ReadBy(viewer).SingleOrDefaultAsync(c => c.Id == communityId, stop) is not { } community) return false;

        return await access.Can(LearningModule.Build, community, stop) || await db.Set<PeerFeedback>().AnyAsync(f => f.UploadId == id && f.ReviewerId == viewer.Id, stop);
    }

    public async Task<IReadOnlyCollection<string>> Standing(IReadOnlyCollection<string> places, CancellationToken stop)
    {
        var ids = places.Select(Upload.IdIn).ToList();
        // A file in whose place another one was sent stands no more.
        return [.. (await db.Set<Upload>().AsNoTracking().Where(u => ids.Contains(u.Id)).ToListAsync(stop)).Select(u => u.Place)];
    }
}
