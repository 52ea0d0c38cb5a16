using Communities.Requests;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Communities.Home;

[Route("communities/{slug}"), Everybody]
internal sealed class HomeController(AppDb db, Notes notes, Gate gate, TimeProvider clock) : CommunityController
{
    static readonly TimeSpan VisitsAreCountedEvery = TimeSpan.FromHours(1);
    const int Newest = 4;

    protected override bool IsForOutsiders => true;

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        if (!Community.CanRead) return View("Gate", await gate.Page(Community, new(), stop));

        await Visit(stop);
        return View(new HomePage(Community, Me.IsSignedIn ? await NewMembers(stop) : [], await Waiting(stop)));
    }

    // Written once an hour at most: reading should not wait for the disk.
    async Task Visit(CancellationToken stop)
    {
        var now = clock.UtcNow();
        if (!Community.IsMember || now - Community.LastVisitUtc < VisitsAreCountedEvery) return;

        await notes.Store(() => db.Set<Membership>().Where(m => m.CommunityId == Community.Id && m.PersonId == Me.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.LastVisitUtc, now), stop), stop);
    }

    async Task<int> Waiting(CancellationToken stop) => Community.Door != CommunityJoining.Request || !(Community.IsFacilitator || Community.SeesAll) ? 0
        : await db.Set<JoinRequest>().CountAsync(r => r.CommunityId == Community.Id && r.State == JoinRequestState.Open, stop);

    async Task<IReadOnlyList<Face>> NewMembers(CancellationToken stop) =>
        await (from m in db.Set<Membership>().Present()
               where m.CommunityId == Community.Id && !m.IsFacilitator
               join p in db.Set<Person>() on m.PersonId equals p.Id
               orderby m.JoinedUtc descending
               select new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation)).Take(Newest).ToListAsync(stop);
}

/// <summary>A community's home. What happens in it comes through the zone <c>community.home</c>.</summary>
/// <param name="Waiting">How many ask to join; 0 for those who do not answer them.</param>
public sealed record HomePage(CommunityView Community, IReadOnlyList<Face> NewMembers, int Waiting);
