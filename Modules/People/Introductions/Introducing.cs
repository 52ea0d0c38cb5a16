using Communities;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using People.Finder;

namespace People.Introductions;

/// <summary>Finds the people whom an introduction names, and asks whether both want to be reached.</summary>
internal sealed class Introducing(AppDb db, ICommunities communities, Viewer me)
{
    const int Most = 200;
    const int Shown = 50;

    /// <exception cref="RuleBroken">Nobody in this community is called so.</exception>
    public async Task<string> Member(CommunityView community, string? name, string on, CancellationToken stop) =>
        (await db.Set<Person>().Where(p => p.SuspendedUtc == null && communities.Members.Any(m => m.CommunityId == community.Id && m.PersonId == p.Id))
            .Called(name ?? "", on, "Choose a member of this community. You find the name on their profile.", stop)).Id;

    /// <exception cref="RuleBroken">A boundary lies between them, or between one of them and whoever introduces. Which one is not said.</exception>
    public async Task CheckWelcome(string firstId, string secondId, string byId, CancellationToken stop)
    {
        string[] all = [firstId, secondId, byId];
        if (await db.Set<Boundary>().AnyAsync(b => b.IsBlock && all.Contains(b.PersonId) && all.Contains(b.OtherId) && b.PersonId != byId, stop))
            throw new RuleBroken("One of them would rather not be introduced just now.");
    }

    /// <summary>Does nothing lie between the viewer and somebody?</summary>
    public async Task<bool> MayReach(string otherId, CancellationToken stop) =>
        !await db.Set<Boundary>().AnyAsync(b => b.IsBlock && (b.PersonId == me.Id && b.OtherId == otherId || b.PersonId == otherId && b.OtherId == me.Id), stop);

    /// <summary>Communities that the viewer shares with somebody, and in which another person facilitates.</summary>
    public Task<List<CommunityView>> Common(string otherId, CancellationToken stop) => communities.SeenBy(me)
        .Where(c => c.IsMember && communities.Members.Any(m => m.CommunityId == c.Id && m.PersonId == otherId) && communities.Members.Any(m => m.CommunityId == c.Id && m.IsFacilitator && m.PersonId != me.Id && m.PersonId != otherId))
        .OrderBy(c => c.Name).ToListAsync(stop);

    public Task<List<MemberChoice>> Members(CommunityView community, CancellationToken stop) => (
        from m in communities.Members
        where m.CommunityId == community.Id && m.PersonId != me.Id
        join p in db.Set<Person>() on m.PersonId equals p.Id
        orderby p.DisplayName
        select new MemberChoice(p.UserName!, p.DisplayName)).Take(Most).ToListAsync(stop);

    public async Task<ListPage> List(CommunityView community, CancellationToken stop)
    {
        var rows = await (from i in db.Set<Introduction>()
                          where i.CommunityId == community.Id && i.State != IntroductionState.Declined
                          join first in db.Set<Person>() on i.FirstId equals first.Id
                          join second in db.Set<Person>() on i.SecondId equals second.Id
                          orderby i.AtUtc descending
                          select new { i.State, Row = new IntroductionRow(i.Id, new Face(first.UserName!, first.DisplayName, first.Photo, ""), new Face(second.UserName!, second.DisplayName, second.Photo, ""), i.Reason, i.AtUtc) }).Take(Shown).ToListAsync(stop);
        return new(community, [.. rows.Where(r => r.State == IntroductionState.Asked).Select(r => r.Row)], [.. rows.Where(r => r.State == IntroductionState.Made).Select(r => r.Row)]);
    }
}
