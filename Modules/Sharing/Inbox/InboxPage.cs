namespace Sharing.Inbox;

/// <summary>What other sites shared, whether it shows or not.</summary>
public sealed record InboxPage(IReadOnlyList<InboxRow> Rows, bool LooksFirst);

/// <param name="ItemId">Also where it is read, while it shows.</param>
public sealed record InboxRow(string ItemId, string Title, string From, ShareStanding Standing, string Reason, DateTime Utc);
