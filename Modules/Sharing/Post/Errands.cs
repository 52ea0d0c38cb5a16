using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Sharing.Post;

/// <summary>Tells the other site one thing, and notes what it answered.</summary>
internal sealed class Errands(AppDb db, HubPost post, Ending ending, TimeProvider clock)
{
    public async Task Share(string id, CancellationToken stop)
    {
        var share = await db.Set<OutwardShare>().SingleAsync(s => s.Id == id, stop);
        var hub = await db.Set<Connection>().SingleAsync(c => c.Id == share.ConnectionId, stop);
        var document = share.IsWanted ? share.Document : null;
        var answer = await post.Send(hub.OtherTenantId, document is null ? new GoneLetter(share.Id, share.Change) : new CaseLetter(share.Id, share.Change, document), stop);
        var now = clock.UtcNow();
        switch (answer.Outcome)
        {
            case PostOutcome.Taken when document is not null: share.Arrived(document.Number, answer.ItemId, answer.Standing, now); break;
            case PostOutcome.Taken: share.Gone(null, now); break;
            case PostOutcome.Refused: share.Gone($"{hub.OtherName} could not take it. {answer.Text}", now); break;
            case PostOutcome.Closed: share.NotYet(now); break;
            default:
                share.Gone($"{hub.OtherName} is not connected any more.", now);
                if (hub.IsOpen) await ending.End(hub, $"{hub.OtherName} knows nothing of this connection any more.", tells: false, stop);
                break;
        }
        await db.SaveChangesAsync(stop);
    }

    public async Task Standing(string id, CancellationToken stop)
    {
        var entry = await db.Set<InboxEntry>().SingleAsync(e => e.Id == id, stop);
        var member = await db.Set<Connection>().SingleAsync(c => c.Id == entry.ConnectionId, stop);
        if ((await post.Send(member.OtherTenantId, new StandingLetter(entry.ShareKey, entry.Standing, entry.Reason), stop)).Outcome == PostOutcome.Closed) entry.NotYet(clock.UtcNow());
        else entry.Rest();
        await db.SaveChangesAsync(stop);
    }

    public async Task End(string id, CancellationToken stop)
    {
        var over = await db.Set<Connection>().SingleAsync(c => c.Id == id, stop);
        if ((await post.Send(over.OtherTenantId, new EndLetter(FromHub: !over.OtherIsHub), stop)).Outcome == PostOutcome.Closed) over.NotYet(clock.UtcNow());
        else over.Rest();
        await db.SaveChangesAsync(stop);
    }
}
