using Kernel.Automation;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Nudges.Giving;

/// <summary>What a nudge says to its reader.</summary>
/// <param name="Path">Where its one link leads, within the site.</param>
internal sealed record Said(string Text, string Path, string Draft);

/// <summary>Fills the blanks of a rule's words for one reader.</summary>
internal sealed class Wording(AppDb db, Kernel.Modules.Plugs plugs)
{
    // The whole sentence has to fit a line of somebody's notifications.
    const int LongestTitle = 80;

    /// <summary>Null where the thing or the place that it is about is gone.</summary>
    public async Task<Said?> Of(RuleHere here, Occasion occasion, string readerId, CancellationToken stop)
    {
        var item = occasion.ItemId.Length == 0 ? null : await Named(occasion.ItemId, stop);
        var place = occasion.CommunityId.Length == 0 ? null : await Place(occasion.CommunityId, stop);
        if (occasion.ItemId.Length > 0 && item is null || occasion.CommunityId.Length > 0 && place is null) return null;

        string[] ids = [readerId, occasion.PersonId];
        var names = await db.Set<Person>().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.DisplayName, p.UserName }).ToDictionaryAsync(p => p.Id, stop);
        var values = new Dictionary<string, string>
        {
            ["reader"] = First(names.GetValueOrDefault(readerId)?.DisplayName),
            ["person"] = First(names.GetValueOrDefault(occasion.PersonId)?.DisplayName),
            ["item"] = item is null ? "it" : $"“{Kernel.Text.PlainText.Cut(item.Title, LongestTitle)}”",
            ["community"] = place?.Name ?? "this site",
        };
        var path = here.Rule.Link.Replace("{item}", item?.Path ?? place?.Path ?? "/", StringComparison.Ordinal).Replace("{community}", place?.Path ?? "", StringComparison.Ordinal)
            .Replace("{person}", Uri.EscapeDataString(names.GetValueOrDefault(occasion.PersonId)?.UserName ?? ""), StringComparison.Ordinal);
        return new(NudgeRule.Filled(here.Text, values), path.Length == 0 ? "/" : path, NudgeRule.Filled(here.Draft, values));
    }

    public async Task<NoticePlace?> Place(string id, CancellationToken stop)
    {
        foreach (var care in plugs.Of<IPlaceCare>())
            if ((await care.Called([id], stop)).FirstOrDefault() is { } place) return place;
        return null;
    }

    async Task<ItemName?> Named(string id, CancellationToken stop)
    {
        foreach (var names in plugs.Of<IItemNames>())
            if (await names.Of(id, stop) is { } named) return named;

        var item = await db.Set<ContentItem>().Where(i => i.Id == id && i.State == ContentState.Published).Select(i => new { i.DisplayText, i.Path }).SingleOrDefaultAsync(stop);
        return item?.Path is { } path ? new(item.DisplayText, "/" + path) : null;
    }

    static string First(string? name) => name is null ? "Somebody" : name.Split(' ')[0];
}
