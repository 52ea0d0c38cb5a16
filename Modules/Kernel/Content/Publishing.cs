using System.Text.Json.Nodes;
using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Content;

/// <summary>
/// Drafts and versions. Readers see the row; a draft of a published item is a snapshot beside it, and publishing
/// applies the draft and keeps what stood there before. Nothing is saved here: the caller saves once.
/// </summary>
public sealed class Publishing(AppDb db, ContentJson json, TimeProvider clock)
{
    /// <summary>The item as its editors see it: the draft's JSON if there is one, else what readers see.</summary>
    public async Task<JsonObject> Latest(ContentItem item, CancellationToken stop) =>
        await Draft(item.Id, stop) is { } draft ? (JsonObject)JsonNode.Parse(draft.Json)! : json.Write(item);

    public Task<ContentVersion?> Draft(string itemId, CancellationToken stop) =>
        db.Set<ContentVersion>().SingleOrDefaultAsync(v => v.ItemId == itemId && v.Kind == VersionKind.Draft, stop);

    /// <summary>Keeps changed content for editors only. An item that readers do not see is changed in place.</summary>
    public async Task SaveDraft(ContentItem item, JsonObject changed, string author, CancellationToken stop)
    {
        var now = clock.UtcNow();
        if (!item.IsPublished)
        {
            json.Apply(changed, item);
            (item.Author, item.ModifiedUtc) = (author, now);
        }
        else
        {
            // Applied to a copy first, so that a draft that could never be published is refused now.
            json.Apply(changed, CodeType.NewItem(json.TypeOf(item.ContentType), item.ContentType, item.Id));

            var draft = await Draft(item.Id, stop)
                ?? db.Add(new ContentVersion { ItemId = item.Id, Number = item.Revision + 1, Kind = VersionKind.Draft, Json = "" }).Entity;
            (draft.Json, draft.Author, draft.SavedUtc) = (changed.ToJsonString(SiteJson.Options), author, now);
        }
        db.Raise(new ContentDraftSaved(item.Id, item.ContentType));
    }

    /// <summary>Shows the draft, or a never-published item, to readers. The version that they saw is kept.</summary>
    public async Task Publish(ContentItem item, string author, CancellationToken stop)
    {
        if (await Draft(item.Id, stop) is { } draft)
        {
            db.Remove(draft);
            // The number is free again for the snapshot of what readers see now.
            await db.SaveChangesAsync(stop);
            Keep(item);
            json.Apply((JsonObject)JsonNode.Parse(draft.Json)!, item);
            item.Revision++;
            item.VersionId = Id.New();
            (item.Author, item.ModifiedUtc) = (author, clock.UtcNow());
        }
        item.Publish(clock.UtcNow());
    }

    /// <summary>Replaces what readers see at once, keeping the former version; for imports and for types that have no drafts.</summary>
    public void Replace(ContentItem item, JsonObject changed, string author)
    {
        Keep(item);
        json.Apply(changed, item);
        item.Revision++;
        (item.Author, item.ModifiedUtc) = (author, clock.UtcNow());
    }

    public async Task DiscardDraft(ContentItem item, CancellationToken stop)
    {
        if (await Draft(item.Id, stop) is { } draft) db.Remove(draft);
    }

    /// <summary>Makes a former version the draft, to be looked at and published.</summary>
    public async Task Restore(ContentItem item, int number, string author, CancellationToken stop)
    {
        var former = await db.Set<ContentVersion>().SingleOrDefaultAsync(v => v.ItemId == item.Id && v.Number == number && v.Kind == VersionKind.Former, stop)
            ?? throw new RuleBroken("That version is no longer kept.");
        await SaveDraft(item, (JsonObject)JsonNode.Parse(former.Json)!, author, stop);
    }

    void Keep(ContentItem item) => db.Add(new ContentVersion
    {
        ItemId = item.Id,
        Number = item.Revision,
        Kind = VersionKind.Former,
        Json = json.Write(item).ToJsonString(SiteJson.Options),
        Author = item.Author,
        SavedUtc = item.ModifiedUtc,
    });
}
