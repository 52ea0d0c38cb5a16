using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Nudges;

/// <summary>That somebody wants no nudges of one rule.</summary>
internal sealed class OptOut : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    [MaxLength(Id.Length)]
    public required string RuleId { get; init; }
    public required DateTime AtUtc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<OptOut>(stop =>
    {
        stop.HasKey(o => new { o.PersonId, o.RuleId });
        stop.HasIndex(o => o.RuleId);
        stop.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.Cascade);
    });
}
