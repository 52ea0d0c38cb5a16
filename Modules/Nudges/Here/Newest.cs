using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Nudges.Here;

/// <summary>The newcomers of a place, on whom a rule can be tested.</summary>
internal sealed class Newest(AppDb db, Kernel.Modules.Plugs plugs, TimeProvider clock)
{
    const int Shown = 30;

    public async Task<IReadOnlyList<SelectListItem>> Of(string placeId, CancellationToken stop)
    {
        var ids = new List<string>();
        foreach (var care in plugs.Of<IPlaceCare>()) ids.AddRange(await care.NewcomersOf(placeId, clock.UtcNow(), stop));
        ids = [.. ids.Take(Shown)];
        var names = await db.Set<Person>().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.UserName, p.DisplayName }).ToDictionaryAsync(p => p.Id, stop);
        return [.. ids.Where(names.ContainsKey).Select(id => new SelectListItem(names[id].DisplayName, names[id].UserName))];
    }
}
