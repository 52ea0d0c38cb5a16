using Kernel.Data;
using Kernel.Work;
using Media.Attachments;
using Media.Files;
using Microsoft.EntityFrameworkCore;

namespace Media.Plugs;

// Half uploads, and whole ones whose row was never stored.
internal sealed class DeleteAbandoned(AppDb db, MediaFolder folder) : IJob
{
    const int Batch = 500;

    public async Task Run(CancellationToken stop)
    {
        folder.DeleteAbandoned();
        foreach (var batch in folder.KeysOlderThan(TimeSpan.FromDays(1)).Chunk(Batch))
        {
            var known = await db.Set<MediaFile>().Where(f => batch.Contains(f.Key)).Select(f => f.Key).ToHashSetAsync(stop);
            known.UnionWith(await db.Set<Attachment>().Where(a => batch.Contains(a.Key)).Select(a => a.Key).ToListAsync(stop));
            known.UnionWith(await db.Set<Attachment>().Where(a => batch.Contains(a.SmallKey)).Select(a => a.SmallKey).ToListAsync(stop));
            foreach (var key in batch.Where(key => !known.Contains(key))) folder.Delete(key);
        }
    }
}
