using System.ComponentModel.DataAnnotations;
using Discussions.Reactions;
using Discussions.Shared;
using Kernel.People;

namespace Discussions.Replies;

/// <summary>Replies of one page, or the one that was just posted.</summary>
/// <param name="Path">The discussion's address within the site.</param>
/// <param name="Unread">Replies since the viewer was here, on later pages too.</param>
/// <param name="Said">The written replies that members share; null where each is written anew.</param>
public sealed record ReplyList(string Path, int Page, IReadOnlyList<ReplyCard> Cards, int Unread, bool CanReply, KeptReplies? Said)
{
    internal static readonly IReadOnlySet<int> NoneKept = new HashSet<int>();

    /// <summary>The numbers of posts that the viewer has bookmarked.</summary>
    public IReadOnlySet<int> Kept { get; init; } = NoneKept;

    /// <summary>Ids of the people whose posts the viewer folds away.</summary>
    public IReadOnlySet<string> Folded { get; init; } = Folding.Nobody;

    public bool CanReact { get; init; }

    public bool CanMarkAnswer { get; init; }

    public int? AnswerNumber { get; init; }

    /// <summary>The viewer may read what was hidden.</summary>
    public bool SeesHidden { get; init; }
}

/// <summary>A reply as a page shows it.</summary>
/// <param name="IsFirstNew">The line “new since you were here” stands above it.</param>
public sealed record ReplyCard(int Number, string AuthorId, Face Author, DateTime PostedUtc, DateTime? EditedUtc, string Html, ReplyTo? InReplyTo,
    bool IsNew = false, bool IsFirstNew = false, bool CanChange = false)
{
    public Tally Tally { get; init; } = Tally.None;

    /// <summary>The viewer wrote it, with or without their name.</summary>
    public bool IsMine { get; init; }

    /// <summary>Why a facilitator hid it; empty for a reply that is shown.</summary>
    public string Hidden { get; init; } = "";
}

/// <param name="Name">Empty when that reply stands on another page.</param>
public sealed record ReplyTo(int Number, string Name, string Path);

public sealed class ReplyForm : Kernel.Attachments.ITakesAttachments
{
    [Display(Name = "What do you want to say?")]
    public string? Body { get; set; }

    /// <summary>The number of the reply that this one answers.</summary>
    public int? InReplyTo { get; set; }

    /// <summary>The words of the reply that it answers stand before one's own.</summary>
    public bool Quote { get; set; }

    /// <summary>Whoever asked without their name wants it on this reply.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Null when the form did not ask.</summary>
    public bool? Follow { get; set; }
}

public sealed record EditReplyPage(Communities.CommunityView Community, string Path, int Number, ReplyForm Form);

/// <summary>What a script's request gets for a reply: the reply, and a form for the next one.</summary>
public sealed record PostedReply(ReplyList Replies, Threads.ThreadPage Thread);
