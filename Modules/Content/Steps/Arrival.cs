using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Recipes;
using Kernel.Settings;

namespace Content.Steps;

/// <summary>Brings one item of a recipe in: new, changed, a draft beside what is published, or the same as before.</summary>
sealed class Arrival(AppDb db, ContentJson json, ContentPaths paths, Publishing publishing, TimeProvider clock)
{
    /// <param name="there">The item with that id, if there is one.</param>
    /// <returns>The item as it is now.</returns>
    /// <exception cref="RuleBroken">It cannot come in; the whole recipe is refused.</exception>
    public async Task<ContentItem> Of(ContentEntry entry, ContentItem? there, RecipeRun run, CancellationToken stop)
    {
        if (there is null) return await Make(entry, run, stop);
        if (there.ContentType != entry.ContentType) throw new RuleBroken($"The item “{entry.Id}” is a {there.ContentType} here, and the recipe says that it is a {entry.ContentType}. Give one of them another id.");

        if (await publishing.Amiss(there.Id, entry.Json, stop) is { } sentence) run.NotUnderstood($"{entry.Called} was left as it is. {sentence}");
        else if (!entry.Published && there.IsPublished) await PutDraft(entry, there, run, stop);
        else await Put(entry, there, run, stop);
        return there;
    }

    async Task<ContentItem> Make(ContentEntry entry, RecipeRun run, CancellationToken stop)
    {
        var item = CodeType.NewItem(json.TypeOf(entry.ContentType), entry.ContentType, entry.Id);
        item.CreatedUtc = clock.UtcNow();
        json.Apply(entry.Json, item, isImport: true);
        await Claim(item, entry, run, stop);
        Sign(entry, item);
        item.Arrive(entry.Published, Loose.Time(entry.Json["PublishedUtc"]), clock.UtcNow());
        db.Add(item);
        db.Raise(new ContentCreated(item.Id, item.ContentType));
        run.Made(entry.Called);
        return item;
    }

    async Task Put(ContentEntry entry, ContentItem item, RecipeRun run, CancellationToken stop)
    {
        if (item.IsPublished == entry.Published && item.State != ContentState.Deleted && await IsSame(entry, item, stop))
        {
            run.Kept(entry.Called);
            return;
        }
        await publishing.DiscardDraft(item, stop);
        if (item.IsPublished) publishing.Replace(item, entry.Json, item.Author);
        else json.Apply(entry.Json, item, isImport: true);
        await Claim(item, entry, run, stop);
        Sign(entry, item);
        item.Arrive(entry.Published, Loose.Time(entry.Json["PublishedUtc"]), clock.UtcNow());
        run.Changed(entry.Called);
    }

    // Readers go on seeing what is published.
    async Task PutDraft(ContentEntry entry, ContentItem item, RecipeRun run, CancellationToken stop)
    {
        if (!entry.Latest)
        {
            run.NotUnderstood($"{entry.Called}: an older version was left out. Only what is published or latest comes in.");
            return;
        }
        var draft = await publishing.Draft(item.Id, stop);
        if (draft is not null && Covers((JsonObject)JsonNode.Parse(draft.Json)!, entry.Json))
        {
            run.Kept($"The draft of {entry.Called}");
            return;
        }
        json.Apply(entry.Json, CodeType.NewItem(json.TypeOf(item.ContentType), item.ContentType, item.Id), isImport: true);
        var fresh = draft is null;
        draft ??= db.Add(new ContentVersion { ItemId = item.Id, Number = item.Revision + 1, Kind = VersionKind.Draft, Json = "" }).Entity;
        var body = (JsonObject)entry.Json.DeepClone();
        body["ContentItemVersionId"] = entry.VersionId ?? Id.New();
        (draft.Json, draft.Author) = (body.ToJsonString(SiteJson.Options), Loose.Text(entry.Json["Author"]) ?? "");
        draft.SavedUtc = Loose.Time(entry.Json["ModifiedUtc"]) ?? clock.UtcNow();
        if (fresh) run.Made($"The draft of {entry.Called}");
        else run.Changed($"The draft of {entry.Called}");
    }

    // The newcomer is applied to a copy, so that what the site itself makes of it (a numbered path, a column) is no difference.
    async Task<bool> IsSame(ContentEntry entry, ContentItem item, CancellationToken stop)
    {
        if (entry.VersionId is not null && entry.VersionId != item.VersionId) return false;

        var copy = CodeType.NewItem(json.TypeOf(item.ContentType), item.ContentType, item.Id);
        json.Apply(entry.Json, copy, isImport: true);
        if (copy.Path is not null && copy.Path != item.Path && await paths.IsTaken(copy.Path, item.Id, stop)) Renamed(copy, item);

        var (now, then) = (json.Write(item), json.Write(copy));
        return Covers(now, entry.Json, envelopeOnly: true)
            && now.Where(m => !ContentJson.IsEnvelope(m.Key)).All(m => JsonNode.DeepEquals(m.Value, then[m.Key]))
            && then.All(m => now.ContainsKey(m.Key));
    }

    static void Renamed(ContentItem copy, ContentItem item)
    {
        var parts = ContentJson.PartsOf(copy);
        if (parts["AutoroutePart"] is JsonObject route) route["Path"] = item.Path;
        copy.Parts = parts.ToJsonString(SiteJson.Options);
    }

    /// <summary>Does what is here hold everything that the file says? What the file is silent about may be anything.</summary>
    static bool Covers(JsonObject here, JsonObject file, bool envelopeOnly = false) => file.All(m =>
        m.Key is "Latest" or "Published" || m.Value is null
        || (envelopeOnly && !ContentJson.IsEnvelope(m.Key))
        || (m.Key.EndsWith("Utc", StringComparison.Ordinal) && ContentJson.IsEnvelope(m.Key) ? Loose.Time(here[m.Key]) == Loose.Time(m.Value) || Near(here[m.Key], m.Value) : JsonNode.DeepEquals(here[m.Key], m.Value)));

    // PostgreSQL keeps microseconds, files may hold a digit more.
    static bool Near(JsonNode? a, JsonNode? b) =>
        Loose.Time(a ?? "") is { } left && Loose.Time(b ?? "") is { } right && (left - right).Duration() < TimeSpan.FromMicroseconds(2);

    async Task Claim(ContentItem item, ContentEntry entry, RecipeRun run, CancellationToken stop)
    {
        var wanted = item.Path;
        if (await paths.Claim(item, stop)) run.Changed($"{entry.Called} is at “/{item.Path}”, because something else is at “/{wanted}”.");
    }

    // What the file says of times and people is so, also of people whom nobody here knows.
    void Sign(ContentEntry entry, ContentItem item)
    {
        item.VersionId = entry.VersionId ?? Id.New();
        item.OwnerId = Loose.Text(entry.Json["Owner"]) ?? item.OwnerId;
        item.Author = Loose.Text(entry.Json["Author"]) ?? item.Author;
        item.CreatedUtc = Loose.Time(entry.Json["CreatedUtc"]) ?? item.CreatedUtc;
        item.ModifiedUtc = Loose.Time(entry.Json["ModifiedUtc"]) ?? clock.UtcNow();
    }
}
