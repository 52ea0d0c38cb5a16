using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Activities.Formats;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies;

/// <summary>A structured account of practice that colleagues review before everybody reads it.</summary>
internal sealed partial class CaseStudy : ContentItem, IWithinCommunity
{
    public const int LongestTitle = 200;
    public const int LongestReason = 300;
    public const string TitleKey = "title";
    public const string SummaryKey = "summary";

    [SetsRequiredMembers]
    public CaseStudy() => ContentType = nameof(CaseStudy);

    [Field("Community", Editor = FieldEditor.ContentPicker, ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string CommunityId { get; set; } = "";

    /// <summary>A JSON object: what was written, by the keys of the template.</summary>
    [Field("Answers", Hint = "What was written, by the keys of the template. It is changed on the case study’s own page.", ReadOnly = true)]
    public string Answers { get; set; } = "{}";

    [Field("Evidence", Hint = "Files and links that show the results.", ReadOnly = true)]
    public string Evidence { get; set; } = "";

    [Field("Authors", Hint = "Ids of the people who wrote it.", ReadOnly = true)]
    public List<string> AuthorIds { get; set; } = [];

    // What was decided about it is for no editor to change: publishing an older draft must not undo a review.
    [Field("Standing", ReadOnly = true)]
    public CaseStanding Standing { get; set; }

    /// <summary>When it was first handed in.</summary>
    [Field("Submitted", ReadOnly = true)]
    public DateTime? SubmittedUtc { get; set; }

    [Field("Accepted", ReadOnly = true)]
    public DateTime? AcceptedUtc { get; set; }

    /// <summary>When its authors are asked whether it still holds.</summary>
    [Field("Due for review", ReadOnly = true)]
    public DateTime? ReviewDueUtc { get; set; }

    [Field("Retired because", ReadOnly = true), MaxLength(LongestReason)]
    public string RetiredReason { get; set; } = "";

    /// <summary>The case study that this one is an adaptation of.</summary>
    [Field("Adapted from", ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string AdaptedFromId { get; set; } = "";

    /// <summary>The answers as HTML, by the same keys, and the evidence.</summary>
    public string Html { get; private set; } = "{}";
    public int HtmlVersion { get; private set; }

    public string Summary { get; private set; } = "";
    public int WordTotal { get; private set; }

    /// <summary>The answers and the evidence as reviewers first read them.</summary>
    public string HandedInAnswers { get; private set; } = "";
    public string HandedInEvidence { get; private set; } = "";

    public int Minutes => new Shared.CaseStudyLength(WordTotal).Minutes;

    public bool IsAuthor(string personId) => AuthorIds.Contains(personId);

    public IReadOnlyDictionary<string, string> Read() => CaseText.Read(Answers);

    public static CaseStudy Begin(CommunityView community, string personId, string userName, string? title, DateTime nowUtc)
    {
        var begun = new CaseStudy { CommunityId = community.Id, OwnerId = personId, Author = userName, AuthorIds = [personId], CreatedUtc = nowUtc, ModifiedUtc = nowUtc };
        begun.Path = $"communities/{community.Slug}/case-studies/{begun.Id}";
        title = PlainText.Clean(title ?? "");
        if (title.Length == 0) throw new RuleBroken("Say in one line what changed, and for whom. You can change it later.", "Title");
        if (title.Length > LongestTitle) throw new RuleBroken($"A title has up to {LongestTitle} characters.", "Title");
        begun.Answers = CaseText.Write(new Dictionary<string, string> { [TitleKey] = title });
        begun.DisplayText = title;
        begun.Edited();
        return begun;
    }

    /// <summary>Somebody elsewhere makes it their own.</summary>
    public CaseStudy Adapt(CommunityView community, string personId, string userName, DateTime nowUtc)
    {
        if (!IsPublished || Standing == CaseStanding.Retired) throw new RuleBroken("Only a case study that stands can be adapted.");

        var adapted = Begin(community, personId, userName, DisplayText, nowUtc);
        // What happened elsewhere is not what happened here.
        adapted.Answers = CaseText.Write(Read().Where(a => a.Key is not ("results" or "consent" or "contact" or "cost" or "place" or "period")).ToDictionary());
        adapted.AdaptedFromId = Id;
        adapted.Edited();
        return adapted;
    }

    public override void CheckReady()
    {
        if (DisplayText.Length == 0) throw new RuleBroken("Say in one line what changed, and for whom.", "Title");
        if (IsHidden) throw new RuleBroken("A facilitator hid this case study. It is shown again on the page of its case.");
        if (AcceptedUtc is null) throw new RuleBroken("A case study is published once colleagues have reviewed it and it is accepted. That is done on its own page.");
    }

    public override void Edited()
    {
        DisplayText = PlainText.Cut(PlainText.Clean(DisplayText), LongestTitle);
        var answers = Read().ToDictionary();
        if (DisplayText.Length > 0) answers[TitleKey] = DisplayText;
        Answers = CaseText.Write(answers);
        Summary = answers.GetValueOrDefault(SummaryKey, "");
        WordTotal = answers.Values.Sum(Prompt.WordsIn);
        Render(CaseText.Html(answers, Evidence, null));
    }

    public void Render(string html) => (Html, HtmlVersion) = (html, Markdown.Version);

    public static string PathOf(string communityPath, string id) => $"{communityPath}/case-studies/{id}";

    public static new void Map(ModelBuilder model) => model.Entity<CaseStudy>(c =>
    {
        c.Ignore(x => x.Minutes).Ignore(x => x.IsHidden).Ignore(x => x.TakesTalk).Ignore(x => x.TakesWords).Ignore(x => x.IsAfterReview);
        c.HasIndex(x => new { x.CommunityId, x.Standing });
        c.HasIndex(x => x.ReviewDueUtc);
        c.HasIndex(x => x.AdaptedFromId);
    });
}

internal static class CaseQueries
{
    /// <summary>Those that everybody reads who reads their community.</summary>
    public static IQueryable<CaseStudy> Published(this IQueryable<CaseStudy> all) => all.Where(c => c.State == ContentState.Published);

    /// <summary>Handed in, and not published yet.</summary>
    public static IQueryable<CaseStudy> Handed(this IQueryable<CaseStudy> all) => all.Where(c => c.State == ContentState.Draft && c.Standing != CaseStanding.Draft);

    /// <summary>Those that still hold.</summary>
    public static IQueryable<CaseStudy> Current(this IQueryable<CaseStudy> all) => all.Published().Where(c => c.Standing != CaseStanding.Retired);

    public static IQueryable<CaseStudy> In(this IQueryable<CaseStudy> all, string communityId) => all.Where(c => c.CommunityId == communityId);
}
