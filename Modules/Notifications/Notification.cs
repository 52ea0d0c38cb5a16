using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Notifications;

// One line in one person's list. While it is unread, further news with its key raise its count instead of adding lines.
internal sealed class Notification : Entity, IMapped
{
    const int LongestText = 300;
    const int MostDoers = 100;

    /// <summary>So long somebody has to meet the news on the site before it is mailed; what comes meanwhile goes with it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public required string PersonId { get; init; }
    public required string Key { get; init; }
    public string Text { get; private set; } = "";
    public string Path { get; private set; } = "";
    public string Why { get; private set; } = "";

    /// <summary>The community; empty for none.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string PlaceId { get; private set; } = "";
    public int Count { get; private set; }

    /// <summary>Who did the latest of it, and the ids of all who did some.</summary>
    public string By { get; private set; } = "";
    public List<string> DoerIds { get; private set; } = [];

    /// <summary>How many people besides the latest.</summary>
    public int Others { get; private set; }

    /// <summary>False for news that somebody wants by mail alone.</summary>
    public bool IsShown { get; private set; }
    public required DateTime CreatedUtc { get; init; }
    public DateTime UpdatedUtc { get; private set; }
    public DateTime? ReadUtc { get; private set; }

    /// <summary>When it is mailed unless it was read before; null when nothing is to be mailed.</summary>
    public DateTime? MailDueUtc { get; private set; }

    /// <summary>Where in its subject the first news begins that was not mailed.</summary>
    public string MailMark { get; private set; } = "";

    /// <summary>How many mails it became.</summary>
    public int Mails { get; private set; }

    public void Tell(Notice notice, Channels wanted, DateTime nowUtc)
    {
        (Text, Path, Why, PlaceId) = (Shortened(notice.Text), notice.Path, notice.Why, notice.Place);
        UpdatedUtc = nowUtc;
        Count++;
        IsShown |= wanted.Site;
        Done(notice.By);
        if (!wanted.Mail || MailDueUtc is not null) return;

        (MailDueUtc, MailMark) = (nowUtc + Patience, notice.Mark);
    }

    public void Read(DateTime nowUtc) => ReadUtc ??= nowUtc;

    public void PutOff(DateTime untilUtc) => MailDueUtc = untilUtc;

    public void NotMailed(DateTime nowUtc)
    {
        (MailDueUtc, MailMark) = (null, "");
        if (!IsShown) Read(nowUtc);
    }

    public void Mailed(DateTime nowUtc)
    {
        Mails++;
        NotMailed(nowUtc);
    }

    /// <summary>“Ana and 2 others replied in …”: the text, with all who did it.</summary>
    public static string Grouped(string text, string by, int others) =>
        others == 0 || by.Length == 0 || !text.StartsWith(by, StringComparison.Ordinal) ? text
            : $"{by} and {(others == 1 ? "1 other" : others < MostDoers ? $"{others} others" : "many others")}{text[by.Length..]}";

    void Done(Doer? by)
    {
        By = by?.Name ?? "";
        if (by is null) return;

        if (!DoerIds.Contains(by.Id) && DoerIds.Count <= MostDoers) DoerIds = [.. DoerIds, by.Id];
        Others = DoerIds.Count(id => id != by.Id);
    }

    static string Shortened(string text) => text.Length <= LongestText ? text
        : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestText - 2]) ? LongestText - 2 : LongestText - 1), "…");

    public static void Map(ModelBuilder model) => model.Entity<Notification>(line =>
    {
        line.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Cascade);
        line.HasIndex(n => new { n.PersonId, n.ReadUtc, n.UpdatedUtc });
        line.HasIndex(n => new { n.PersonId, n.UpdatedUtc });
        // Without those that were read in time, which would grow to be most of it.
        line.HasIndex(n => n.MailDueUtc).HasFilter("\"MailDueUtc\" IS NOT NULL AND \"ReadUtc\" IS NULL");
        // Two handlers at once cannot make two unread lines of one key: the second fails, and finds the first when it is tried again.
        line.HasIndex(n => new { n.PersonId, n.Key }).IsUnique().HasFilter("\"ReadUtc\" IS NULL");
    });
}

internal static class NotificationQueries
{
    public static IQueryable<Notification> Of(this IQueryable<Notification> all, string personId) => all.Where(n => n.PersonId == personId);
    public static IQueryable<Notification> Shown(this IQueryable<Notification> all) => all.Where(n => n.IsShown);
    public static IQueryable<Notification> Unread(this IQueryable<Notification> all) => all.Where(n => n.ReadUtc == null);
    public static IQueryable<Notification> Latest(this IQueryable<Notification> all) => all.OrderByDescending(n => n.UpdatedUtc).ThenByDescending(n => n.Id);

    /// <summary>Unread lines that are to be mailed some time.</summary>
    public static IQueryable<Notification> ToMail(this IQueryable<Notification> all) => all.Where(n => n.MailDueUtc != null && n.ReadUtc == null);
}
