using Communities;
using Communities.Consents;
using Conversions.Consents;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Plugs;

/// <summary>Words about which people were asked.</summary>
internal sealed class WordQuestions(AppDb db, TimeProvider clock) : IConsentQuestions
{
    public async Task<IReadOnlyList<ConsentQuestion>> To(string personId, int most, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var rows = await (from c in db.Set<WordConsent>()
                          where c.PersonId == personId
                          join r in db.Set<ConsentRequest>() on c.RequestId equals r.Id
                          where r.RequestedById != personId
                          join place in db.Set<Community>() on r.IntoId equals place.Id
                          orderby r.RequestedUtc descending, r.Id descending
                          select new { r.Id, r.Title, r.State, r.AnswerByUtc, c.Answer, Into = place.DisplayText, r.RequestedUtc }).Take(most).ToListAsync(stop);
        return rows.ConvertAll(r =>
        {
            var isOpen = r.State == RequestState.Open && now < r.AnswerByUtc;
            return new ConsentQuestion(WordsController.PathOf(r.Id), r.Title, "in " + r.Into, r.Answer is null && !isOpen ? "Over before you answered" : WordConsent.WordOf(r.Answer, isMine: true), isOpen && r.Answer is null, r.RequestedUtc);
        });
    }
}
