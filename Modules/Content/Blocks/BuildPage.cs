using System.Text.Json.Nodes;
using Content.Admin.Items;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Content.Blocks;

/// <summary>A page of blocks as its editor sees it.</summary>
/// <param name="Undo">What would be undone, in words; null for nothing.</param>
/// <param name="Adding">Where the palette is open; null for nowhere.</param>
public sealed record BuildPage(
    string Id, string Title, BlockPlace Place, bool IsPublished, bool HasDraft, IReadOnlyList<BuiltBlock> Blocks, OpenBlock? Open, string? Undo, string? Redo, Palette? Adding)
{
    public string Path => "/blocks/" + Id;
}

/// <param name="Card">Null for a kind that no module of the site brings any more.</param>
/// <param name="Rule">What people have to do, as a sentence; empty for nothing.</param>
/// <param name="ParentId">The block that holds it; empty for the page.</param>
/// <param name="Amiss">Why the page cannot be published while it is like this; null when it can.</param>
/// <param name="Form">Its form, where it is open.</param>
public sealed record BuiltBlock(string PageId, string Id, string ParentId, string Label, string Icon, BlockCard? Card, string Rule, bool IsOptional, string? Amiss, bool IsFirst, bool IsLast, bool Holds, IReadOnlyList<BuiltBlock> Inside, OpenBlock? Form, Palette? Adding)
{
    public string Path => $"/blocks/{PageId}/{Id}";
}

/// <param name="Seen">The mark of the words that the form was drawn from.</param>
public sealed record OpenBlock(string Id, string Label, string About, string Seen, IReadOnlyList<FilledInput> Inputs, OtherWords? Others);

/// <summary>Somebody saved the same block while its form was open: what they wrote.</summary>
public sealed record OtherWords(string Author, IReadOnlyList<ClashField> Fields);

/// <summary>The kinds of block that may be added at a place.</summary>
/// <param name="Sought">What somebody looks for; empty for everything.</param>
public sealed record Palette(string PageId, string ParentId, string AfterId, string Sought, IReadOnlyList<PaletteGroup> Groups);

public sealed record PaletteGroup(string Label, IReadOnlyList<PaletteEntry> Entries);

public sealed record PaletteEntry(string Type, string Label, string About, string Icon);

/// <summary>What of the editor's page is open.</summary>
/// <param name="In">The block into which something is added; null for none.</param>
/// <param name="Top">Something is added before everything else.</param>
public sealed record Opened(string? Block = null, string? After = null, string? In = null, string? Sought = null, bool Top = false);

/// <summary>Draws up the editor's page.</summary>
sealed class BuildPages(BlockTypes types, BlockForms forms, BlockWriting writing, Viewer me)
{
    static readonly Dictionary<BlockGroup, string> Groups = new() { [BlockGroup.Say] = "Say something", [BlockGroup.Talk] = "Talk together", [BlockGroup.Do] = "Something to do", [BlockGroup.Show] = "Show where people are" };

    public async Task<BuildPage> Of(Desk desk, Opened opened, CancellationToken stop, OpenBlock? form = null)
    {
        var (undo, redo) = await writing.Steps(desk.Id, stop);
        form ??= opened.Block is { } id && desk.Flow.Find(id) is { } block && types.Of(block) is { } type ? forms.Open(type, block, null, new(), desk.Place.HasRules, null) : null;
        var built = await Built(desk, "", [.. desk.Flow.Blocks], form, opened, stop);
        var adding = opened.In is null && (opened.Top || built.Count == 0) ? PaletteAt(desk, "", "", opened.Sought ?? "") : null;
        return new(desk.Id, desk.Title, desk.Place, desk.IsPublished, desk.HasDraft, built, form, undo, redo, adding);
    }

    async Task<IReadOnlyList<BuiltBlock>> Built(Desk desk, string parentId, IReadOnlyList<JsonObject> blocks, OpenBlock? form, Opened opened, CancellationToken stop)
    {
        var built = new List<BuiltBlock>();
        for (var at = 0; at < blocks.Count; at++)
        {
            var (block, id) = (blocks[at], Flow.IdOf(blocks[at]));
            var type = types.Of(block);
            var duty = desk.Place.HasRules ? type?.DutyOf(block) : null;
            var adding = opened.After == id ? PaletteAt(desk, parentId, id, opened.Sought ?? "") : opened.In == id && opened.After is null ? PaletteAt(desk, id, "", opened.Sought ?? "") : null;
            built.Add(new(desk.Id, id, parentId, type?.Label ?? Flow.TypeOf(block), type?.Icon ?? "question", type is null ? null : await Card(type, block, stop),
                duty?.Sentence ?? "", duty is { IsRequired: false }, type?.Amiss(block), at == 0, at == blocks.Count - 1, type?.Holds.Count > 0,
                type?.Holds.Count > 0 ? await Built(desk, id, [.. Flow.Inside(block)], form, opened, stop) : [], form?.Id == id ? form : null, adding));
        }
        return built;
    }

    // What stands inside is drawn below, where it can be changed.
    async Task<BlockCard> Card(BlockType type, JsonObject block, CancellationToken stop)
    {
        var card = await types.Card(type, block, me.Id, null, stop);
        return type.Holds.Count > 0 ? card with { Inside = [] } : card;
    }

    /// <summary>Kinds whose name or sentence has what somebody looks for, in the groups of the palette.</summary>
    Palette PaletteAt(Desk desk, string parentId, string afterId, string sought) => new(desk.Id, parentId, afterId, sought,
        [.. Allowed(desk, parentId).Where(t => sought.Length == 0 || $"{t.Label} {t.About}".Contains(sought, StringComparison.CurrentCultureIgnoreCase))
            .GroupBy(t => t.Group).Select(g => new PaletteGroup(Groups[g.Key], [.. g.Select(t => new PaletteEntry(t.Name, t.Label, t.About, t.Icon))]))]);

    /// <summary>The kinds that may stand there.</summary>
    public IEnumerable<BlockType> Allowed(Desk desk, string parentId)
    {
        if (parentId.Length == 0) return types.All.Where(t => desk.Place.Holds.Count == 0 ? t.StandsAlone : desk.Place.Holds.Contains(t.Name));

        var holds = desk.Flow.Find(parentId) is { } parent ? types.Of(parent)?.Holds ?? [] : [];
        return types.All.Where(t => holds.Contains(t.Name));
    }
}

/// <summary>Blocks that stand in the same holder.</summary>
public sealed record BuiltList(string ParentId, IReadOnlyList<BuiltBlock> Blocks);

/// <param name="Path">The block's, within the site.</param>
public sealed record BuiltForm(string Path, OpenBlock Form);
