using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Workflows.Runs;

internal enum WaitKind { Time, Fact, Signal, Person }

/// <summary>Something that a run waits for. Whoever deletes the row takes the run on: so it goes on once, whatever comes twice.</summary>
internal sealed class WorkflowWait : Entity, ILeavesWork, IMapped
{
    [MaxLength(Kernel.Data.Id.Length)]
    public required string RunId { get; init; }
    [MaxLength(100)]
    public required string StepId { get; init; }
    public required WaitKind Kind { get; init; }

    /// <summary>The fact's or signal's name.</summary>
    [MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>Only what is about this is meant; empty for anything.</summary>
    [MaxLength(200)]
    public string CorrelationId { get; init; } = "";

    /// <summary>Null for what has no time.</summary>
    public DateTime? DueUtc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<WorkflowWait>(wait =>
    {
        wait.HasIndex(w => w.DueUtc);
        wait.HasIndex(w => new { w.Kind, w.Name, w.CorrelationId });
        wait.HasIndex(w => w.RunId);
        wait.HasOne<WorkflowRun>().WithMany().HasForeignKey(w => w.RunId);
    });
}

/// <summary>When a workflow next begins by the clock.</summary>
internal sealed class WorkflowTimer : IStored, ILeavesWork, IMapped
{
    [MaxLength(Kernel.Data.Id.Length)]
    public required string WorkflowTypeId { get; init; }
    [MaxLength(100)]
    public required string StepId { get; init; }
    [MaxLength(200)]
    public required string Cron { get; set; }
    public required bool UsesSiteTime { get; set; }
    public required DateTime NextUtc { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<WorkflowTimer>(timer =>
    {
        timer.HasKey(t => new { t.WorkflowTypeId, t.StepId });
        timer.HasIndex(t => t.NextUtc);
    });
}

/// <summary>The secret address of a step that begins when somebody asks it. Only the hash is here.</summary>
internal sealed class WorkflowDoor : IStored, IMapped
{
    [MaxLength(43)]
    public required string TokenHash { get; init; }
    [MaxLength(Kernel.Data.Id.Length)]
    public required string WorkflowTypeId { get; init; }
    [MaxLength(100)]
    public required string StepId { get; init; }
    public required DateTime MadeUtc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<WorkflowDoor>(door =>
    {
        door.HasKey(d => d.TokenHash);
        door.HasIndex(d => d.WorkflowTypeId);
    });
}
