using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Discussions;

/// <summary>What a reply said before somebody changed it.</summary>
internal sealed class ReplyVersion : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string ReplyId { get; init; }

    /// <summary>From 1, the first that was replaced.</summary>
    public required int Revision { get; init; }
    public required string Body { get; init; }

    /// <summary>When it was replaced.</summary>
    public required DateTime UntilUtc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<ReplyVersion>().HasKey(v => new { v.ReplyId, v.Revision });
}
