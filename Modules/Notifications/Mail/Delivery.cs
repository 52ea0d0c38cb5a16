using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Kernel.People;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Notifications.Mail;

internal enum DeliveryState { Waiting, Sent, Parked, Dropped }

internal enum DeliveryKind
{
    /// <summary>About an account: what its owner asked for.</summary>
    Account,
    /// <summary>About a line in somebody's notifications.</summary>
    Notice,
    Digest,
    /// <summary>To a mailed reply that could not be posted.</summary>
    Answer,
}

// One mail to one address, from the save that caused it until it is on its way. Its id is the Message-ID at every try,
// so that a mailbox that got it twice shows it once.
internal sealed class Delivery : Entity, IMapped, ILeavesWork
{
    /// <summary>A node that has taken it and says nothing for so long is taken to be gone.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    static readonly TimeSpan Longest = TimeSpan.FromDays(2);
    static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);
    const int MostStumbles = 5;

    /// <summary>What it is for, once for each cause: a second one with this key is refused.</summary>
    public required string Key { get; init; }
    public required DeliveryKind Kind { get; init; }
    [MaxLength(Kernel.Data.Id.Length)]
    public string? PersonId { get; init; }
    [MaxLength(Kernel.Data.Id.Length)]
    public string? NotificationId { get; init; }
    public required string Address { get; init; }
    public required string Subject { get; init; }
    public string Text { get; set; } = "";
    public string Html { get; set; } = "";
    public string SenderName { get; set; } = "";
    public string ReplyAddress { get; set; } = "";

    /// <summary>The part before the @ of the id that all mails on one subject refer to; empty for a letter of its own.</summary>
    public string ThreadKey { get; set; } = "";
    public string UnsubscribePath { get; set; } = "";

    public required DateTime CreatedUtc { get; init; }
    public required DateTime DueUtc { get; set; }

    /// <summary>When its present two days of trying began.</summary>
    public DateTime SinceUtc { get; private set; }
    public int Tries { get; private set; }
    public DeliveryState State { get; private set; }
    public DateTime? EndedUtc { get; private set; }

    /// <summary>What went wrong the last time, or why it was dropped.</summary>
    public string Error { get; private set; } = "";

    public void Sent(DateTime nowUtc)
    {
        End(DeliveryState.Sent, "", nowUtc);
        // Nobody needs the words any more, and some of them are secrets.
        (Text, Html, ReplyAddress, UnsubscribePath) = ("", "", "", "");
    }

    public void Drop(string why, DateTime nowUtc)
    {
        End(DeliveryState.Dropped, why, nowUtc);
        (Text, Html, ReplyAddress, UnsubscribePath) = ("", "", "", "");
    }

    public void Failed(Exception error, DateTime nowUtc)
    {
        Error = error.Message;
        var isOver = error switch
        {
            LetterRefused => true,
            NotNow => nowUtc - Since > Longest,
            _ => Tries >= MostStumbles,
        };
        if (isOver) End(DeliveryState.Parked, Error, nowUtc);
        else DueUtc = nowUtc + Pause();
    }

    /// <summary>An administrator gives a parked one another two days.</summary>
    public void TryAgain(DateTime nowUtc)
    {
        if (State != DeliveryState.Parked) return;

        (State, SinceUtc, DueUtc, EndedUtc) = (DeliveryState.Waiting, nowUtc, nowUtc, null);
    }

    DateTime Since => SinceUtc > CreatedUtc ? SinceUtc : CreatedUtc;

    // 1, 2, 4, 8, 16, 30 minutes, a little less by chance, so that what failed together does not come back together.
    TimeSpan Pause() => TimeSpan.FromMinutes(Math.Min(Math.Pow(2, Math.Min(Tries, 10) - 1), LongestPause.TotalMinutes)) * (0.8 + Random.Shared.NextDouble() * 0.2);

    void End(DeliveryState state, string error, DateTime nowUtc) => (State, Error, EndedUtc) = (state, error, nowUtc);

    public static void Map(ModelBuilder model) => model.Entity<Delivery>(delivery =>
    {
        delivery.HasIndex(d => d.Key).IsUnique();
        delivery.HasIndex(d => new { d.State, d.DueUtc });
        delivery.HasIndex(d => d.EndedUtc);
        delivery.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Cascade);
        // Who took it before may come back after its lease: what it says then is refused.
        delivery.Property(d => d.Tries).IsConcurrencyToken();
    });
}

internal static class DeliveryQueries
{
    public static IQueryable<Delivery> Waiting(this IQueryable<Delivery> all) => all.Where(d => d.State == DeliveryState.Waiting);

    /// <summary>Takes one that is due for the length of a lease. One conditional update: two nodes cannot both succeed.</summary>
    public static Task<int> Claim(this IQueryable<Delivery> all, string id, DateTime nowUtc, CancellationToken stop) =>
        all.Waiting().Where(d => d.Id == id && d.DueUtc <= nowUtc).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.Tries, d => d.Tries + 1)
            .SetProperty(d => d.DueUtc, nowUtc + Delivery.Lease), stop);
}
