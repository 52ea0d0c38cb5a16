using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Work;

/// <summary>When a job of this tenant runs next, and how the last time went.</summary>
public sealed class JobSlot : Row, IVersioned, IMapped
{
    public required string Job { get; init; }
    public required DateTime NextUtc { get; set; }
    public DateTime? LastUtc { get; set; }
    public string? Error { get; set; }
    public int Version { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<JobSlot>().HasKey(j => j.Job);
}
