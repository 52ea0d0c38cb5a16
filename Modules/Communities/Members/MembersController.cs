using Communities.Guests;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Communities.Members;

// Names and employers are for people with an account, in an open community too.
[Route("communities/{slug}/members"), SignedIn]
internal sealed class MembersController(AppDb db) : CommunityController
{
    [HttpGet]
    public async Task<IActionResult> Index(int page = 1, CancellationToken stop = default)
    {
        var pager = Pager.Of(page, Community.MemberCount, Site.Settings.PageSize, Community.Path + "/members");
        var (guests, tends, me) = (db.Guests(), Community.IsFacilitator || Community.SeesAll, Me.Id);
        var members = await (from m in db.Set<Membership>().Present()
                             where m.CommunityId == Community.Id
                             join p in db.Set<Person>() on m.PersonId equals p.Id
                             orderby m.IsFacilitator descending, p.DisplayName, p.Id
                             select new MemberRow(new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation), p.JobTitle, m.IsFacilitator, m.State == MembershipState.Newcomer, m.JoinedUtc, guests.Contains(p.Id), m.UntilUtc, m.Why, m.Offer, m.Trial, tends ? m.Motive : "", p.Id == me))
            .Skip((pager.Page - 1) * Site.Settings.PageSize).Take(Site.Settings.PageSize).ToListAsync(stop);
        return View(new MembersPage(Community, members, pager, await May(CommunitiesModule.Invite)));
    }
}

public sealed record MembersPage(CommunityView Community, IReadOnlyList<MemberRow> Members, Pager Pager, bool CanInvite);

/// <param name="IsGuest">Comes from another organisation.</param>
/// <param name="UntilUtc">When a guest's stay ends.</param>
/// <param name="Motive">What made them join; empty for everybody but those who look after the community.</param>
public sealed record MemberRow(Face Face, string JobTitle, bool IsFacilitator, bool IsNewcomer, DateTime JoinedUtc, bool IsGuest, DateTime? UntilUtc, string Why, string Offer, string Trial, string Motive, bool IsMe);
