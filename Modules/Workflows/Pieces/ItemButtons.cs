using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Workflows.Engine;
using Workflows.Plans;

namespace Workflows.Pieces;

/// <summary>Buttons on an item's editor that begin a workflow about it.</summary>
public sealed record ItemButtonsPiece(string ItemId, IReadOnlyList<ItemButton> Buttons);

public sealed record ItemButton(string WorkflowId, string StepId, string Label);

internal sealed class ItemButtons(AppDb db, Access access, PlanMemory plans) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not string id || !access.Can(WorkflowsModule.Manage)) return null;
        if (await db.Set<ContentItem>().Where(i => i.Id == id).Select(i => i.ContentType).SingleOrDefaultAsync(stop) is not { } type) return null;

        var buttons = new List<ItemButton>();
        foreach (var workflow in await db.Ready().ToListAsync(stop))
            buttons.AddRange((await plans.Of(workflow.VersionId, db, stop)).Steps.Where(s => s is { IsStart: true, Activity: "ManualEvent" } && s.Lines("ContentTypeFilter").Contains(type)).Select(s => new ItemButton(workflow.Id, s.Id, s.Text("Label"))));
        return buttons.Count == 0 ? null : new ItemButtonsPiece(id, buttons);
    }
}
