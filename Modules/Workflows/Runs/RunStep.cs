using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Workflows.Runs;

/// <summary>One step that a run took: its history, drawn on the diagram.</summary>
internal sealed class RunStep : IStored, IMapped
{
    const int LongestNote = 500;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string RunId { get; init; }
    public required int Number { get; init; }
    [MaxLength(100)]
    public required string StepId { get; init; }

    /// <summary>The way out; empty while it waits there.</summary>
    [MaxLength(200)]
    public required string Outcome { get; init; }

    /// <summary>What it did, as a sentence; empty where the outcome says it.</summary>
    [MaxLength(LongestNote)]
    public required string Note { get; init => field = value.Length <= LongestNote ? value : value[..(LongestNote - 1)] + "…"; }
    public required DateTime AtUtc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<RunStep>().HasKey(s => new { s.RunId, s.Number });
}
