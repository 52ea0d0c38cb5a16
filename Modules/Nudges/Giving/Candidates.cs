using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Nudges.Giving;

/// <summary>Turns what happened into bids for people's attention. Saves nothing: the caller's transaction does.</summary>
internal sealed class Candidates(AppDb db, RuleBook book, Audiences audiences, TimeProvider clock)
{
    // An audience beyond this is a circular, not a nudge.
    public const int MostPeople = 500;

    /// <returns>How many.</returns>
    public async Task<int> Make(NudgeRule rule, Occasion occasion, string key, CancellationToken stop)
    {
        var here = await book.Here(rule, occasion.CommunityId, stop);
        if (!here.IsOn) return 0;

        var people = await audiences.Of(rule, occasion, stop);
        var known = await db.Set<Nudge>().Where(n => n.Key.StartsWith(key + ":")).Select(n => n.Key).ToListAsync(stop);
        var made = 0;
        foreach (var personId in people.Where(p => !known.Contains($"{key}:{p}")))
        {
            var nudge = Nudge.For(rule, occasion, personId, $"{key}:{personId}", clock.UtcNow());
            // Nothing that could be measured happened, such as a post whose author is not named.
            if (nudge.MeasuredId.Length == 0) continue;
            db.Add(nudge);
            made++;
        }
        return made;
    }
}
