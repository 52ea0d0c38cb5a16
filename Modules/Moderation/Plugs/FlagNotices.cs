using Communities;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Moderation.Plugs;

/// <summary>Tells those who flagged a post what came of it, once.</summary>
internal sealed class FlagNotices(AppDb db, ICommunities communities, INotify notify) : IHandle<CaseDecided>
{
    public async Task Handle(CaseDecided happened, CancellationToken stop)
    {
        if (happened.IsChange || await Told.Of(db, happened.CaseId, stop) is not { } told) return;

        var text = Enum.Parse<CaseOutcome>(happened.Outcome) switch
        {
            CaseOutcome.Hidden => $"Thank you: what you flagged in {told.Community.Name} is hidden now",
            CaseOutcome.LeftAsItIs => $"The facilitators of {told.Community.Name} looked at what you flagged, and left it as it is: “{told.Case.Reason}”",
            _ => "",
        };
        if (text.Length == 0) return;

        var flaggers = await db.Set<Flag>().Where(f => f.CaseId == happened.CaseId).Select(f => f.PersonId).ToListAsync(stop);
        await notify.Send(await communities.ReadersAmong(told.Community.Id, flaggers, stop), new Notice($"flag:{happened.CaseId}", text, told.Community.Path + "/moderation/log", "You flagged it.") { Place = told.Community.Id }, stop);
    }
}
