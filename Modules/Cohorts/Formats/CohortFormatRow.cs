using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Formats;

/// <summary>A format of this site's own.</summary>
internal sealed class CohortFormatRow : Row, IVersioned, IMapped
{
    [MaxLength(40)]
    public required string Key { get; init; }
    public required string Json { get; set; }
    public DateTime SavedUtc { get; set; }
    public int Version { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<CohortFormatRow>().HasKey(f => f.Key);
}
