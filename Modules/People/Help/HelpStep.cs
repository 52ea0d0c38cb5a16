using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace People.Help;

public enum HelpStepKind
{
    Asked,
    Owned,
    Answered,
    Confirmed,
    /// <summary>Nobody was left to ask.</summary>
    Exhausted,
}

/// <summary>One thing that happened to a request for help. Together they are its trail.</summary>
internal sealed class HelpStep : Entity, IMapped
{
    [MaxLength(Kernel.Data.Id.Length)]
    public required string RequestId { get; init; }
    public required int Number { get; init; }
    public required HelpStepKind Kind { get; init; }

    /// <summary>Who did it; empty for what the clock did.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string ById { get; init; }

    /// <summary>Who was asked; empty for anything else.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string ToId { get; init; } = "";

    /// <summary>Why they were asked, after “who”: “facilitates Water”. For an answer, its words.</summary>
    [MaxLength(HelpRequest.LongestWords)]
    public string Words { get; init; } = "";
    public required DateTime AtUtc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<HelpStep>(step =>
    {
        step.HasIndex(s => new { s.RequestId, s.Number }).IsUnique();
        step.HasIndex(s => new { s.ToId, s.RequestId });
    });
}
