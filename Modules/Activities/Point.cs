using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Activities;

public enum PointKind
{
    /// <summary>Of fact, which its owner answers.</summary>
    Question,
    /// <summary>Of a review, to which its owner responds.</summary>
    Review,
}

/// <summary>How the owner responded.</summary>
public enum Resolution { None, Answered, Changed, NotChanged, Parked }

/// <summary>A question or a remark, and what its owner said to it.</summary>
internal sealed class Point : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string ActivityId { get; init; }
    public required int Number { get; init; }
    public required PointKind Kind { get; init; }
    public required int Round { get; init; }
    [MaxLength(Id.Length)]
    public required string ById { get; init; }
    public required string Text { get; init; }
    public required DateTime CreatedUtc { get; init; }

    /// <summary>Who said that they answer it; empty while it is anybody's.</summary>
    [MaxLength(Id.Length)]
    public string ClaimedBy { get; set; } = "";

    public Resolution Resolution { get; set; }
    public string Answer { get; set; } = "";
    [MaxLength(Id.Length)]
    public string AnsweredBy { get; set; } = "";
    public DateTime? AnsweredUtc { get; set; }

    /// <summary>Why a facilitator hid it; empty while those who may read it do. Nobody waits for a response to what is hidden.</summary>
    public string HiddenReason { get; set; } = "";

    /// <summary>The same for what was said to it.</summary>
    public string AnswerHiddenReason { get; set; } = "";

    public bool IsOpen => Resolution == Resolution.None && HiddenReason.Length == 0;

    public static void Map(ModelBuilder model) => model.Entity<Point>(p =>
    {
        p.Ignore(x => x.IsOpen);
        p.HasKey(x => new { x.ActivityId, x.Number });
    });
}
