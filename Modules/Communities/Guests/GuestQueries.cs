using Kernel.Data;
using Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communities.Guests;

/// <summary>Guests: people whose home is another organisation. They hold the role of this name on the site.</summary>
internal static class GuestQueries
{
    static readonly string Normal = Role.Guest.ToUpperInvariant();

    /// <summary>Their ids.</summary>
    public static IQueryable<string> Guests(this AppDb db) =>
        from held in db.Set<IdentityUserRole<string>>()
        join role in db.Set<Role>() on held.RoleId equals role.Id
        where role.NormalizedName == Normal
        select held.UserId;

    /// <summary>This person's id if they are one, or nothing.</summary>
    public static IQueryable<string> Guests(this AppDb db, string personId) => db.Guests().Where(id => id == personId);
}
