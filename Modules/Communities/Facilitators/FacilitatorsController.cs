using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Facilitators;

/// <summary>Who facilitates a community, who did, and who is asked to.</summary>
[Route("communities/{slug}/facilitators"), SignedIn]
internal sealed class FacilitatorsController(AppDb db, Roll roll, TimeProvider clock) : CommunityController
{
    const int Suggested = 100;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var canOffer = await MayOffer(stop);
        var roles = await (from r in db.Set<FacilitatorRole>()
                           where r.CommunityId == Community.Id && r.State == ContentState.Published && r.Standing != FacilitatorStanding.Declined
                           join p in db.Set<Person>() on r.PersonId equals p.Id
                           orderby r.BegunUtc descending, r.CreatedUtc descending
                           select new RoleRow(r.Id, new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation), r.Kind, r.Standing, r.BegunUtc, r.FromUtc, r.EndedUtc)).ToListAsync(stop);
        // What somebody was asked is between them and those who asked.
        return View(new FacilitatorsPage(Community, [.. roles.Where(r => r.Standing != FacilitatorStanding.Offered || canOffer)], canOffer, Community.Facilitators.Count > 0 ? "" : await Starter(stop)));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken stop) =>
        await MayOffer(stop) ? View(await Page(new(), stop)) : StatusCode(StatusCodes.Status403Forbidden);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(OfferForm form, CancellationToken stop)
    {
        if (!await MayOffer(stop)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var person = await Asked(form, stop);
            await roll.Offer(FacilitatorRole.Offer(Community, person.Id, person.DisplayName, form.Terms(Site.TimeZone), Me.Id, Me.Name, clock.UtcNow()), person.DisplayName, stop);
            Say($"{person.DisplayName} is asked, and you are told what they answer.");
            return To(Community.Path + "/facilitators");
        }, again: async () => View("New", await Page(form, stop)));
    }

    async Task<string> Starter(CancellationToken stop) =>
        await (from c in db.Set<Community>()
               where c.Id == Community.Id
               join p in db.Set<Person>() on c.OwnerId equals p.Id
               select p.DisplayName).SingleOrDefaultAsync(stop) ?? "";

    Task<Person> Asked(OfferForm form, CancellationToken stop) =>
        db.Set<Person>().Where(p => p.SuspendedUtc == null).Called(form.Who ?? "", nameof(form.Who), $"Nobody here is called “{form.Who}”. You find the name on their profile.", stop);

    // Whoever started a community that nobody tends may look for somebody.
    async Task<bool> MayOffer(CancellationToken stop) =>
        await May(CommunitiesModule.Tend) || Access.Can(CommunitiesModule.Manage)
        || Community.Facilitators.Count == 0 && await db.Set<Community>().AnyAsync(c => c.Id == Community.Id && c.OwnerId == Me.Id, stop);

    async Task<OfferPage> Page(OfferForm form, CancellationToken stop) => new(Community, form,
        await (from m in db.Set<Membership>().Present()
               where m.CommunityId == Community.Id && !m.IsFacilitator
               join p in db.Set<Person>() on m.PersonId equals p.Id
               orderby p.DisplayName
               select new Face(p.UserName!, p.DisplayName, "", p.Organisation)).Take(Suggested).ToListAsync(stop));
}
