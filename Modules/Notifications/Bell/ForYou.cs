using Kernel;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Notifications.Lines;

namespace Notifications;

/// <summary>What waits for the reader, and the latest that they were told and have not read, first on their home page.</summary>
public sealed record ForYouPiece(IReadOnlyList<DigestItem> Waiting, IReadOnlyList<InboxLine> Lines, int Unread);

internal sealed class ForYou(AppDb db, Plugs plugs, StaleLines stale, Viewer me, TimeProvider clock) : IZonePiece
{
    const int Shown = 5;

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (!me.IsSignedIn) return null;

        var waiting = new List<DigestItem>();
        var reader = new DigestReader(me.Id, DateTime.MinValue, clock.UtcNow(), []);
        foreach (var section in plugs.Of<IDigestSection>().Where(s => s.WaitsForReader).OrderBy(s => s.Order))
            if (await section.For(reader, stop) is { } found) waiting.AddRange(found.Items);

        var unread = db.Set<Notification>().Of(me.Id).Shown().Unread();
        if (await unread.AnyAsync(stop)) await stale.Drop(me.Id, stop);
        var lines = await unread.Latest().Take(Shown).AsLines().ToListAsync(stop);
        return waiting.Count + lines.Count == 0 ? null : new ForYouPiece(waiting, lines, lines.Count < Shown ? lines.Count : await unread.CountAsync(stop));
    }
}
