using System.ComponentModel.DataAnnotations;
using Communities;
using Communities.Products;
using Discussions.FirstReplies;
using Discussions.Reactions;
using Discussions.Replies;
using Discussions.Shared;
using Kernel.Pages;
using Kernel.People;

namespace Discussions.Threads;

/// <summary>A discussion with one page of its replies, as one viewer sees it.</summary>
/// <param name="People">Whoever speaks on this page, the starter first.</param>
/// <param name="Closure">Null while it is open.</param>
/// <param name="Follow">Null for visitors.</param>
public sealed record ThreadPage(
    CommunityView Community, string Id, string Title, KindWord Kind, Face Starter, DateTime StartedUtc, DateTime? EditedUtc, string Html,
    int ReplyCount, bool IsPinned, Closure? Closure, ReplyList Replies, Pager Pager, IReadOnlyList<Face> People, FollowState? Follow, ThreadRights May, ReplyForm Form)
{
    /// <summary>The discussion's address within the site.</summary>
    public string Path => Replies.Path;

    /// <summary>For what other modules show beside it.</summary>
    public ConversationPlace Place => new(Community, "discussions", Id, Path);

    /// <summary>Null while no reply answers.</summary>
    public AnswerView? Answer { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Those to the opening post.</summary>
    public required ReactionBar Reactions { get; init; }

    public Polls.PollCard? Poll { get; init; }

    public Pace Pace { get; init; }

    /// <summary>Replies that stood on this page and stand in another discussion now.</summary>
    public IReadOnlyList<MovedLine> Moved { get; init; } = [];

    /// <summary>Whoever began it is called “a member”.</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>The viewer began it without their name.</summary>
    public bool AskedHere { get; init; }

    /// <summary>Whoever began it has not been in the community for long.</summary>
    public bool IsStarterNew { get; init; }

    /// <summary>Null once somebody has replied.</summary>
    public WaitView? Wait { get; init; }

    /// <summary>The viewer folds away what whoever started it writes.</summary>
    public bool IsStarterFolded { get; init; }

    /// <summary>The number of the last reply, on whichever page.</summary>
    public int LastNumber { get; init; }
}

/// <summary>The reply that answers a question, as it stands under it.</summary>
public sealed record AnswerView(int Number, Face Author, string Html);

/// <summary>What the viewer may do here.</summary>
/// <param name="Reply">Held by members, also while the discussion is closed.</param>
public sealed record ThreadRights(bool Reply, bool Moderate, bool Change, bool MarkAnswer);

public sealed record Closure(string By, DateTime Utc, string Reason);

/// <param name="Because">Why the viewer hears of it as they do, as a sentence.</param>
public sealed record FollowState(FollowLevel Level, bool IsChosen, string Because);

public sealed record EditThreadPage(CommunityView Community, string Path, ThreadForm Form);

public sealed class ThreadForm : Kernel.Attachments.ITakesAttachments
{
    [Display(Name = "Title", Description = "Say it as you would ask a colleague in the corridor."), MaxLength(200, ErrorMessage = "A title has up to 200 characters. Say the rest in the text."), Required(ErrorMessage = "Give it a title, so that people can find it again.")]
    public string? Title { get; set; }

    [Display(Name = "What is on your mind?"), Required(ErrorMessage = "Write at least a sentence or two.")]
    public string? Body { get; set; }

    [Display(Name = "Tags", Description = "Up to five, with commas between them. They help people find it again.")]
    public string? Tags { get; set; }
}
