using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Nudges.Plugs;

/// <summary>What there was no room for, in the digest.</summary>
internal sealed class NudgesInDigest(AppDb db) : IDigestSection
{
    const int Most = 5;

    public int Order => 60;

    public async Task<DigestSection?> For(DigestReader reader, CancellationToken stop)
    {
        var waiting = await db.Set<Nudge>().Where(n => n.PersonId == reader.PersonId && n.State == NudgeState.Bundled && n.EndedUtc > reader.SinceUtc && n.ActedUtc == null && !reader.Muted.Contains(n.PlaceId) && n.Path != ""
                && !db.Set<OptOut>().Any(o => o.PersonId == n.PersonId && o.RuleId == n.RuleId))
            .OrderByDescending(n => n.EndedUtc).Take(Most).Select(n => new { n.Text, n.Path }).ToListAsync(stop);
        return waiting.Count == 0 ? null : new("You may want to", "Each takes a few minutes. Your account’s page on nudges stops them.", [.. waiting.Select(n => new DigestItem(n.Text, n.Path, ""))]);
    }
}
