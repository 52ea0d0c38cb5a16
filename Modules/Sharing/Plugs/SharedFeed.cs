using Kernel.Data;
using Kernel.Feeds;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Sharing.Shared;

namespace Sharing.Plugs;

/// <summary>What everybody may read of what is shared with a hub.</summary>
internal sealed class SharedFeed(AppDb db, Site site) : IFeedSource
{
    static readonly Viewer Anybody = new();

    public string Name => "shared";
    public string Title => "Shared case studies";
    public bool IsOpen => site.Get<SharingSettings>().IsHub;

    public async Task<IReadOnlyList<FeedEntry>> Newest(string? communityId, int take, CancellationToken stop)
    {
        // They stand in no community.
        if (communityId is not null || !IsOpen) return [];

        var found = await db.ReadBy(Anybody).AsNoTracking().OrderByDescending(c => c.ModifiedUtc).ThenByDescending(c => c.Id).Take(take).ToListAsync(stop);
        return [.. found.Select(c => (Item: c, View: SharedCaseView.Of(c))).Select(c => new FeedEntry(
            "shared-case/" + c.Item.Id, c.Item.DisplayText, SharedCase.PathOf(c.Item.Id), $"{c.View.By}, from {c.View.From}", c.View.LeadHtml, c.Item.CreatedUtc, c.Item.ModifiedUtc))];
    }
}
