using System.Text.Json.Nodes;
using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Content;

/// <summary>
/// Drafts and versions. Readers see the row; a draft of a published item is a snapshot beside it, and publishing
/// applies the draft and keeps what stood there before. Nothing is saved here: the caller saves once.
/// </summary>
public sealed class Publishing(AppDb db, ContentJson json, ContentPaths paths, Blocks.BlockTypes blocks, Modules.Plugs plugs, TimeProvider clock)
{
    const string VersionId = "ContentItemVersionId";

    /// <summary>The item as its editors see it: the draft's JSON if there is one, else what readers see.</summary>
    public async Task<JsonObject> Latest(ContentItem item, CancellationToken stop) =>
        await Draft(item.Id, stop) is { } draft ? (JsonObject)JsonNode.Parse(draft.Json)! : json.Write(item);

    public async Task<ContentVersion?> Draft(string itemId, CancellationToken stop) =>
        // One that was made a moment ago and is not saved yet is found too.
        db.Set<ContentVersion>().Local.FirstOrDefault(v => v.ItemId == itemId && v.Kind == VersionKind.Draft)
        ?? await db.Set<ContentVersion>().SingleOrDefaultAsync(v => v.ItemId == itemId && v.Kind == VersionKind.Draft, stop);

    /// <summary>Keeps changed content for editors only. An item that readers do not see is changed in place.</summary>
    /// <exception cref="RuleBroken">A value does not fit, or the item is in the bin.</exception>
    public async Task SaveDraft(ContentItem item, JsonObject changed, string author, CancellationToken stop)
    {
        if (item.State == ContentState.Deleted) throw new RuleBroken("This is in the bin. Restore it before you change it.");

        var draft = await Draft(item.Id, stop);
        if (item.IsPublished)
        {
            await Check(item, changed, stop);
            // Applied to a copy first, so that a draft that could never be published is refused now.
            json.Apply(changed, CodeType.NewItem(json.TypeOf(item.ContentType), item.ContentType, item.Id));
            Store(draft, item, changed, author);
        }
        else
        {
            // Left by whoever took it back without its editors' help; what is saved now was begun from it.
            if (draft is not null) db.Remove(draft);
            if (item.Reopen()) Step(item);
            await Write(item, changed, author, stop);
        }
        db.Raise(new ContentDraftSaved(item.Id, item.ContentType));
    }

    /// <summary>Shows the draft, or a never-published item, to readers. The version that they saw is kept.</summary>
    public async Task Publish(ContentItem item, string author, CancellationToken stop)
    {
        var draft = await Draft(item.Id, stop);
        if (draft is null && item.IsPublished) return;

        if (draft is not null)
        {
            db.Remove(draft);
            var changed = (JsonObject)JsonNode.Parse(draft.Json)!;
            Step(item, Loose.Text(changed[VersionId]));
            await Write(item, changed, author, stop);
        }
        await blocks.MakeReady(item, stop);
        item.Publish(clock.UtcNow());
    }

    /// <summary>Replaces what readers see at once, keeping the former version; for imports and for types that have no drafts.</summary>
    public void Replace(ContentItem item, JsonObject changed, string author)
    {
        Step(item);
        json.Apply(changed, item, isImport: true);
        (item.Author, item.ModifiedUtc) = (author, clock.UtcNow());
        db.Raise(new ContentReplaced(item.Id, item.ContentType));
    }

    /// <summary>Takes words out of every snapshot of an item that is kept, and of what modules keep of it. What readers see is the caller's.</summary>
    /// <param name="cut">A text without them.</param>
    public async Task Redact(string itemId, Func<string, string> cut, CancellationToken stop)
    {
        foreach (var version in await db.Set<ContentVersion>().Where(v => v.ItemId == itemId).ToListAsync(stop))
        {
            var snapshot = JsonNode.Parse(version.Json)!;
            if (Loose.Rewrite(snapshot, cut)) version.Json = snapshot.ToJsonString(SiteJson.Options);
        }
        foreach (var kept in plugs.Of<IKeptWords>()) await kept.Redact(itemId, cut, stop);
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

    /// <summary>Out of the bin. Its address may have gone to somebody else meanwhile; then it gets another.</summary>
    public async Task TakeOutOfBin(ContentItem item, CancellationToken stop)
    {
        item.Restore();
        item.Path ??= ContentJson.PathIn(ContentJson.PartsOf(item));
        await paths.Claim(item, stop);
    }

    /// <summary>Why an item cannot hold this, whoever stores it; null when it can.</summary>
    public async Task<string?> Amiss(string itemId, JsonObject changed, CancellationToken stop)
    {
        foreach (var bar in plugs.Of<IBarsWords>())
            if (await bar.Amiss(itemId, changed, stop) is { } sentence) return sentence;
        return null;
    }

    async Task Check(ContentItem item, JsonObject changed, CancellationToken stop)
    {
        if (await Amiss(item.Id, changed, stop) is { } sentence) throw new RuleBroken(sentence);
    }

    async Task Write(ContentItem item, JsonObject changed, string author, CancellationToken stop)
    {
        await Check(item, changed, stop);
        json.Apply(changed, item);
        await paths.Claim(item, stop);
        item.VersionId ??= Id.New();
        (item.Author, item.ModifiedUtc) = (author, clock.UtcNow());
    }

    void Store(ContentVersion? draft, ContentItem item, JsonObject changed, string author)
    {
        var mine = (JsonObject)changed.DeepClone();
        mine[VersionId] = draft is null ? Id.New() : Loose.Text(Loose.Member(JsonNode.Parse(draft.Json), VersionId)) ?? Id.New();
        draft ??= db.Add(new ContentVersion { ItemId = item.Id, Number = item.Revision + 1, Kind = VersionKind.Draft, Json = "" }).Entity;
        (draft.Json, draft.Author, draft.SavedUtc) = (mine.ToJsonString(SiteJson.Options), author, clock.UtcNow());
    }

    // What stands there now becomes a former version, and the row is about to hold the next.
    void Step(ContentItem item, string? nextVersionId = null)
    {
        db.Add(new ContentVersion
        {
            ItemId = item.Id,
            Number = item.Revision,
            Kind = VersionKind.Former,
            Json = json.Write(item).ToJsonString(SiteJson.Options),
            Author = item.Author,
            SavedUtc = item.ModifiedUtc,
        });
        item.Revision++;
        item.VersionId = nextVersionId ?? Id.New();
    }
}
