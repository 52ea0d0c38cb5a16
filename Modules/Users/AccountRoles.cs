using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Users;

/// <summary>Who holds which role, and the two rules about it: nobody gives or takes what they lack, and somebody always looks after the site.</summary>
internal sealed class AccountRoles(AppDb db, RolePowers powers, Viewer viewer)
{
    /// <summary>The roles that can be given to somebody, stock roles first.</summary>
    public async Task<List<Role>> All(CancellationToken stop)
    {
        var roles = await db.Set<Role>().AsNoTracking().Where(r => r.Name != Role.Authenticated && r.Name != Role.Anonymous).ToListAsync(stop);
        return [.. roles.OrderBy(r => RoleOrder.Of(r.Name!)).ThenBy(r => r.Name, StringComparer.Ordinal)];
    }

    public Task<List<string>> Of(string personId, CancellationToken stop) => db.Set<IdentityUserRole<string>>().Where(h => h.UserId == personId)
        .Join(db.Set<Role>(), h => h.RoleId, r => r.Id, (h, r) => r.Name!).OrderBy(n => n).ToListAsync(stop);

    /// <exception cref="RuleBroken">The viewer may not, or nobody would be left to look after the site.</exception>
    public Task Set(Person person, IReadOnlyCollection<string> wanted, CancellationToken stop) => db.Write(async () =>
    {
        var all = await All(stop);
        var held = await Of(person.Id, stop);
        DemandPower(held);
        var given = all.Where(r => wanted.Contains(r.Name!, StringComparer.OrdinalIgnoreCase) && !held.Contains(r.Name!)).ToList();
        var taken = all.Where(r => held.Contains(r.Name!) && !wanted.Contains(r.Name!, StringComparer.OrdinalIgnoreCase)).ToList();
        foreach (var role in given.Concat(taken))
            if (!powers.CanGrant(role.Name!)) throw new RuleBroken($"The role {role.Name} gives more than you hold, so you can neither give nor take it.");
        if (given.Count + taken.Count == 0) return;

        if (taken.Any(r => r.Name == Role.Administrator)) await DemandOtherAdministrator(person, stop);
        foreach (var role in given) db.Add(new IdentityUserRole<string> { UserId = person.Id, RoleId = role.Id });
        foreach (var role in taken) db.Remove(await db.Set<IdentityUserRole<string>>().SingleAsync(h => h.UserId == person.Id && h.RoleId == role.Id, stop));
        person.Raise(new RolesChanged(person.Id, viewer.Id, [.. held.Except(taken.Select(r => r.Name!)), .. given.Select(r => r.Name!)]));
        await db.SaveChangesAsync(stop);
    }, stop);

    /// <exception cref="RuleBroken">The person holds more than the viewer.</exception>
    public void DemandPower(IEnumerable<string> held)
    {
        if (!powers.CanChange(held)) throw new RuleBroken("This person holds more than you do, so you cannot change their account. Ask an administrator.");
    }

    /// <exception cref="RuleBroken">There is no other administrator who can sign in.</exception>
    public async Task DemandOtherAdministrator(Person person, CancellationToken stop)
    {
        // Changing the role's stamp makes two who demote each other at the same moment collide: the second is told to look again.
        var role = await db.Set<Role>().SingleAsync(r => r.Name == Role.Administrator, stop);
        role.ConcurrencyStamp = Guid.NewGuid().ToString();
        var isThere = await db.Set<IdentityUserRole<string>>().AnyAsync(h => h.RoleId == role.Id && h.UserId != person.Id
            && db.Set<Person>().Any(p => p.Id == h.UserId && p.SuspendedUtc == null), stop);
        if (!isThere) throw new RuleBroken($"{person.DisplayName} is the last administrator. Make somebody else one first.");
    }
}

internal static class RoleOrder
{
    public static int Of(string name) => Role.Stock.Index().Where(r => r.Item == name).Select(r => r.Index).FirstOrDefault(int.MaxValue);
}
