using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Content;

/// <summary>Authors by user name. An import may name people who have no account here; they keep their name and get no link.</summary>
sealed class Faces(AppDb db)
{
    public async Task<IReadOnlyDictionary<string, Face>> Of(IEnumerable<string> userNames, CancellationToken stop)
    {
        var names = userNames.Where(n => n.Length > 0).Distinct().ToList();
        var wanted = names.Select(n => n.ToUpperInvariant()).ToArray();
        var people = wanted.Length == 0 ? [] : await db.Set<Person>().AsNoTracking().Where(p => wanted.Contains(p.NormalizedUserName))
            .Select(p => new { p.NormalizedUserName, Face = new Face(p.UserName!, p.DisplayName, p.Photo, p.JobTitle) }).ToListAsync(stop);

        return names.ToDictionary(n => n, n => people.FirstOrDefault(p => p.NormalizedUserName == n.ToUpperInvariant())?.Face ?? new Face("", n, ""));
    }
}
