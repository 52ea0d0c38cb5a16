using Communities.Posts;
using Kernel;
using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

internal sealed class Mutes(AppDb db, Site site, TimeProvider clock) : IMutes
{
    public async Task Mute(string communityId, string personId, DateTime untilUtc, string reason, CancellationToken stop) =>
        (await Membership(communityId, personId, stop) ?? throw new RuleBroken("They are no member here, so they cannot write anyway.")).Mute(untilUtc, reason);

    public async Task Unmute(string communityId, string personId, CancellationToken stop) => (await Membership(communityId, personId, stop))?.Unmute();

    public async Task<Muted?> Of(string communityId, string personId, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return await db.Set<Membership>().Where(m => m.CommunityId == communityId && m.PersonId == personId && m.MutedUntilUtc > now)
            .Select(m => new { m.MutedUntilUtc, m.MutedReason }).SingleOrDefaultAsync(stop) is { } muted ? new(muted.MutedUntilUtc!.Value, muted.MutedReason, site.TimeZone) : null;
    }

    Task<Membership?> Membership(string communityId, string personId, CancellationToken stop) =>
        db.Set<Membership>().SingleOrDefaultAsync(m => m.CommunityId == communityId && m.PersonId == personId, stop);
}
