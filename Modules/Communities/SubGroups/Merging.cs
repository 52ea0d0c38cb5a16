using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.SubGroups;

/// <summary>One community goes up in another: its people, everything that lies in it, and its address.</summary>
internal sealed class Merging(AppDb db, Roll roll, Kernel.Modules.Plugs plugs, INotify notify, Access access, Viewer me, TimeProvider clock)
{
    const int Offered = 200;

    /// <summary>Communities that this one may go up in: its parent, and those that the viewer looks after.</summary>
    public Task<List<MergeChoice>> Choices(CommunityView from, CancellationToken stop)
    {
        var (myId, all) = (me.Id, access.Can(CommunitiesModule.Manage));
        return db.Set<Community>().Where(c => c.Id != from.Id && c.State == ContentState.Published && c.Lifecycle != CommunityLifecycle.Archived && c.Lifecycle != CommunityLifecycle.Paused
                && (all || c.Id == from.ParentId || db.Set<Membership>().Present().Any(m => m.CommunityId == c.Id && m.PersonId == myId && m.IsFacilitator)))
            .OrderByDescending(c => c.Id == from.ParentId).ThenBy(c => c.DisplayText).Select(c => new MergeChoice(c.Id, c.Slug, c.DisplayText)).Take(Offered).ToListAsync(stop);
    }

    /// <summary>What will happen, said exactly.</summary>
    public async Task<IReadOnlyList<string>> Tell(CommunityView from, MergeChoice into, CancellationToken stop)
    {
        var come = await Coming(from.Id, into.Id).CountAsync(stop);
        var things = new List<string>();
        foreach (var mover in plugs.Of<IMovesWithCommunity>())
            if (await mover.Tell(from.Id, stop) is { } told) things.Add(told);
        var roles = await db.Set<FacilitatorRole>().Held().CountAsync(r => r.CommunityId == from.Id, stop);
        var groups = await db.Set<Community>().CountAsync(c => c.ParentId == from.Id && c.State == ContentState.Published, stop);
        var (before, after) = await Privacies(from.Id, into.Id, stop);
        return
        [
            come switch { 0 => $"Everybody in {from.Name} is a member of {into.Name} already.", 1 => $"1 more person becomes a member of {into.Name}.", _ => $"{come} more people become members of {into.Name}." },
            .. things.Count > 0 ? [$"With everything in it, this moves there: {Kernel.Pages.Listed.And(things)}."] : Array.Empty<string>(),
            .. before != after ? [after < before ? "What was said among fewer people can be read by more: who may read there, reads it too. Ask the members first." : "Fewer people can read it than before: only those who may read there."] : Array.Empty<string>(),
            $"Every address of {from.Name} leads to {into.Name} from then on.",
            .. roles > 0 ? [$"Who looks after {from.Name} now is an ordinary member of {into.Name}, unless they look after that one too."] : Array.Empty<string>(),
            .. groups > 0 ? [groups == 1 ? "Its sub-group goes along." : $"Its {groups} sub-groups go along."] : Array.Empty<string>(),
            "Open requests and invitations end. Members are told. It cannot be undone.",
        ];
    }

    /// <exception cref="RuleBroken">The other takes nothing new.</exception>
    public Task Merge(CommunityView from, MergeChoice into, CancellationToken stop) => db.Write(async () =>
    {
        var (here, there) = (await db.Set<Community>().SingleAsync(c => c.Id == from.Id, stop), await db.Set<Community>().SingleAsync(c => c.Id == into.Id, stop));
        var now = clock.UtcNow();
        await MovePeople(from.Id, into.Id, now, stop);
        foreach (var mover in plugs.Of<IMovesWithCommunity>()) await mover.Move(from, new CommunityView { Id = there.Id, Slug = there.Slug, Name = there.DisplayText, Privacy = there.Privacy }, stop);
        foreach (var group in await db.Set<Community>().Where(c => c.ParentId == from.Id).ToListAsync(stop))
        {
            group.ParentId = group.Id == there.Id ? "" : there.ParentId.Length > 0 ? there.ParentId : there.Id;
            group.Narrow(there.Privacy);
        }
        foreach (var address in await db.Set<FormerAddress>().Where(a => a.CommunityId == from.Id).ToListAsync(stop)) address.CommunityId = there.Id;
        db.Add(new FormerAddress { Slug = here.Slug, CommunityId = there.Id });
        db.Add(here.MergeInto(there, me.Id, now));
        await notify.Move(from.Id, there.Id, stop);
        await db.SaveChangesAsync(stop);
        await roll.Count(there.Id, stop);
    }, stop);

    async Task MovePeople(string fromId, string intoId, DateTime now, CancellationToken stop)
    {
        var known = await db.Set<Membership>().Where(m => m.CommunityId == intoId).ToDictionaryAsync(m => m.PersonId, stop);
        foreach (var one in await Coming(fromId, intoId).ToListAsync(stop))
        {
            if (!known.TryGetValue(one.PersonId, out var membership)) membership = db.Add(new Membership { CommunityId = intoId, PersonId = one.PersonId }).Entity;
            membership.ComeAlong(one, now);
        }
        foreach (var role in await db.Set<FacilitatorRole>().Where(r => r.CommunityId == fromId && r.Standing != FacilitatorStanding.Ended && r.Standing != FacilitatorStanding.Declined).ToListAsync(stop))
            role.End(isOnlyOne: false, isByAdministrator: true, now);
        foreach (var request in await db.Set<JoinRequest>().Where(r => r.CommunityId == fromId && r.State == JoinRequestState.Open).ToListAsync(stop)) request.Withdraw(now);
        foreach (var invitation in await db.Set<Invitation>().Where(i => i.CommunityId == fromId && i.State == InvitationState.Open).ToListAsync(stop)) invitation.TakeBack(now);
        foreach (var link in await db.Set<InvitationLink>().Where(l => l.CommunityId == fromId).ToListAsync(stop)) link.End(now);
    }

    // Somebody who was taken out of the other one stays out.
    IQueryable<Membership> Coming(string fromId, string intoId) => db.Set<Membership>().Present()
        .Where(m => m.CommunityId == fromId && !db.Set<Membership>().Any(o => o.CommunityId == intoId && o.PersonId == m.PersonId && o.State != MembershipState.Left));

    async Task<(CommunityPrivacy, CommunityPrivacy)> Privacies(string fromId, string intoId, CancellationToken stop)
    {
        var both = await db.Set<Community>().Where(c => c.Id == fromId || c.Id == intoId).ToDictionaryAsync(c => c.Id, c => c.Privacy, stop);
        return (both[fromId], both[intoId]);
    }
}

public sealed record MergeChoice(string Id, string Slug, string Name);
