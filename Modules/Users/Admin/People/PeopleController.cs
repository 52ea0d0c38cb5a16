using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Users.Admin.People;

[Route("admin/users"), Admin(UsersModule.Manage)]
internal sealed class PeopleController(AppDb db, RolePowers powers, AccountRoles roles, TimeProvider clock) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(PeopleFilter filter, CancellationToken stop)
    {
        var found = db.Set<Person>().Matching(filter, db);
        var size = Math.Clamp(Site.Settings.PageSize, 1, 200);
        var total = await found.CountAsync(stop);
        var people = await found.OrderBy(p => p.DisplayName).ThenBy(p => p.Id).Skip((Math.Max(1, filter.Page) - 1) * size).Take(size)
            .Select(p => new PersonRow(p.Id, new Face(p.UserName!, p.DisplayName, p.Photo, ""), p.Email ?? "", p.EmailConfirmed, p.SuspendedUtc != null,
                db.Set<IdentityUserRole<string>>().Where(h => h.UserId == p.Id).Join(db.Set<Role>(), h => h.RoleId, r => r.Id, (h, r) => r.Name!).ToList(),
                db.Set<Session>().Where(s => s.PersonId == p.Id).Max(s => (DateTime?)s.SeenUtc)))
            .ToListAsync(stop);

        return View(new PeoplePage(filter, await RoleChoices(stop), people, total, Pager.Of(filter.Page, total, size, filter.Path)));
    }

    [HttpGet("{id}")]
    public Task<IActionResult> Show(string id, CancellationToken stop) => Page(id, stop);

    [HttpPut("{id}")]
    public Task<IActionResult> Update(string id, string[] roleNames, CancellationToken stop) => Attempt(async () =>
    {
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id, stop);
        if (person is null) return NotFound();

        await roles.Set(person, roleNames, stop);
        Say($"The roles of {person.DisplayName} are saved.");
        return To("/admin/users/" + id);
    }, again: () => Page(id, stop));

    async Task<IActionResult> Page(string id, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, stop);
        if (person is null) return NotFound();

        var held = await roles.Of(id, stop);
        var seen = await db.Set<Session>().Where(s => s.PersonId == id).MaxAsync(s => (DateTime?)s.SeenUtc, stop);
        var sessions = await db.Set<Session>().Alive(now).CountAsync(s => s.PersonId == id, stop);
        var ticks = (await roles.All(stop)).Select(r => new RoleTick(r.Name!, r.Description, held.Contains(r.Name!), !powers.CanGrant(r.Name!))).ToList();
        return View("Show", new AccountPage(id, new Face(person.UserName!, person.DisplayName, person.Photo), person.Email ?? "", person.EmailConfirmed,
            person.JoinedUtc, person.SuspendedUtc, seen, sessions, powers.CanChange(held), id == Me.Id, ticks));
    }

    async Task<List<SelectListItem>> RoleChoices(CancellationToken stop) =>
        [new("Any role", ""), .. (await roles.All(stop)).Select(r => new SelectListItem(r.Name, r.Name))];
}

internal static class PeopleQueries
{
    public static IQueryable<Person> Matching(this IQueryable<Person> all, PeopleFilter filter, AppDb db)
    {
        if (filter.Q?.Trim() is { Length: > 0 } words)
        {
            var (upper, lower) = (words.ToUpperInvariant(), words.ToLowerInvariant());
            all = all.Where(p => p.NormalizedEmail!.Contains(upper) || p.NormalizedUserName!.Contains(upper) || p.DisplayName.Contains(words) || p.DisplayName.ToLower().Contains(lower));
        }
        if (filter.Role?.ToUpperInvariant() is { Length: > 0 } role)
            all = all.Where(p => db.Set<IdentityUserRole<string>>().Any(h => h.UserId == p.Id && db.Set<Role>().Any(r => r.Id == h.RoleId && r.NormalizedName == role)));
        return filter.State switch
        {
            "active" => all.Where(p => p.SuspendedUtc == null && p.EmailConfirmed),
            "unconfirmed" => all.Where(p => p.SuspendedUtc == null && !p.EmailConfirmed),
            "suspended" => all.Where(p => p.SuspendedUtc != null),
            _ => all,
        };
    }
}
