using Communities.Consents;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Sharing.Outward;

namespace Sharing.Plugs;

/// <summary>Case studies about which their authors were asked.</summary>
internal sealed class SharingQuestions(AppDb db) : IConsentQuestions
{
    public async Task<IReadOnlyList<ConsentQuestion>> To(string personId, int most, CancellationToken stop)
    {
        var rows = await (from c in db.Set<ShareConsent>()
                          where c.PersonId == personId
                          join r in db.Set<ShareRequest>() on c.RequestId equals r.Id
                          join hub in db.Set<Connection>() on r.ConnectionId equals hub.Id
                          orderby r.RequestedUtc descending, r.Id descending
                          select new { r.Id, r.CaseTitle, r.State, c.Answer, Hub = hub.OtherName, r.RequestedUtc }).Take(most).ToListAsync(stop);
        return rows.ConvertAll(r => new ConsentQuestion(Consents.ConsentsController.PathOf(r.Id), r.CaseTitle, "with " + r.Hub,
            r.State == RequestState.Open || r.Answer is not null ? ConsentWord.Of(r.Answer) : "Over before you answered", r.State == RequestState.Open && r.Answer is null, r.RequestedUtc));
    }
}
