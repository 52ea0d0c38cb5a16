using Kernel.Data;
using Microsoft.AspNetCore.Identity;

namespace Kernel.People;

/// <summary>Who administers the site, and can be turned to where nobody else is left.</summary>
public static class Administrators
{
    /// <summary>Those who hold the role and are not suspended, the longest here first. Composes with the caller's query.</summary>
    public static IQueryable<Person> OfSite(AppDb db) =>
        from held in db.Set<IdentityUserRole<string>>()
        join role in db.Set<Role>() on held.RoleId equals role.Id
        join person in db.Set<Person>() on held.UserId equals person.Id
        where role.Name == Role.Administrator && person.SuspendedUtc == null
        orderby person.Id
        select person;
}
