using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Moderation;

/// <summary>What can happen to a case.</summary>
public enum CaseAct
{
    Flagged, Held, Taken, GivenBack, LeftAsItIs, Hidden, Shown, Published, Refused, Messaged, Muted, Unmuted, Noted, Appealed, Upheld, Overturned,
}

/// <summary>One line in the history of a case: who did what, and when.</summary>
internal sealed class CaseEntry : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string CaseId { get; init; }

    /// <summary>From 1, in the order in which it happened.</summary>
    public required int Turn { get; init; }
    public required CaseAct Act { get; init; }

    /// <summary>Empty for those who flag, whom nobody is told, and for what the site does itself.</summary>
    [MaxLength(Id.Length)]
    public required string ById { get; init; }

    [MaxLength(Case.LongestMessage)]
    public required string Words { get; init; }
    public required DateTime Utc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<CaseEntry>(entry =>
    {
        entry.HasKey(e => new { e.CaseId, e.Turn });
        entry.HasIndex(e => new { e.Act, e.Utc });
    });
}
