using Kernel;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.Work;
using Media.Attachments;
using Microsoft.EntityFrameworkCore;

namespace Media.Plugs;

/// <summary>Deletes what was uploaded and never posted, and what stood in posts that are gone for good.</summary>
internal sealed class SweepAttachments(AppDb db, Kernel.Modules.Plugs plugs, TimeProvider clock) : IJob
{
    const int Batch = 500;

    public async Task Run(CancellationToken stop)
    {
        var before = clock.UtcNow().AddDays(-30);
        foreach (var file in await db.Set<Attachment>().Where(a => a.PlaceKey == "" && a.CreatedUtc < before).ToListAsync(stop)) Delete(file);

        var places = await db.Set<Attachment>().Where(a => a.PlaceKey != "").Select(a => a.PlaceKey).Distinct().ToListAsync(stop);
        // A kind of place that nobody knows belongs to a module that is off, and may come back.
        foreach (var kind in plugs.Of<IAttachmentPlace>())
            foreach (var batch in places.Where(kind.Knows).Chunk(Batch))
            {
                var gone = batch.Except(await kind.Standing(batch, stop)).ToList();
                foreach (var file in await db.Set<Attachment>().Where(a => gone.Contains(a.PlaceKey)).ToListAsync(stop)) Delete(file);
            }
        await db.SaveChangesAsync(stop);
    }

    void Delete(Attachment file)
    {
        file.Drop();
        db.Remove(file);
    }
}
