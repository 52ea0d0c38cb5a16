using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Search.Rebuilds;

/// <summary>How far the index has been made from what is stored. There is one row at most: no row, no index yet.</summary>
internal sealed class Rebuild : IStored, IMapped
{
    public const string Only = "index";

    public string Name { get; init; } = Only;
    public required DateTime StartedUtc { get; init; }

    /// <summary>The kind that is being read, and the last of its ids that is done.</summary>
    public string Kind { get; private set; } = "";
    public string AfterId { get; private set; } = "";
    public int Done { get; private set; }

    /// <summary>How many there were at the start; 0 when nobody counted.</summary>
    public required int Total { get; init; }
    public DateTime? FinishedUtc { get; private set; }

    public bool IsFinished => FinishedUtc is not null;

    public int Percent => IsFinished ? 100 : Total == 0 ? 0 : Math.Min(99, (int)(100L * Done / Total));

    public void Went(string kind, string afterId, int things) => (Kind, AfterId, Done) = (kind, afterId, Done + things);

    public void Finish(DateTime nowUtc) => FinishedUtc = nowUtc;

    public static void Map(ModelBuilder model) => model.Entity<Rebuild>(rebuild =>
    {
        rebuild.HasKey(r => r.Name);
        rebuild.Ignore(r => r.IsFinished).Ignore(r => r.Percent);
    });
}
