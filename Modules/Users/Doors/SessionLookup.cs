using Kernel.Data;
using Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Users.Doors;

/// <summary>A session with its person, once for each role the person holds.</summary>
sealed record SessionRow(string Id, DateTime SeenUtc, DateTime EndsUtc, bool Stays, string PersonId, string Name, string DisplayName, string Photo, string? Role);

/// <summary>
/// The one query that every signed-in page begins with, compiled once. It is kept by the host and not in a static
/// field, because a compiled query belongs to one model and a test runs hosts of both engines.
/// </summary>
sealed class SessionLookup
{
    readonly Func<AppDb, string, IAsyncEnumerable<SessionRow>> rows = EF.CompileAsyncQuery((AppDb db, string hash) => db.Set<Session>().AsNoTracking()
        .Where(s => s.TokenHash == hash)
        .Join(db.Set<Person>(), s => s.PersonId, p => p.Id, (s, p) => new { s, p })
        .Where(found => found.p.SuspendedUtc == null)
        // One table after the other: SQLite would lay out everybody's roles anew for a join of the two.
        .LeftJoin(db.Set<IdentityUserRole<string>>(), found => found.p.Id, held => held.UserId, (found, held) => new { found.s, found.p, RoleId = (string?)held!.RoleId })
        .LeftJoin(db.Set<Role>(), found => found.RoleId, role => role.Id,
            (found, role) => new SessionRow(found.s.Id, found.s.SeenUtc, found.s.EndsUtc, found.s.Stays,
                found.p.Id, found.p.UserName!, found.p.DisplayName, found.p.Photo, role!.Name)));

    public async Task<List<SessionRow>> Find(AppDb db, string hash, CancellationToken stop)
    {
        var found = new List<SessionRow>(2);
        await foreach (var row in rows(db, hash).WithCancellation(stop)) found.Add(row);
        return found;
    }
}
