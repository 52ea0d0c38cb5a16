using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Content.Steps;

/// <summary>Content items in Orchard's shape. An item is matched by its id; what is the same already is left alone.</summary>
sealed class ContentStep(AppDb db, ContentJson json, Definitions definitions, Arrival arrival, Visible visible, BlockTypes blocks) : RecipeStep
{
    const int Batch = 500;

    public override string Name => "content";
    public override int Order => 50;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        ContentEntry.CheckRings(Entries(body));
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        var entries = Entries(body);
        var types = (await definitions.All(stop)).ToDictionary(t => t.Name);
        foreach (var name in entries.SelectMany(e => KnownShapes.StrangersIn(e.Json, types, name => blocks.Called(name) is not null)).Distinct()) Strangers.Part(run, name);
        foreach (var off in entries.Select(e => e.ContentType).Distinct().Where(visible.IsOff))
            run.NotUnderstood($"The module of the content type “{off}” is off. Its items are kept, and nobody sees them until it is on.");

        foreach (var batch in entries.Chunk(Batch)) await Bring(batch, run, stop);
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var items = await db.Set<ContentItem>().AsNoTracking().Where(i => i.State != ContentState.Deleted).OrderBy(i => i.CreatedUtc).ThenBy(i => i.Id).ToListAsync(stop);
        if (items.Count == 0) return null;

        var drafts = await db.Set<ContentVersion>().AsNoTracking().Where(v => v.Kind == VersionKind.Draft).ToDictionaryAsync(v => v.ItemId, stop);
        var data = new JsonArray();
        foreach (var item in items)
        {
            var written = json.Write(item);
            data.Add(written);
            if (!item.IsPublished || !drafts.TryGetValue(item.Id, out var draft)) continue;

            written["Latest"] = false;
            data.Add(Exported(draft));
        }
        return new JsonObject { ["data"] = data };
    }

    async Task Bring(ContentEntry[] batch, RecipeRun run, CancellationToken stop)
    {
        var ids = batch.Select(e => e.Id).Distinct().ToArray();
        var there = await db.Set<ContentItem>().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, stop);
        foreach (var entry in batch) there[entry.Id] = await arrival.Of(entry, there.GetValueOrDefault(entry.Id), run, stop);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && Races.IsRefused(e))
        {
            throw new RuleBroken("Some items point to something that is not here, or say twice what may be said once. Bring what they belong to first.");
        }
    }

    // What is published comes before a draft of it, whatever the order in the file.
    static List<ContentEntry> Entries(JsonObject body) =>
        [.. Objects(body, "data").Select((item, at) => ContentEntry.Of(item, at + 1)).OrderByDescending(e => e.Published)];

    static JsonObject Exported(ContentVersion draft)
    {
        var written = (JsonObject)JsonNode.Parse(draft.Json)!;
        (written["Latest"], written["Published"]) = (true, false);
        (written["ModifiedUtc"], written["Author"]) = (draft.SavedUtc, draft.Author);
        return written;
    }
}
