using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Facilitating;

/// <summary>Finds a role for whoever may see it: the person, those who tend the community, and administrators.</summary>
internal sealed class HeldRoles(AppDb db, Viewer me, Access access)
{
    const int Suggested = 100;

    /// <summary>Null when there is none such, or not for this viewer.</summary>
    public async Task<HeldRole?> Find(string id, CancellationToken stop)
    {
        if (await db.Set<FacilitatorRole>().SingleOrDefaultAsync(r => r.Id == id && r.State == ContentState.Published, stop) is not { } role) return null;
        if (await db.Set<Community>().Where(c => c.Id == role.CommunityId).Select(c => new CommunityView { Id = c.Id, Slug = c.Slug, Name = c.DisplayText, Purpose = c.Purpose, MemberCount = c.MemberCount }).SingleOrDefaultAsync(stop) is not { } community) return null;

        var seat = await db.Set<Membership>().Present().Where(m => m.CommunityId == role.CommunityId && m.PersonId == me.Id).Select(m => (bool?)m.IsFacilitator).SingleOrDefaultAsync(stop);
        var found = new HeldRole(role, community, role.PersonId == me.Id, seat == true || seat is not null && role.OfferedBy == me.Id, access.Can(CommunitiesModule.Manage));
        return found.IsMine || found.IsTender || found.IsAdministrator ? found : null;
    }

    Task<CoverRow?> CoverOf(string roleId, CancellationToken stop) =>
        (from c in db.Set<Cover>()
         where c.RoleId == roleId && c.State != CoverState.Over
         join p in db.Set<Person>() on c.PersonId equals p.Id
         select new CoverRow(new Face(p.UserName!, p.DisplayName, p.Photo), c.FromUtc, c.UntilUtc, c.State == CoverState.Current)).FirstOrDefaultAsync(stop);

    Task<List<Face>> Members(FacilitatorRole role, CancellationToken stop) =>
        (from m in db.Set<Membership>().Present()
         where m.CommunityId == role.CommunityId && m.PersonId != role.PersonId
         join p in db.Set<Person>() on m.PersonId equals p.Id
         orderby m.IsFacilitator descending, p.DisplayName
         select new Face(p.UserName!, p.DisplayName, "", p.Organisation)).Take(Suggested).ToListAsync(stop);

    public async Task<RolePage> Page(HeldRole found, CancellationToken stop)
    {
        var (role, community) = (found.Role, found.Community);
        var ids = new[] { role.PersonId, role.OfferedBy };
        var people = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation), stop);
        return new(role.Id, community, people.GetValueOrDefault(role.PersonId) ?? Face.Gone, people.GetValueOrDefault(role.OfferedBy), role.Kind, role.Standing,
            role.Duties, role.HoursAMonth, role.FromUtc, role.UntilUtc, role.BegunUtc, role.EndedUtc, role.CreatedUtc, found.IsMine, found.CanEnd,
            await CoverOf(role.Id, stop), found.IsMine && role.IsActing ? await Members(role, stop) : []);
    }
}

/// <summary>A role, and what the viewer is to it.</summary>
internal sealed record HeldRole(FacilitatorRole Role, CommunityView Community, bool IsMine, bool IsTender, bool IsAdministrator)
{
    /// <summary>Facilitators take back what they asked; they do not dismiss each other.</summary>
    public bool CanEnd => IsMine || IsAdministrator || IsTender && Role.Standing == FacilitatorStanding.Offered;
}
