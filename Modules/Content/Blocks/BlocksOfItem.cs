using Kernel.Pages;

namespace Content.Blocks;

/// <summary>Leads from an item's form to the editor of its blocks, where it has any.</summary>
sealed class BlocksOfItem(Desks desks) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) =>
        model is string id && await desks.Open(id, stop) is { Place.MayBuild: true } desk ? new BlocksLink("/blocks/" + desk.Id) : null;
}

/// <param name="Path">Where its blocks are edited, within the site.</param>
public sealed record BlocksLink(string Path);
