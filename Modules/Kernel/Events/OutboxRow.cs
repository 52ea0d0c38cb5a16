using System.Runtime.CompilerServices;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Events;

/// <summary>One fact that one handler has still to act on. Deleted in the transaction of what the handler wrote.</summary>
public sealed class OutboxRow : IStored, IMapped
{
    /// <summary>After so many failures a row is parked until an administrator looks.</summary>
    public const int MaxTries = 5;

    public string Id { get; init; } = Data.Id.New();
    public required string EventName { get; init; }
    public required string Json { get; init; }
    public required string Handler { get; init; }
    public required DateTime RaisedUtc { get; init; }
    public required DateTime DueUtc { get; set; }

    /// <summary>How many runs of automation led to it, see <see cref="AppDb.Depth"/>.</summary>
    public int Depth { get; init; }
    public int Tries { get; private set; }
    public DateTime? ParkedUtc { get; private set; }
    public string? Error { get; private set; }

    /// <summary>So many go into one <see cref="Insert"/>.</summary>
    internal const int Together = 100;

    /// <summary>One statement that stores new rows.</summary>
    internal static FormattableString Insert(IReadOnlyList<OutboxRow> rows)
    {
        var at = 0;
        var values = rows.Select(_ => $"({string.Join(", ", Enumerable.Range(0, 7).Select(_ => $"{{{at++}}}"))}, 0)");
        return FormattableStringFactory.Create(
            $"""INSERT INTO "Kernel_OutboxRow" ("Id", "EventName", "Json", "Handler", "RaisedUtc", "DueUtc", "Depth", "Tries") VALUES {string.Join(", ", values)}""",
            [.. rows.SelectMany(r => new object[] { r.Id, r.EventName, r.Json, r.Handler, r.RaisedUtc, r.DueUtc, r.Depth })]);
    }

    /// <summary>
    /// Waits 2, 8, 32, 128 seconds between tries, then parks the row: at once for a failure that stays,
    /// after two days for one that passes by itself.
    /// </summary>
    public void Failed(Exception error, DateTime nowUtc)
    {
        Tries++;
        Error = $"{error.GetType().Name}: {error.Message}";
        var isOver = error switch
        {
            GiveUp => true,
            TryLater => nowUtc - RaisedUtc > TryLater.Longest,
            _ => Tries >= MaxTries,
        };
        if (isOver) ParkedUtc = nowUtc;
        else DueUtc = nowUtc.AddSeconds(Math.Min(Math.Pow(4, Tries) / 2, 1_800));
    }

    /// <summary>Gives a parked row another five tries, beginning now.</summary>
    public void TryAgain(DateTime nowUtc) => (Tries, ParkedUtc, DueUtc) = (0, null, nowUtc);

    public static void Map(ModelBuilder model) =>
        model.Entity<OutboxRow>().HasIndex(o => new { o.ParkedUtc, o.DueUtc });
}
