using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Wiki.Differences;

namespace Wiki;

/// <summary>Who changes a page, when, and what they say about it.</summary>
/// <param name="Summary">What changed, in a line; may be empty.</param>
/// <param name="IsMinor">A slip is mended: nobody is told.</param>
/// <param name="Restores">The number of the version that is brought back; null for what is written anew.</param>
/// <param name="IsBrought">The words were said elsewhere, such as in a conversation or in another community.</param>
internal sealed record Edit(string ById, string ByName, string Summary, bool IsMinor, DateTime Utc, int? Restores = null, bool IsBrought = false);

/// <summary>What a community knows about one thing, written together.</summary>
internal sealed partial class WikiPage : ContentItem, IWithinCommunity
{
    public const int LongestTitle = 200;
    public const int LongestSummary = 200;
    public const int LongestReason = 300;
    public const string NoTitle = "Give it a title: the name by which people look for it.";
    public const string NoBody = "Write at least a sentence. Others can go on from there.";

    [SetsRequiredMembers]
    public WikiPage() => ContentType = nameof(WikiPage);

    [Field("Community", Editor = FieldEditor.ContentPicker, ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string CommunityId { get; set; } = "";

    [Field("Text", Editor = FieldEditor.Markdown)]
    public string Body { get; set; } = "";

    public string Html { get; private set; } = "";
    public int HtmlVersion { get; private set; }

    /// <summary>The number of the version that readers see.</summary>
    public int Number { get; private set; }

    /// <summary>A person's id; empty for somebody who has no account here.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string ChangedBy { get; private set; } = "";

    /// <summary>When its words last changed by more than a slip.</summary>
    public DateTime ChangedUtc { get; private set; }

    /// <summary>Every version that was made while it was loaded.</summary>
    public List<WikiVersion> Versions { get; } = [];

    public static WikiPage Start(CommunityView community, string title, Written body, Edit edit)
    {
        var page = new WikiPage { CommunityId = community.Id, OwnerId = edit.ById, Author = edit.ByName, CreatedUtc = edit.Utc };
        page.StandIn(community.Slug);
        page.Say(title, body);
        var version = page.Keep(edit, "", "");
        page.Publish(edit.Utc);
        page.Raise(new PageStarted(page.Id, community.Id, edit.ById, version.WordsAdded));
        page.Raise(new PageNamed(page.Id, community.Id, page.DisplayText));
        return page;
    }

    /// <summary>What the page says from now on.</summary>
    /// <returns>The version that it makes; null when nothing is different.</returns>
    public WikiVersion? Write(string title, Written body, Edit edit)
    {
        var (formerTitle, formerBody) = (DisplayText, Body);
        Say(title, body);
        if ((formerTitle, formerBody) == (DisplayText, Body)) return null;

        var version = Keep(edit, formerTitle, formerBody);
        Raise(new PageChanged(Id, CommunityId, Number, edit.ById, edit.IsMinor, version.WordsAdded));
        Raise(new ContentReplaced(Id, ContentType));
        if (formerTitle != DisplayText) Raise(new PageNamed(Id, CommunityId, DisplayText));
        return version;
    }

    /// <summary>Makes a version of what a recipe or an editor of the site wrote past this module.</summary>
    /// <param name="last">The latest version that is kept; null when there is none.</param>
    /// <returns>Whether there was anything to keep.</returns>
    public bool Catch(WikiVersion? last, string byId, DateTime nowUtc)
    {
        if (last is not null && (last.Title, last.Source) == (DisplayText, Body)) return false;

        Number = Math.Max(Number, last?.Number ?? 0);
        Keep(new(byId, Author, "", IsMinor: false, last is null ? CreatedUtc : nowUtc), last?.Title ?? "", last?.Source ?? "");
        if (last?.Title != DisplayText) Raise(new PageNamed(Id, CommunityId, DisplayText));
        return true;
    }

    /// <summary>Takes words out of what it says and ever said. Makes no version: nobody is named as who did it.</summary>
    public void Redact(Written left, Func<string, string> cut, DateTime nowUtc)
    {
        foreach (var version in Versions) version.Redact(cut, nowUtc);
        if (left.Source == Body) return;

        Body = left.Source;
        Render(left);
        // What readers see is the last version still.
        if (Versions.MaxBy(v => v.Number) is { } last) last.Source = Body;
        Raise(new ContentReplaced(Id, ContentType));
    }

    /// <summary>The same words as HTML anew, because what they lead to has changed.</summary>
    public void Render(Written body) => (Html, HtmlVersion) = (Contents.Anchored(body.Html), Markdown.Version);

    /// <param name="html">As it was, but for the addresses in it.</param>
    public void Lead(string html) => Html = html;

    public void StandIn(string slug) => Path = $"communities/{slug}/pages/{Id}";

    public static string PathOf(string communityPath, string id) => $"{communityPath}/pages/{id}";

    public override void CheckReady()
    {
        if (DisplayText.Length == 0) throw new RuleBroken(NoTitle, "Title");
        if (Body.Length == 0) throw new RuleBroken(NoBody, nameof(Body));
        if (IsTakenAway) throw new RuleBroken("A facilitator took this page away. It can be brought back on the page itself.");
    }

    public override void Edited()
    {
        DisplayText = PlainText.Clean(DisplayText);
        Body = PageSource.Of(Body);
        StandingReason = PlainText.Clean(StandingReason);
        Render(new(Body, Markdown.ToHtml(Body)));
    }

    void Say(string title, Written body)
    {
        title = PlainText.Clean(title);
        if (title.Length == 0) throw new RuleBroken(NoTitle, "Title");
        if (title.Length > LongestTitle) throw new RuleBroken($"A title has up to {LongestTitle} characters. Say the rest in the text.", "Title");

        (DisplayText, Body) = (title, body.Source);
        Render(body);
    }

    WikiVersion Keep(Edit edit, string formerTitle, string formerBody)
    {
        var summary = PlainText.Clean(edit.Summary);
        if (summary.Length > LongestSummary) throw new RuleBroken($"Say in {LongestSummary} characters at most what you changed.", nameof(edit.Summary));

        var (added, removed) = Difference.Between(formerBody, Body).Words;
        var version = new WikiVersion
        {
            PageId = Id, Number = ++Number, AuthorId = edit.ById, Utc = edit.Utc, Title = DisplayText, Source = Body, Summary = summary, IsMinor = edit.IsMinor,
            FormerTitle = formerTitle == DisplayText ? "" : formerTitle, WordsAdded = edit.Restores is null ? added : 0, WordsRemoved = removed, Restores = edit.Restores,
            Words = edit.IsBrought || edit.Restores is not null ? 0 : Difference.Between(WordCount.Own(formerBody), WordCount.Own(Body)).Words.Added,
        };
        Versions.Add(version);
        (ChangedBy, Author, ModifiedUtc) = (edit.ById, edit.ByName, edit.Utc);
        if (!edit.IsMinor || ChangedUtc == default) ChangedUtc = edit.Utc;
        return version;
    }

    public static new void Map(ModelBuilder model) => model.Entity<WikiPage>(page =>
    {
        page.Ignore(p => p.IsTakenAway);
        page.HasIndex(p => new { p.CommunityId, p.ChangedUtc });
        page.HasMany(p => p.Versions).WithOne().HasForeignKey(v => v.PageId).OnDelete(DeleteBehavior.Cascade);
    });
}

internal static class WikiQueries
{
    public static IQueryable<WikiPage> Published(this IQueryable<WikiPage> all) => all.Where(p => p.State == ContentState.Published);

    public static IQueryable<WikiPage> In(this IQueryable<WikiPage> all, string communityId) => all.Where(p => p.CommunityId == communityId);
}
