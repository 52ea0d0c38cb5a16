using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Ideas;

/// <summary>What could be better, from somebody who sees it every day, to those who can decide it.</summary>
internal sealed partial class Idea : ContentItem, IWithinCommunity
{
    public const int LongestTitle = 160;
    public const int MostWords = 120;
    public const int LongestReason = 300;

    [SetsRequiredMembers]
    public Idea() => ContentType = nameof(Idea);

    [Field("Community", Editor = FieldEditor.ContentPicker, ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string CommunityId { get; set; } = "";

    [Field("What could be better", Hint = "And for whom.", Editor = FieldEditor.Markdown)]
    public string Body { get; set; } = "";

    public string Html { get; private set; } = "";
    public int HtmlVersion { get; private set; }

    /// <summary>How many of its words are its author’s own.</summary>
    public int Words { get; private set; }

    /// <summary>The conversation about it; empty for none.</summary>
    [Field("Conversation", ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string DiscussionId { get; set; } = "";

    /// <summary>The idea that this was a part of; empty for one of its own.</summary>
    [Field("Part of", ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string SplitFromId { get; set; } = "";

    /// <summary>The idea that it went up in; empty for one that stands.</summary>
    [Field("Went up in", ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string MergedIntoId { get; set; } = "";

    public DateTime? HiddenUtc { get; private set; }

    [MaxLength(LongestReason)]
    public string HiddenReason { get; private set; } = "";

    public bool IsHidden => HiddenUtc is not null;

    /// <param name="isUnnamed">Only those who look after the community learn who it was.</param>
    /// <exception cref="RuleBroken">Something is missing, or it is too long.</exception>
    public static Idea Raise(CommunityView community, string personId, string userName, bool isUnnamed, string? title, Written body, string splitFromId, TimeZoneInfo zone, DateTime nowUtc)
    {
        var idea = new Idea
        {
            CommunityId = community.Id, OwnerId = isUnnamed ? "" : personId, Author = isUnnamed ? "" : userName, SplitFromId = splitFromId, CreatedUtc = nowUtc, ModifiedUtc = nowUtc,
        };
        idea.Path = $"communities/{community.Slug}/ideas/{idea.Id}";
        idea.Write(title, body);
        idea.SetClocks(nowUtc, zone);
        idea.Publish(nowUtc);
        idea.Raise(new IdeaRaised(idea.Id, community.Id, isUnnamed ? "" : personId));
        return idea;
    }

    /// <exception cref="RuleBroken">It is decided, or too long.</exception>
    public void Change(string? title, Written body, DateTime nowUtc)
    {
        if (!TakesWords) throw new RuleBroken("It is decided, so its text stays as it was when it was.");

        Write(title, body);
        ModifiedUtc = nowUtc;
    }

    void Write(string? title, Written body)
    {
        DisplayText = PlainText.Clean(title ?? "");
        (Body, Html, HtmlVersion, Words) = (body.Source, body.Html, Markdown.Version, body.Words);
        CheckReady();
    }

    public override void CheckReady()
    {
        if (DisplayText.Length == 0) throw new RuleBroken("Give it a title, so that people can speak of it.", "Title");
        if (DisplayText.Length > LongestTitle) throw new RuleBroken($"A title has up to {LongestTitle} characters.", "Title");
        if (Body.Length == 0) throw new RuleBroken("Say what could be better, and for whom.", nameof(Body));
        if (WordCount.OfText(Body) is var words && words > MostWords) throw new RuleBroken($"This has {words} words; {MostWords} are enough to begin with. The rest comes while it is shaped.", nameof(Body));
        if (IsHidden) throw new RuleBroken("A facilitator hid this idea. It is shown again on the page of its case.");
    }

    public override void Edited()
    {
        DisplayText = PlainText.Clean(DisplayText);
        Body = PlainText.CleanLines(Body);
        (Html, HtmlVersion, Words) = (Markdown.ToHtml(Body), Markdown.Version, WordCount.Of(Body));
    }

    /// <summary>Puts words at its end.</summary>
    public void Bring(string words)
    {
        Body = $"{Body}\n\n{words}".Trim();
        Edited();
    }

    /// <summary>Takes words out of everything that it says.</summary>
    /// <param name="cut">A text without them.</param>
    public void Redact(Func<string, string> cut)
    {
        (Body, Problem, Benefit, Measure, Reason, Plan, Result) = (cut(Body), cut(Problem), cut(Benefit), cut(Measure), cut(Reason), cut(Plan), cut(Result));
        Edited();
        Raise(new ContentReplaced(Id, ContentType));
    }

    /// <exception cref="RuleBroken">Nobody reads it now anyway.</exception>
    public void Hide(string reason, DateTime nowUtc)
    {
        if (!IsPublished) throw new RuleBroken("This idea is not shown to anybody now.");

        Unpublish();
        (HiddenUtc, HiddenReason) = (nowUtc, reason);
    }

    public void Show(DateTime nowUtc)
    {
        if (!IsHidden) return;

        (HiddenUtc, HiddenReason) = (null, "");
        Publish(nowUtc);
    }

    public static string PathOf(string communityPath, string id) => $"{communityPath}/ideas/{id}";

    public static new void Map(ModelBuilder model) => model.Entity<Idea>(idea =>
    {
        idea.Ignore(i => i.IsHidden).Ignore(i => i.TakesWords).Ignore(i => i.IsDecided).Ignore(i => i.IsUndecided);
        idea.HasIndex(i => new { i.CommunityId, i.Standing });
    });
}

internal static class IdeaQueries
{
    public static IQueryable<Idea> Published(this IQueryable<Idea> all) => all.Where(i => i.State == ContentState.Published);

    public static IQueryable<Idea> In(this IQueryable<Idea> all, string communityId) => all.Where(i => i.CommunityId == communityId);
}
