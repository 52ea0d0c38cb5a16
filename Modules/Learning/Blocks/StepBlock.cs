using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Learning.Paths;
using Microsoft.EntityFrameworkCore;

namespace Learning.Blocks;

/// <param name="Title">The page's; empty for one that is not there.</param>
/// <param name="Conditions">When it opens and whether it is needed, as words.</param>
public sealed record StepContent(string Title, int Minutes, IReadOnlyList<string> Conditions);

internal sealed class StepFields
{
    [Field("Guided page", Hint = "Its address, or the end of it."), MaxLength(500)]
    public string Page { get; set; } = "";

    [Field("As one likes", Hint = "The path is completed without it.")]
    public bool IsOptional { get; set; }

    [Field("After the step before it", Hint = "It opens once that one is completed.")]
    public bool AfterFormer { get; set; }

    [Field("Opens on", Hint = "Left empty, no date keeps it closed.")]
    public DateTime? OpensUtc { get; set; }

    [Field("Days after joining", Hint = "It opens so many days after somebody came into the community; 0 for at once.")]
    public int DaysAfterJoining { get; set; }
}

/// <summary>One page of a path. It stands on paths only.</summary>
internal sealed class StepBlock(AppDb db) : BlockType<StepFields>
{
    const int Longest = 3_650;

    public override string Label => "Step";
    public override string About => "A guided page of this community, and when it opens.";
    public override string Icon => "learn";
    public override BlockGroup Group => BlockGroup.Do;
    public override bool StandsAlone => false;

    protected override string? Amiss(StepFields fields, JsonObject block) =>
        IdIn(fields.Page).Length == 0 ? "Say which guided page: copy its address." : fields.DaysAfterJoining is < 0 or > Longest ? $"Say a number of days from 0 to {Longest}." : null;

    public PathStep Of(JsonObject block)
    {
        var fields = Read(block);
        return new(IdIn(fields.Page), !fields.IsOptional, fields.OpensUtc, fields.DaysAfterJoining, fields.AfterFormer);
    }

    /// <summary>The steps of a path in their order, each page once.</summary>
    public IReadOnlyList<PathStep> On(LearningPath path) => [.. path.Flow.Blocks.Where(b => Flow.TypeOf(b) == nameof(StepBlock)).Select(Of).DistinctBy(s => s.PageId)];

    public override async ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var step = Of(block);
        var page = await db.Set<LearningPage>().Where(p => p.Id == step.PageId && p.State != ContentState.Deleted).Select(p => new { p.DisplayText, p.Minutes }).SingleOrDefaultAsync(stop);
        return new StepContent(page?.DisplayText ?? "", page?.Minutes ?? 0,
        [
            step.IsRequired ? "Needed" : "As one likes",
            .. step.AfterFormer ? new[] { "after the step before it" } : [],
            .. step.OpensUtc is { } opens ? new[] { $"opens on {opens:d MMMM yyyy}" } : [],
            .. step.DaysAfterJoining > 0 ? new[] { $"opens {step.DaysAfterJoining} days after joining" } : [],
        ]);
    }

    public override async Task Prepare(ContentItem item, JsonObject block, CancellationToken stop)
    {
        var step = Of(block);
        if (item is LearningPath path && !await db.Set<LearningPage>().Published().AnyAsync(p => p.Id == step.PageId && p.CommunityId == path.CommunityId, stop))
            throw new RuleBroken("Step: there is no such guided page in this community, or it is not published yet.", Flow.IdOf(block));
    }
}
