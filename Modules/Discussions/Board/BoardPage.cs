using System.ComponentModel.DataAnnotations;
using Communities;
using Discussions.SealedNames;
using Discussions.Shared;
using Kernel;
using Kernel.Pages;

namespace Discussions.Board;

/// <summary>A community's discussions.</summary>
/// <param name="Show">Empty for the latest, <c>unread</c>, <c>unanswered</c> or <c>mine</c>.</param>
public sealed record BoardPage(CommunityView Community, DiscussionList List, string Show, bool CanStart, Pager Pager)
{
    /// <summary>Only discussions with this tag are shown; empty for all.</summary>
    public string Tag { get; init; } = "";

    /// <summary>Null for every kind.</summary>
    public DiscussionKind? Kind { get; init; }

    /// <summary>Those that the community uses.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

public sealed record NewDiscussionPage(CommunityView Community, DiscussionForm Form, IReadOnlyList<KindWord> Kinds, IReadOnlyList<string> Tags, bool CanAskUnnamed)
{
    /// <summary>The address of the scheduled post that is being changed; empty for a new discussion.</summary>
    public string Address { get; init; } = "";
}

public sealed class DiscussionForm : Kernel.Attachments.ITakesAttachments
{
    public DiscussionKind Kind { get; set; }

    [Display(Name = "Title", Description = "Say it as you would ask a colleague in the corridor."), MaxLength(200, ErrorMessage = "A title has up to 200 characters. Say the rest in the text."), Required(ErrorMessage = "Give it a title, so that people can find it again.")]
    public string? Title { get; set; }

    [Display(Name = "What is on your mind?", Description = "What happened, what you tried, what you would like to know."), Required(ErrorMessage = "Write at least a sentence or two.")]
    public string? Body { get; set; }

    [Display(Name = "Choices", Description = "Two to ten, each in a line of its own.")]
    public string? PollChoices { get; set; }

    public bool PollMultiple { get; set; }

    [Display(Name = "Open until", Description = "The end of this day. Leave it empty for a poll that you close yourself.")]
    public DateOnly? PollCloses { get; set; }

    /// <summary>Null for somebody who asks in their own name.</summary>
    public Sealing? Sealing { get; set; }

    [Display(Name = "Tags", Description = "If you like: up to five, with commas between them.")]
    public string? Tags { get; set; }

    /// <summary>By the clocks of the site. Empty to post now.</summary>
    [Display(Name = "Post at")]
    public string? PostAt { get; set; }

    /// <param name="zone">The site's, from whose clocks a day is read.</param>
    internal Beginning Beginning(TimeZoneInfo zone) => new(Kind, Title ?? "", Body ?? "", Tags ?? "")
    {
        PollChoices = PollChoices, PollMultiple = PollMultiple, Sealing = Sealing,
        PollClosesUtc = PollCloses is { } last ? WallClock.ToUtc(last.ToDateTime(new TimeOnly(23, 59)), zone, nameof(PollCloses)) : null,
    };

    internal static DiscussionForm Of(ScheduledPost post, TimeZoneInfo zone) => new()
    {
        Kind = post.Kind, Title = post.Title, Body = post.Body, Tags = post.Tags, PollChoices = post.PollChoices, PollMultiple = post.PollMultiple,
        PollCloses = post.PollClosesUtc is { } utc ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone)) : null,
        PostAt = WallClock.Write(post.PostUtc, zone),
    };
}
