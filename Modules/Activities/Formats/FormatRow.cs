using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Activities.Formats;

/// <summary>A format of this site's own, or that one which ships is switched off here.</summary>
internal sealed class FormatRow : Row, IVersioned, IMapped
{
    [MaxLength(60)]
    public required string Key { get; init; }

    /// <summary>Empty for a format that ships.</summary>
    public string Json { get; set; } = "";
    public bool IsOn { get; set; }
    public DateTime SavedUtc { get; set; }
    public int Version { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<FormatRow>().HasKey(f => f.Key);
}
