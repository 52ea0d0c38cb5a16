using Kernel.Attachments;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Scheduled;

/// <summary>What is to be posted later as the place of its files: its author's alone.</summary>
internal sealed class ScheduledFiles(AppDb db) : IAttachmentPlace
{
    static readonly string Root = ScheduledPost.PlaceOf("");

    public bool Knows(string place) => place.StartsWith(Root, StringComparison.Ordinal);

    public async Task<bool> CanRead(string place, Viewer viewer, CancellationToken stop)
    {
        var id = place[Root.Length..];
        return viewer.IsSignedIn && await db.Set<ScheduledPost>().AnyAsync(p => p.Id == id && p.PersonId == viewer.Id, stop);
    }

    public async Task<IReadOnlyCollection<string>> Standing(IReadOnlyCollection<string> places, CancellationToken stop)
    {
        var ids = places.Select(p => p[Root.Length..]).ToList();
        return await db.Set<ScheduledPost>().Where(p => ids.Contains(p.Id)).Select(p => Root + p.Id).ToListAsync(stop);
    }
}
