using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Activities;

/// <summary>Why a phase began.</summary>
public enum TurnHow { Begun, ByHand, HandedIn, WhenDone, AtDeadline, Decided, Withdrawn, Reopened, Extended }

/// <summary>One step from phase to phase, as everybody who takes part can read it.</summary>
internal sealed class Turn : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string ActivityId { get; init; }
    public required int Number { get; init; }
    [MaxLength(60)]
    public required string FromKey { get; init; }

    /// <summary>Empty when it was the last.</summary>
    [MaxLength(60)]
    public required string ToKey { get; init; }
    public required TurnHow How { get; init; }

    /// <summary>Empty when nobody did it by hand.</summary>
    [MaxLength(Id.Length)]
    public required string ById { get; init; }
    public string Reason { get; init; } = "";

    /// <summary>What is strong, where something was given back.</summary>
    public string Warm { get; init; } = "";
    public required DateTime Utc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<Turn>().HasKey(t => new { t.ActivityId, t.Number });
}
