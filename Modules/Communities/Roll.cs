using Kernel;
using Kernel.Content;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Communities;

/// <summary>Who belongs to a community, kept in step with the number that pages show.</summary>
internal sealed class Roll(AppDb db, TimeProvider clock)
{
    public Task Join(string communityId, string personId, CancellationToken stop) => Change(communityId, async () => (await Made(communityId, personId, stop)).Join(clock.UtcNow()), stop);

    /// <summary>Somebody comes who was invited. Stores also what they answered.</summary>
    /// <param name="stay">How long a guest stays; null for everybody else.</param>
    /// <param name="isByName">A facilitator asked for this person, so that also somebody who was taken out comes back.</param>
    public Task Welcome(string communityId, string personId, GuestStay? stay, bool isByName, CancellationToken stop) => Change(communityId, async () =>
    {
        var membership = await Made(communityId, personId, stop);
        if (isByName) membership.LetIn(clock.UtcNow());
        else membership.Join(clock.UtcNow());
        membership.StayUntil(stay?.UntilUtc);
        foreach (var asked in await db.Set<JoinRequest>().Where(r => r.CommunityId == communityId && r.PersonId == personId && r.State == JoinRequestState.Open).ToListAsync(stop)) asked.Withdraw(clock.UtcNow());
    }, stop);

    /// <summary>A guest's stay ends, whatever they hold there.</summary>
    public Task End(string communityId, string personId, CancellationToken stop) => Change(communityId, async () =>
    {
        foreach (var role in await db.Set<FacilitatorRole>().Held().Where(r => r.CommunityId == communityId && r.PersonId == personId).ToListAsync(stop))
            role.End(isOnlyOne: false, isByAdministrator: true, clock.UtcNow());
        if (await Of(communityId, personId, stop) is { } membership) membership.Leave(isOnlyFacilitator: false);
    }, stop);

    /// <summary>Stores a request to join.</summary>
    /// <exception cref="RuleBroken">Theirs of before is not answered yet.</exception>
    public Task Ask(JoinRequest request, CancellationToken stop) => Change(request.CommunityId, async () =>
    {
        if (await db.Set<JoinRequest>().AnyAsync(r => r.CommunityId == request.CommunityId && r.PersonId == request.PersonId && r.State == JoinRequestState.Open, stop))
            throw new RuleBroken("You have asked already. Nobody has answered yet.");

        db.Add(request);
    }, stop);

    /// <summary>Stores what somebody is asked to do.</summary>
    /// <exception cref="RuleBroken">They are asked already, or facilitate here.</exception>
    public Task Offer(FacilitatorRole role, string personName, CancellationToken stop) => Change(role.CommunityId, async () =>
    {
        if (await db.Set<FacilitatorRole>().AnyAsync(r => r.CommunityId == role.CommunityId && r.PersonId == role.PersonId && r.State == ContentState.Published
            && r.Standing != FacilitatorStanding.Ended && r.Standing != FacilitatorStanding.Declined, stop))
            throw new RuleBroken($"{personName} is asked already, or has the role.", "Who");

        db.Add(role);
    }, stop);

    /// <summary>A facilitator lets somebody in. Stores also what answered their request.</summary>
    public Task LetIn(string communityId, string personId, CancellationToken stop) => Change(communityId, async () => (await Made(communityId, personId, stop)).LetIn(clock.UtcNow()), stop);

    /// <summary>Somebody who leaves puts down the roles they hold there.</summary>
    /// <exception cref="RuleBroken">Nobody would be left to tend the community.</exception>
    public Task Leave(string communityId, string personId, CancellationToken stop) => Change(communityId, async () =>
    {
        if (await Of(communityId, personId, stop) is not { } membership) return;

        var isOnlyOne = await IsOnlyOne(communityId, personId, stop);
        membership.Leave(isOnlyOne);
        foreach (var role in await db.Set<FacilitatorRole>().Held().Where(r => r.CommunityId == communityId && r.PersonId == personId).ToListAsync(stop))
            role.End(isOnlyOne, isByAdministrator: false, clock.UtcNow());
    }, stop);

    /// <summary>Stores a role, and gives the person what their roles in this community say: membership and the facilitator's permissions, or the latter no longer.</summary>
    public Task Follow(FacilitatorRole role, CancellationToken stop) => Change(role.CommunityId, async () =>
    {
        var acts = role.IsActing || await Acts(role.CommunityId, role.PersonId, except: role.Id, stop);
        if (role.IsOver) await EndCovers(role, stop);
        if (!acts && !role.IsHeld && await Of(role.CommunityId, role.PersonId, stop) is null) return;

        var membership = await Made(role.CommunityId, role.PersonId, stop);
        if (role.IsHeld) membership.Join(clock.UtcNow());
        membership.Appoint(acts);
    }, stop);

    /// <summary>Stores that somebody stands in, and gives them the facilitator's permissions for that time, or takes them back.</summary>
    public Task Stand(Cover cover, CancellationToken stop) => Change(cover.CommunityId, async () =>
    {
        if (db.Entry(cover).State == EntityState.Detached) db.Add(cover);
        if (await Of(cover.CommunityId, cover.PersonId, stop) is not { IsIn: true } membership) return;

        membership.Appoint(cover.State == CoverState.Current || await Acts(cover.CommunityId, cover.PersonId, except: cover.Id, stop));
    }, stop);

    // Nobody stands in for a role that is over.
    async Task EndCovers(FacilitatorRole role, CancellationToken stop)
    {
        foreach (var cover in await db.Set<Cover>().Where(c => c.RoleId == role.Id && c.State != CoverState.Over).ToListAsync(stop))
        {
            cover.End();
            if (await Of(cover.CommunityId, cover.PersonId, stop) is { IsIn: true } membership) membership.Appoint(await Acts(cover.CommunityId, cover.PersonId, except: cover.Id, stop));
        }
    }

    // By a role of their own, or by standing in.
    async Task<bool> Acts(string communityId, string personId, string except, CancellationToken stop) =>
        await db.Set<FacilitatorRole>().Acting().AnyAsync(r => r.CommunityId == communityId && r.PersonId == personId && r.Id != except, stop)
        || await db.Set<Cover>().AnyAsync(c => c.CommunityId == communityId && c.PersonId == personId && c.State == CoverState.Current && c.Id != except, stop);

    /// <summary>Does nobody but this person act in the community?</summary>
    public async Task<bool> IsOnlyOne(string communityId, string personId, CancellationToken stop) =>
        !await db.Set<FacilitatorRole>().Acting().AnyAsync(r => r.CommunityId == communityId && r.PersonId != personId, stop);

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

    async Task<Membership> Made(string communityId, string personId, CancellationToken stop) =>
        await Of(communityId, personId, stop) ?? db.Add(new Membership { CommunityId = communityId, PersonId = personId }).Entity;

    Task<Membership?> Of(string communityId, string personId, CancellationToken stop) =>
        db.Set<Membership>().SingleOrDefaultAsync(m => m.CommunityId == communityId && m.PersonId == personId, stop);
}
