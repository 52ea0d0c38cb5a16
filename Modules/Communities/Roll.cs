using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Communities;

/// <summary>Who belongs to a community, kept in step with the number that pages show.</summary>
internal sealed class Roll(AppDb db, TimeProvider clock)
{
    public Task Join(string communityId, string personId, bool asFacilitator, CancellationToken stop) => Change(communityId, async () =>
    {
        var membership = await Of(communityId, personId, stop)
            ?? db.Add(new Membership { CommunityId = communityId, PersonId = personId }).Entity;
        membership.Join(clock.GetUtcNow().UtcDateTime);
        if (asFacilitator) membership.Appoint();
    }, stop);

    public Task Leave(string communityId, string personId, CancellationToken stop) => Change(communityId, async () =>
    {
        if (await Of(communityId, personId, stop) is not { } membership) return;

        var others = await db.Set<Membership>().Present().AnyAsync(m => m.CommunityId == communityId && m.IsFacilitator && m.PersonId != personId, stop);
        membership.Leave(isOnlyFacilitator: !others);
    }, stop);

    /// <summary>Counts again, after memberships were written and saved.</summary>
    public Task Count(string communityId, CancellationToken stop)
    {
        var present = db.Set<Membership>().Present();
        return db.Set<Community>().Where(c => c.Id == communityId)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.MemberCount, c => present.Count(m => m.CommunityId == c.Id)), stop);
    }

    Task Change(string communityId, Func<Task> change, CancellationToken stop) => db.Write(async () =>
    {
        // Takes the row, so that on PostgreSQL two who join at once are counted one after the other.
        await db.Set<Community>().Where(c => c.Id == communityId).ExecuteUpdateAsync(set => set.SetProperty(c => c.MemberCount, c => c.MemberCount), stop);
        await change();
        await db.SaveChangesAsync(stop);
        await Count(communityId, stop);
    }, stop);

    Task<Membership?> Of(string communityId, string personId, CancellationToken stop) =>
        db.Set<Membership>().SingleOrDefaultAsync(m => m.CommunityId == communityId && m.PersonId == personId, stop);
}
