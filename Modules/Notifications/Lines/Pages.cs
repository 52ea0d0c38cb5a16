using Kernel.Pages;

namespace Notifications.Lines;

/// <summary>A person's notifications, newest day first.</summary>
/// <param name="AsOfUtc">When the list was read: what comes later is not marked as read with it.</param>
/// <param name="IsUnread">What has been read is left out.</param>
public sealed record InboxPage(IReadOnlyList<InboxDay> Days, int Unread, DateTime AsOfUtc, Pager Pager, bool IsUnread)
{
    public string AsOf => AsOfUtc.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>“Today”, “Yesterday” or a date, and what came then.</summary>
public sealed record InboxDay(string Name, IReadOnlyList<InboxLine> Lines);

/// <summary>One line. Its address marks it as read and leads on to where the news is.</summary>
/// <param name="Text">The latest news, as a sentence.</param>
/// <param name="By">Who did it, where the sentence begins with them.</param>
/// <param name="Others">How many people besides.</param>
/// <param name="Why">Why it came, as a sentence.</param>
/// <param name="Count">How many pieces of news it stands for.</param>
public sealed record InboxLine(string Id, string Text, string By, int Others, string Why, int Count, DateTime UpdatedUtc, bool IsNew)
{
    /// <summary>The sentence for all of its news.</summary>
    public string Sentence => Notification.Grouped(Text, By, Others);
}

internal static class InboxLines
{
    public static IQueryable<InboxLine> AsLines(this IQueryable<Notification> all) =>
        all.Select(n => new InboxLine(n.Id, n.Text, n.By, n.Others, n.Why, n.Count, n.UpdatedUtc, n.ReadUtc == null));
}
