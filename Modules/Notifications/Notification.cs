using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Notifications;

// One line in one person's list. While it is unread, further news with its key raise its count instead of adding lines.
internal sealed class Notification : Entity, IMapped
{
    const int LongestText = 300;

    public required string PersonId { get; init; }
    public required string Key { get; init; }
    public string Text { get; private set; } = "";
    public string Path { get; private set; } = "";
    public string Why { get; private set; } = "";
    public int Count { get; private set; }
    public required DateTime CreatedUtc { get; init; }
    public DateTime UpdatedUtc { get; private set; }
    public DateTime? ReadUtc { get; private set; }

    public void Tell(Notice notice, DateTime nowUtc)
    {
        (Text, Path, Why) = (Shortened(notice.Text), notice.Path, notice.Why);
        UpdatedUtc = nowUtc;
        Count++;
    }

    public void Read(DateTime nowUtc) => ReadUtc ??= nowUtc;

    static string Shortened(string text) => text.Length <= LongestText ? text
        : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestText - 2]) ? LongestText - 2 : LongestText - 1), "…");

    public static void Map(ModelBuilder model) => model.Entity<Notification>(line =>
    {
        line.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Cascade);
        line.HasIndex(n => new { n.PersonId, n.ReadUtc, n.UpdatedUtc });
        line.HasIndex(n => new { n.PersonId, n.UpdatedUtc });
        // Two handlers at once cannot make two unread lines of one key: the second fails, and finds the first when it is tried again.
        line.HasIndex(n => new { n.PersonId, n.Key }).IsUnique().HasFilter("\"ReadUtc\" IS NULL");
    });
}

internal static class NotificationQueries
{
    public static IQueryable<Notification> Of(this IQueryable<Notification> all, string personId) => all.Where(n => n.PersonId == personId);
    public static IQueryable<Notification> Unread(this IQueryable<Notification> all) => all.Where(n => n.ReadUtc == null);
    public static IQueryable<Notification> Latest(this IQueryable<Notification> all) => all.OrderByDescending(n => n.UpdatedUtc).ThenByDescending(n => n.Id);
}
