using System.Text.Json;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Automation;
using Kernel.Content;
using Kernel.Data;
using Kernel.Modules;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Workflows.Tasks;

/// <summary>A step that does something with a content item: that of its property, or the one that the run is about.</summary>
internal abstract class ContentTask(AppDb db, Plugs plugs, Viewer nobody) : IWorkflowTask
{
    protected const string Noop = "Noop";
    protected const string Failed = "Failed";
    public const string Author = "workflow";

    protected AppDb Db => db;

    public abstract string Name { get; }
    public abstract string Label { get; }
    public abstract string Summary { get; }
    public abstract IReadOnlyList<string> Outcomes { get; }
    public string Category => "Content";
    public virtual IReadOnlyList<TaskProperty> Properties => [Which];

    protected static TaskProperty Which => new("Content", "Item", PropertyKind.Logic, Help: "An item or its id, such as ContentItem; empty for the one that the run is about.");

    protected abstract string Would { get; }

    public async Task<string> Run(TaskRun run, CancellationToken stop) => await Act(await Find(run, stop), run, stop);

    protected abstract Task<string> Act(ContentItem? item, TaskRun run, CancellationToken stop);

    public virtual async Task<string> Rehearse(TaskRun run, CancellationToken stop) => await Find(run, stop) is { } item ? $"Would {Would} “{item.DisplayText}”." : "Would do nothing: there is no such item.";

    /// <summary>What some people keep to themselves is not there for a workflow either.</summary>
    protected async Task<ContentItem?> Find(TaskRun run, CancellationToken stop)
    {
        var id = IdIn(run.Property("Content")) is { Length: > 0 } named ? named : IdIn(run.Property("ContentItemIdExpression")) is { Length: > 0 } updated ? updated : run.Occasion.ItemId;
        if (id.Length == 0) return null;

        var there = db.Set<ContentItem>().Where(i => i.Id == id && i.State != ContentState.Deleted);
        foreach (var kept in plugs.Of<IPrivateContent>().Select(p => p.KeptFrom(nobody))) there = there.Where(i => !kept.Contains(i.Id));
        return await there.SingleOrDefaultAsync(stop);
    }

    static string IdIn(string value)
    {
        if (!value.StartsWith('{')) return value.Trim();
        try
        {
            return Loose.Text(JsonNode.Parse(value)?["ContentItemId"]) ?? Loose.Text(JsonNode.Parse(value)?["Id"]) ?? "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}

internal sealed class PublishContent(AppDb db, Plugs plugs, Viewer nobody, Publishing publishing) : ContentTask(db, plugs, nobody)
{
    public override string Name => "PublishContentTask";
    public override string Label => "Publish an item";
    public override string Summary => "Shows an item, or its draft, to readers.";
    public override IReadOnlyList<string> Outcomes => ["Published", Noop];
    protected override string Would => "publish";

    protected override async Task<string> Act(ContentItem? item, TaskRun run, CancellationToken stop)
    {
        if (item is null) return Noop;

        await publishing.Publish(item, Author, stop);
        return "Published";
    }
}

internal sealed class UnpublishContent(AppDb db, Plugs plugs, Viewer nobody) : ContentTask(db, plugs, nobody)
{
    public override string Name => "UnpublishContentTask";
    public override string Label => "Take an item back";
    public override string Summary => "Hides an item from readers.";
    public override IReadOnlyList<string> Outcomes => ["Unpublished", Noop];
    protected override string Would => "take back";

    protected override Task<string> Act(ContentItem? item, TaskRun run, CancellationToken stop)
    {
        if (item is not { IsPublished: true }) return Task.FromResult(Noop);

        item.Unpublish();
        return Task.FromResult("Unpublished");
    }
}

internal sealed class DeleteContent(AppDb db, Plugs plugs, Viewer nobody) : ContentTask(db, plugs, nobody)
{
    public override string Name => "DeleteContentTask";
    public override string Label => "Put an item into the bin";
    public override string Summary => "Puts an item into the bin, from which editors can take it back.";
    public override IReadOnlyList<string> Outcomes => ["Deleted", Noop];
    protected override string Would => "put into the bin";

    protected override Task<string> Act(ContentItem? item, TaskRun run, CancellationToken stop)
    {
        item?.Delete();
        return Task.FromResult(item is null ? Noop : "Deleted");
    }
}

internal sealed class RetrieveContent(AppDb db, Plugs plugs, Viewer nobody, ContentJson json) : ContentTask(db, plugs, nobody)
{
    public override string Name => "RetrieveContentTask";
    public override string Label => "Look an item up";
    public override string Summary => "Remembers an item as “Retrieved”, so that later steps can use its fields.";
    public override IReadOnlyList<string> Outcomes => ["Retrieved", Noop];
    protected override string Would => "look up";

    protected override Task<string> Act(ContentItem? item, TaskRun run, CancellationToken stop)
    {
        if (item is null) return Task.FromResult(Noop);

        run.Values["Retrieved"] = json.Write(item).ToJsonString(SiteJson.Options);
        return Task.FromResult("Retrieved");
    }
}

internal sealed class CreateContent(AppDb db, Plugs plugs, Viewer nobody, ContentJson json, Publishing publishing, ModuleCatalog catalog, TimeProvider clock) : ContentTask(db, plugs, nobody)
{
    public override string Name => "CreateContentTask";
    public override string Label => "Make an item";
    public override string Summary => "Makes a content item, as a draft or published.";
    public override IReadOnlyList<string> Outcomes => ["Done", Failed];
    protected override string Would => "make";

    public override IReadOnlyList<TaskProperty> Properties =>
    [
        new("ContentType", "Type", PropertyKind.Text, true, "Such as Article."), new("Publish", "Publish it", PropertyKind.YesNo),
        new("ContentProperties", "Its values", PropertyKind.Expression, Help: "JSON, such as { \"DisplayText\": \"News of {{ Person.DisplayName }}\" }."),
    ];

    protected override async Task<string> Act(ContentItem? item, TaskRun run, CancellationToken stop)
    {
        var type = run.Property("ContentType").Trim();
        // Types that need a place, such as a discussion, are made where they belong and not by a workflow.
        if (catalog.ContentTypes.FirstOrDefault(t => t.Name == type) is { Options.Creatable: false } || await Db.Set<ContentTypeRow>().AllAsync(t => t.Name != type, stop) && catalog.ContentTypes.All(t => t.Name != type)) return Failed;

        var made = CodeType.NewItem(json.TypeOf(type), type, Id.New());
        (made.OwnerId, made.CreatedUtc) = (run.Occasion.PersonId, clock.UtcNow());
        await publishing.SaveDraft(made, ItemValues.Of(run.Property("ContentProperties")), Author, stop);
        Db.Add(made);
        Db.Raise(new ContentCreated(made.Id, type));
        if (run.Property("Publish") == "true") await publishing.Publish(made, Author, stop);
        run.Values["CreatedContentItemId"] = made.Id;
        return "Done";
    }

    public override Task<string> Rehearse(TaskRun run, CancellationToken stop) =>
        Task.FromResult($"Would make a {run.Property("ContentType")} “{Loose.Text(ItemValues.Of(run.Property("ContentProperties"))["DisplayText"])}”.");
}

internal sealed class UpdateContent(AppDb db, Plugs plugs, Viewer nobody, Publishing publishing) : ContentTask(db, plugs, nobody)
{
    public override string Name => "UpdateContentTask";
    public override string Label => "Change an item";
    public override string Summary => "Writes values into an item, as a draft or for readers at once.";
    public override IReadOnlyList<string> Outcomes => ["Done", Failed];
    protected override string Would => "change";

    public override IReadOnlyList<TaskProperty> Properties =>
    [
        new("ContentItemIdExpression", "Item’s id", PropertyKind.Expression, Help: "Empty for the one that the run is about."), new("Publish", "Publish it", PropertyKind.YesNo),
        new("ContentProperties", "Its values", PropertyKind.Expression, true, "JSON: what is said here is changed, the rest stays."),
    ];

    protected override async Task<string> Act(ContentItem? item, TaskRun run, CancellationToken stop)
    {
        if (item is null) return Failed;

        var changed = await publishing.Latest(item, stop);
        foreach (var (name, value) in ItemValues.Of(run.Property("ContentProperties")).Where(v => !ContentJson.IsEnvelope(v.Key) || v.Key == "DisplayText")) changed[name] = value?.DeepClone();
        await publishing.SaveDraft(item, changed, Author, stop);
        if (run.Property("Publish") == "true") await publishing.Publish(item, Author, stop);
        return "Done";
    }
}

static class ItemValues
{
    /// <exception cref="RuleBroken">It is no JSON object.</exception>
    public static JsonObject Of(string text)
    {
        if (text.Trim().Length == 0) return [];
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new RuleBroken("The values of an item are written as JSON, such as { \"DisplayText\": \"News\" }. What a text brings in may hold quotes: use the filter “json” or leave it out.");
        }
    }
}
