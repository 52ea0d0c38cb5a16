using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Communities;
using Discussions.SealedNames;
using Kernel;
using Kernel.Content;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Discussions;

/// <summary>What somebody hopes for who starts a discussion.</summary>
public enum DiscussionKind { Question, Conversation, Help, Story, Announcement }

internal sealed partial class Discussion : ContentItem, IWithinCommunity
{
    public const int LongestTitle = 200;
    public const int LongestReason = 300;
    public const string NoTitle = "Give it a title, so that people can find it again.";
    public const string NoBody = "Write at least a sentence or two.";

    [SetsRequiredMembers]
    public Discussion() => ContentType = nameof(Discussion);

    [Field("Community", Editor = FieldEditor.ContentPicker, ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string CommunityId { get; set; } = "";

    [Field("Kind")]
    public DiscussionKind Kind { get; set; }

    [Field("Opening post", Editor = FieldEditor.Markdown)]
    public string Body { get; set; } = "";

    public string Html { get; private set; } = "";
    public int HtmlVersion { get; private set; }

    /// <summary>How many of the opening post’s words are its author’s own.</summary>
    public int Words { get; private set; }

    /// <summary>A person's id.</summary>
    [Field("Started by", ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string StartedBy { get; set; } = "";

    [Field("Pinned", Hint = "Shown first on the community's home.")]
    public bool IsPinned { get; set; }

    public DateTime? EditedUtc { get; private set; }

    // What happens in the conversation is no field: publishing an older draft must not reopen or uncount anything.
    public DateTime? ClosedUtc { get; private set; }
    [MaxLength(LongestReason)]
    public string ClosedReason { get; private set; } = "";
    public string ClosedBy { get; private set; } = "";
    public int ReplyCount { get; private set; }

    /// <summary>The highest number that a reply ever had; numbers are never given twice.</summary>
    public int LastNumber { get; private set; }
    public DateTime? LastReplyUtc { get; private set; }

    /// <summary>When somebody other than the starter first replied.</summary>
    public DateTime? FirstReplyUtc { get; private set; }

    public string? LastReplyBy { get; private set; }

    /// <summary>When something was last said here, the opening post included: lists go by it.</summary>
    public DateTime ActiveUtc { get; private set; }

    public bool IsClosed => ClosedUtc is not null;

    public static Discussion Start(CommunityView community, string personId, string userName, DiscussionKind kind, string title, Written body, DateTime nowUtc, bool isUnnamed = false, string about = "")
    {
        if (isUnnamed) (personId, userName) = (Unnamed.Id, "");
        var discussion = new Discussion
        {
            CommunityId = community.Id, Kind = kind, StartedBy = personId, OwnerId = isUnnamed ? "" : personId, Author = userName,
            CreatedUtc = nowUtc, ModifiedUtc = nowUtc, ActiveUtc = nowUtc,
        };
        discussion.Path = $"communities/{community.Slug}/discussions/{discussion.Id}";
        discussion.Write(title, body);
        discussion.Publish(nowUtc);
        discussion.Raise(new DiscussionStarted(discussion.Id, community.Id, personId) { About = about });
        return discussion;
    }

    /// <summary>Whoever asked without a name shows it.</summary>
    public void Name(string personId, string userName) => (StartedBy, OwnerId, Author) = (personId, personId, userName);

    /// <param name="isStarter">The person began it, with or without their name.</param>
    /// <exception cref="RuleBroken">Somebody else started it, or it is closed.</exception>
    public void Change(bool isStarter, string title, Written body, DateTime nowUtc)
    {
        if (!isStarter) throw new RuleBroken("Only whoever started a discussion can change its opening post.");
        if (IsClosed) throw new RuleBroken("This discussion is closed, so its opening post stays as it is.");

        Write(title, body);
        (EditedUtc, ModifiedUtc) = (nowUtc, nowUtc);
    }

    /// <exception cref="RuleBroken">There is no reason, or it is closed already.</exception>
    public void Close(string byId, string reason, DateTime nowUtc)
    {
        if (IsClosed) throw new RuleBroken("This discussion is closed already.");
        reason = PlainText.Clean(reason);
        if (reason.Length == 0) throw new RuleBroken("Say why you close it. One sentence is enough, and everybody here will see it.", "Reason");
        if (reason.Length > LongestReason) throw new RuleBroken($"Say it in {LongestReason} characters at most.", "Reason");

        (ClosedUtc, ClosedBy, ClosedReason) = (nowUtc, byId, reason);
        Raise(new DiscussionClosed(Id, CommunityId, byId, reason));
    }

    public void Reopen()
    {
        if (!IsClosed) return;

        (ClosedUtc, ClosedBy, ClosedReason) = (null, "", "");
        Raise(new DiscussionReopened(Id, CommunityId));
    }

    public override void CheckReady()
    {
        if (DisplayText.Length == 0) throw new RuleBroken(NoTitle, "Title");
        if (Body.Length == 0) throw new RuleBroken(NoBody, nameof(Body));
        if (IsHidden) throw new RuleBroken("A facilitator hid this discussion. It is shown again on the page of its case.");
    }

    public override void Edited()
    {
        DisplayText = PlainText.Clean(DisplayText);
        Body = PlainText.CleanLines(Body);
        Tags = Tagged(Tags);
        Html = Markdown.ToHtml(Body);
        HtmlVersion = Markdown.Version;
        Words = WordCount.Of(Body);
        if (StartedBy.Length == 0) StartedBy = OwnerId.Length <= Kernel.Data.Id.Length ? OwnerId : "";
        if (ActiveUtc == default) ActiveUtc = CreatedUtc;
    }

    /// <summary>The same words, shown with what is known now.</summary>
    public void Render(Written body) => (Html, HtmlVersion) = (body.Html, Markdown.Version);

    void Write(string title, Written body)
    {
        title = PlainText.Clean(title);
        if (title.Length == 0) throw new RuleBroken(NoTitle, "Title");
        if (title.Length > LongestTitle) throw new RuleBroken($"A title has up to {LongestTitle} characters. Say the rest in the text.", "Title");

        (DisplayText, Body, Html, HtmlVersion, Words) = (title, body.Source, body.Html, Markdown.Version, body.Words);
    }

    public static new void Map(ModelBuilder model) => model.Entity<Discussion>(discussion =>
    {
        discussion.Ignore(d => d.IsClosed).Ignore(d => d.IsHidden).Ignore(d => d.TakesAnswer);
        discussion.HasIndex(d => new { d.CommunityId, d.ActiveUtc });
        discussion.HasIndex(d => d.ActiveUtc);
        discussion.HasIndex(d => d.StartedBy);
    });
}

internal static class DiscussionQueries
{
    public static IQueryable<Discussion> Published(this IQueryable<Discussion> all) => all.Where(d => d.State == ContentState.Published);

    public static IQueryable<Discussion> In(this IQueryable<Discussion> all, string communityId) => all.Where(d => d.CommunityId == communityId);

    /// <summary>Questions and calls for help that only their starter has said anything in.</summary>
    public static IQueryable<Discussion> Waiting(this IQueryable<Discussion> all) =>
        all.Where(d => d.FirstReplyUtc == null && d.ClosedUtc == null && (d.Kind == DiscussionKind.Question || d.Kind == DiscussionKind.Help));

    /// <summary>Questions and calls for help to which nobody has said anything.</summary>
    public static IQueryable<Discussion> Unanswered(this IQueryable<Discussion> all) =>
        all.Where(d => d.ReplyCount == 0 && d.ClosedUtc == null && (d.Kind == DiscussionKind.Question || d.Kind == DiscussionKind.Help));
}
