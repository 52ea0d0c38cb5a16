using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Sharing.Plugs;

/// <summary>In a hub: whoever curates it hears of what came, until one of them has decided about it.</summary>
internal sealed class CuratorNotices(AppDb db, Holders holders, INotify notify) : IHandle<SharedCaseCame>
{
    const string Inbox = "/shared/inbox";

    public async Task Handle(SharedCaseCame happened, CancellationToken stop)
    {
        var came = await (from e in db.Set<InboxEntry>()
                          where e.ItemId == happened.ItemId && (e.Standing == ShareStanding.Waiting || e.Standing == ShareStanding.Shown && e.DecidedById == "")
                          join c in db.Set<Connection>() on e.ConnectionId equals c.Id
                          join item in db.Set<SharedCase>() on e.ItemId equals item.Id
                          select new { e.Standing, c.OtherName, item.DisplayText }).SingleOrDefaultAsync(stop);
        if (came is null) return;

        var text = came.Standing == ShareStanding.Waiting ? $"{came.OtherName} shares “{came.DisplayText}”: look at it before it shows" : $"{came.OtherName} shares “{came.DisplayText}”, and it shows";
        await notify.Send(await holders.Of(SharingModule.Curate, stop), new($"sharing:came:{happened.ItemId}", text, Inbox, "You curate this hub."), stop);
    }
}
