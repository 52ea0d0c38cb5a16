using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communities.Launch;

/// <summary>The people without whom a site does not come to life, for whoever set it up. Technology alone is not a place to learn.</summary>
/// <param name="Steps">In the order in which they are best done.</param>
public sealed record LaunchPage(IReadOnlyList<LaunchStep> Steps)
{
    public bool IsReady => Steps.All(s => s.IsDone);

    public int Open => Steps.Count(s => !s.IsDone);
}

/// <param name="Path">Where to do it, within the site.</param>
public sealed record LaunchStep(string Text, string Hint, bool IsDone, string Path);

/// <summary>Shown to administrators until everything is done and the first people have spoken.</summary>
internal sealed class Launch(AppDb db, Access access) : IZonePiece
{
    const int First = 10;
    const int Voices = 3;

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (!access.CanEverything) return null;

        var members = await db.Set<Membership>().Present().Select(m => m.PersonId).Distinct().CountAsync(stop);
        // Whoever set the site up tends its first community only until somebody is asked to.
        var administrators = Holding(Role.Administrator);
        var roles = await db.Set<FacilitatorRole>().AsNoTracking().Where(r => r.OfferedBy != "" || !administrators.Contains(r.PersonId)).Where(r => r.Standing == FacilitatorStanding.Accepted || r.Standing == FacilitatorStanding.Acting || r.Standing == FacilitatorStanding.HandingOver)
            .Select(r => r.HoursAMonth).ToListAsync(stop);
        var asked = members >= First ? 0 : await db.Set<Invitation>().Where(i => i.State == InvitationState.Open).Select(i => i.NormalAddress).Distinct().CountAsync(stop);
        var place = await Place(stop);

        var page = new LaunchPage(
        [
            new("Name a sponsor", "Somebody in management who gives it time and a good word: give them the role Sponsor, or name them in a charter.", await HasSponsor(stop), "/admin/users"),
            new("Appoint a facilitator", "A community lives by somebody who tends it. Ask them by name; they say yes themselves.", roles.Count > 0, place is null ? "/communities/new" : place + "/facilitators"),
            new("Agree on their time", "How many hours a month it may take stands in their role.", roles.Exists(hours => hours > 0), place is null ? "/communities/new" : place + "/facilitators"),
            new("List the first ten people", $"Those whom you would ask in person. {Plural.Of(members + asked, "person is", "people are")} here or invited so far.", members + asked >= First, place is null ? "/communities/new" : place + "/invitations"),
        ]);
        return page.IsReady && await Launched(stop) ? null : page;
    }

    async Task<bool> HasSponsor(CancellationToken stop) =>
        await db.Set<Charter>().AnyAsync(c => c.SponsorId != "" && (c.State == CharterState.Proposed || c.State == CharterState.Approved), stop)
        || await Holding(Role.Sponsor).AnyAsync(stop);

    IQueryable<string> Holding(string role) => from held in db.Set<IdentityUserRole<string>>() join r in db.Set<Role>() on held.RoleId equals r.Id where r.Name == role select held.UserId;

    // Whoever has said something somewhere is no newcomer there any more.
    async Task<bool> Launched(CancellationToken stop) =>
        await db.Set<Membership>().Where(m => m.State == MembershipState.Active && !m.IsFacilitator).Select(m => m.PersonId).Distinct().CountAsync(stop) >= Voices;

    // The first community that is not the facilitators' own.
    async Task<string?> Place(CancellationToken stop) =>
        await db.Set<Community>().Where(c => c.Kind != CommunityKind.Facilitators && c.State == Kernel.Content.ContentState.Published).OrderBy(c => c.CreatedUtc).ThenBy(c => c.Id).Select(c => c.Slug).FirstOrDefaultAsync(stop) is { } slug
            ? new CommunityView { Slug = slug }.Path : null;
}
