using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Plugs;

/// <summary>A person in a recipe: by user name, which they may have on another site too, and by the id that is kept where nobody has that name.</summary>
internal sealed record Someone(string Id, string UserName = "");

/// <summary>Who is who, here and in a recipe.</summary>
internal sealed class People(IReadOnlyDictionary<string, string> names, IReadOnlyDictionary<string, string> ids)
{
    public static async Task<People> Of(AppDb db, CancellationToken stop)
    {
        var all = await db.Set<Person>().Select(p => new { p.Id, p.UserName, p.NormalizedUserName }).ToListAsync(stop);
        return new(all.ToDictionary(p => p.Id, p => p.UserName!), all.ToDictionary(p => p.NormalizedUserName!, p => p.Id));
    }

    public Someone Out(string id) => new(id, names.GetValueOrDefault(id, ""));

    public string In(Someone someone) => ids.GetValueOrDefault(someone.UserName.Normalize().ToUpperInvariant(), someone.Id);
}
