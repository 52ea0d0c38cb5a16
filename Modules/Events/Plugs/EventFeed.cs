using Communities;
using Kernel.Data;
using Kernel.Feeds;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Events.Plugs;

/// <summary>The events of open communities, as every visitor may read them: without joining links and names of those who come.</summary>
internal sealed class EventFeed(AppDb db, ICommunities communities) : IFeedSource
{
    public string Name => "events";
    public string Title => "Events";

    public async Task<IReadOnlyList<FeedEntry>> Newest(string? communityId, int take, CancellationToken stop)
    {
        var open = communities.SeenBy(new Viewer());
        var found = await (from e in db.Set<Event>().Published()
                           join c in open on e.CommunityId equals c.Id
                           where communityId == null || e.CommunityId == communityId
                           orderby e.ModifiedUtc descending, e.Id descending
                           select new { e.Id, e.DisplayText, e.Html, e.StartUtc, e.EndUtc, e.TimeZone, e.Place, e.CancelledReason, e.Author, e.CreatedUtc, e.ModifiedUtc, c.Slug }).Take(take).ToListAsync(stop);
        var names = found.Select(f => f.Author.ToUpperInvariant()).Distinct().ToList();
        var people = await db.Set<Person>().Where(p => names.Contains(p.NormalizedUserName!)).ToDictionaryAsync(p => p.NormalizedUserName!, p => p.DisplayName, stop);

        return [.. found.Select(f => new FeedEntry(
            "event/" + f.Id, f.CancelledReason.Length > 0 ? $"Cancelled: {f.DisplayText}" : f.DisplayText, Event.PathOf(new CommunityView { Slug = f.Slug }.Path, f.Id),
            people.GetValueOrDefault(f.Author.ToUpperInvariant()) ?? Face.Gone.DisplayName,
            Facts(new(f.StartUtc, f.EndUtc, f.TimeZone), f.Place, f.CancelledReason) + f.Html, f.CreatedUtc, f.ModifiedUtc))];
    }

    static string Facts(When when, string place, string cancelled)
    {
        var facts = new[] { $"{when.From} to {when.Until}, {when.ZoneWord}", place, cancelled.Length > 0 ? $"Cancelled: {cancelled}" : "" };
        return $"<p>{string.Join("<br>", facts.Where(f => f.Length > 0).Select(System.Net.WebUtility.HtmlEncode))}</p>\n";
    }
}
