using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Events.Plugs;

/// <summary>
/// Gives an event that a recipe, an import or an editor brought what only the site knows: its address, its host's
/// account, its reminders, and its new places to those who wait.
/// </summary>
internal sealed class Arrivals(AppDb db, Roster roster, TimeProvider clock) : IHandle<ContentPublished>
{
    public async Task Handle(ContentPublished happened, CancellationToken stop)
    {
        if (happened.ContentType != nameof(Event)) return;
        if (await db.Set<Event>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == happened.ContentItemId, stop) is not { } arrived) return;

        var slug = await db.Set<Community>().Where(c => c.Id == arrived.CommunityId).Select(c => c.Slug).SingleOrDefaultAsync(stop);
        var hosts = await db.Set<Person>().Where(p => arrived.HostIds.Contains(p.Id)).Select(p => p.Id).ToListAsync(stop);
        if (hosts.Count == 0)
        {
            var name = arrived.Author.ToUpperInvariant();
            hosts = await db.Set<Person>().Where(p => p.NormalizedUserName == name).Select(p => p.Id).ToListAsync(stop);
        }
        await roster.Change(happened.ContentItemId, e =>
        {
            if (slug is not null) e.Path = $"communities/{slug}/events/{e.Id}";
            if (!hosts.ToHashSet().SetEquals(e.HostIds)) e.HostIds = hosts;
            e.Catch(clock.UtcNow());
        }, stop);
    }
}
