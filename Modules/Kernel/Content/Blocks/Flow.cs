using System.Text.Json.Nodes;

namespace Kernel.Content.Blocks;

/// <summary>
/// The blocks of an item in Orchard's shape: <c>FlowPart.Widgets</c> is a list of nested items, and a block that holds others
/// keeps them in its <c>BagPart.ContentItems</c>. What stands in a block that nobody here understands stays as it is.
/// </summary>
/// <param name="item">The item's JSON, which is changed in place.</param>
public sealed class Flow(JsonObject item)
{
    public const string Part = "FlowPart";
    const string Widgets = "Widgets";
    const string Bag = "BagPart";
    const string Items = "ContentItems";

    /// <summary>Is there a flow in this item?</summary>
    public static bool IsIn(JsonObject item) => item[Part] is JsonObject;

    public static string IdOf(JsonObject block) => Loose.Text(block["ContentItemId"]) ?? "";

    public static string TypeOf(JsonObject block) => Loose.Text(block["ContentType"]) ?? "";

    /// <summary>The items that stand inside a part, at any depth of lists and zones, but not those inside them.</summary>
    public static IEnumerable<JsonObject> ItemsIn(JsonNode? json) => json switch
    {
        JsonArray list => list.SelectMany(ItemsIn),
        JsonObject held when held.ContainsKey("ContentType") => [held],
        JsonObject other => other.SelectMany(m => ItemsIn(m.Value)),
        _ => [],
    };

    /// <summary>The blocks of the item itself, in order.</summary>
    public IEnumerable<JsonObject> Blocks => ItemsIn(Loose.Member(item[Part], Widgets));

    /// <summary>The blocks inside a block.</summary>
    public static IEnumerable<JsonObject> Inside(JsonObject block) => ItemsIn(Loose.Member(block[Bag], Items));

    /// <summary>Every block, each before those inside it.</summary>
    public IEnumerable<JsonObject> All => Among(Blocks);

    /// <summary>These, each before those inside it.</summary>
    public static IEnumerable<JsonObject> Among(IEnumerable<JsonObject> blocks) => blocks.SelectMany(Deep);

    static IEnumerable<JsonObject> Deep(JsonObject block) => Inside(block).SelectMany(Deep).Prepend(block);

    public JsonObject? Find(string id) => All.FirstOrDefault(b => IdOf(b) == id);

    /// <summary>A block with nothing in it.</summary>
    public static JsonObject NewBlock(BlockType type) => new()
    {
        ["ContentItemId"] = Data.Id.New(), ["ContentType"] = type.Name, ["DisplayText"] = "", [type.Name] = new JsonObject(),
    };

    /// <summary>The same words under ids of their own.</summary>
    public static JsonObject Copy(JsonObject block)
    {
        var copy = (JsonObject)block.DeepClone();
        foreach (var each in Deep(copy).ToList()) each["ContentItemId"] = Data.Id.New();
        return copy;
    }

    /// <summary>Where a block stands; null when it is not there.</summary>
    public BlockPlacement? Where(string id) => Where(id, "", Blocks);

    static BlockPlacement? Where(string id, string parentId, IEnumerable<JsonObject> list)
    {
        var before = "";
        foreach (var block in list)
        {
            if (IdOf(block) == id) return new(parentId, before, (JsonObject)block.DeepClone());
            if (Where(id, IdOf(block), Inside(block)) is { } found) return found;
            before = IdOf(block);
        }
        return null;
    }

    /// <summary>Puts a block where it is said to stand; one that is there already goes there. Behind everything else when what it followed is gone.</summary>
    public void Put(BlockPlacement at)
    {
        Remove(IdOf(at.Block));
        var list = at.ParentId.Length > 0 && Find(at.ParentId) is { } parent ? ListOf(parent, Bag, Items) : ListOf(item, Part, Widgets);
        var index = at.AfterId.Length == 0 ? 0 : list.ToList().FindIndex(b => b is JsonObject block && IdOf(block) == at.AfterId) is >= 0 and var found ? found + 1 : list.Count;
        list.Insert(index, at.Block.DeepClone());
    }

    public void Remove(string id)
    {
        if (Find(id) is { Parent: JsonArray list } block) list.Remove(block);
    }

    static JsonArray ListOf(JsonObject holder, string part, string member)
    {
        var held = holder[part] as JsonObject ?? [];
        holder[part] = held;
        var list = held[member] as JsonArray ?? [];
        held[member] = list;
        return list;
    }
}

/// <summary>A block and where it stands.</summary>
/// <param name="ParentId">The block that holds it; empty for the item itself.</param>
/// <param name="AfterId">The one before it; empty for the first.</param>
public sealed record BlockPlacement(string ParentId, string AfterId, JsonObject Block);
