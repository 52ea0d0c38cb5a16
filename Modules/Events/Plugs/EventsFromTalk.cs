using Communities;
using Communities.Products;
using Events.Occasions;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Events.Plugs;

/// <summary>Events that conversations become: people meet about what was said.</summary>
internal sealed class EventsFromTalk(AppDb db, OccasionQuery occasions, Publishing publishing, Viewer me, Site site, TimeProvider clock) : IProductMaker
{
    public string Kind => "events";

    public string Word => "an event";

    public string Hint => "You meet about it. It lasts an hour until you say otherwise.";

    public string Icon => "calendar";

    public int Order => 30;

    public string Permission => EventsModule.Plan;

    public bool HasTime => true;

    public async Task<Product> Make(CommunityView community, ProductOrder order, CancellationToken stop)
    {
        var start = WallClock.ToUtc(WallClock.Read(order.Starts) ?? throw new RuleBroken("Say when it begins.", "Starts"), site.TimeZone, "Starts");
        var planned = Event.Planned(community, me.Id, me.Name, new(order.Title, default, order.Text, start, start.AddHours(1), site.TimeZone.Id, "", "", [], 0, null, [me.Id], ""), clock.UtcNow());
        db.Add(planned);
        await db.SaveChangesAsync(stop);
        return new(planned.Id, planned.DisplayText, Event.PathOf(community.Path, planned.Id));
    }

    public async Task<string> Text(CommunityView community, string id, CancellationToken stop) =>
        await occasions.Of(community, id).Select(e => e.Description).SingleOrDefaultAsync(stop) ?? "";

    public async Task Add(CommunityView community, string id, string words, CancellationToken stop)
    {
        if (await occasions.Of(community, id).SingleOrDefaultAsync(stop) is not { } planned || !await occasions.MayChange(planned, community, stop)) throw new RuleBroken("Only its hosts and those who look after the community change it.");

        planned.Describe($"{planned.Description}\n\n{words}");
        await db.SaveChangesAsync(stop);
    }

    public async Task<IReadOnlyList<Product>> Find(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop) =>
        [.. (await db.Set<Event>().Published().In(community.Id).Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.DisplayText }).ToListAsync(stop))
            .Select(e => new Product(e.Id, e.DisplayText, Event.PathOf(community.Path, e.Id)))];

    public async Task<bool> TakeOut(CommunityView community, string id, string words, CancellationToken stop)
    {
        if (await occasions.Of(community, id).SingleOrDefaultAsync(stop) is not { } planned || !planned.Description.Contains(words, StringComparison.Ordinal)) return false;

        planned.Describe(planned.Description.Replace(words, "", StringComparison.Ordinal));
        await db.SaveChangesAsync(stop);
        return true;
    }

    public async Task Erase(string id, Withdrawn words, CancellationToken stop)
    {
        if (await db.Set<Event>().SingleOrDefaultAsync(e => e.Id == id, stop) is not { } planned) return;

        planned.Describe(words.CutFrom(planned.Description));
        await publishing.Redact(id, words.CutFrom, stop);
        await db.SaveChangesAsync(stop);
    }
}
