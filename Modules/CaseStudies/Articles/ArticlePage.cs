using Activities.Formats;
using CaseStudies.Group;
using CaseStudies.Shared;
using Communities;
using Kernel.People;

namespace CaseStudies.Articles;

/// <summary>One case study as one viewer reads it.</summary>
/// <param name="ReviewPath">Where its review goes on; empty for those who have no part in it.</param>
/// <param name="Origin">What it was adapted from, if the viewer may read it.</param>
/// <param name="Grown">Adaptations that the viewer may read.</param>
/// <param name="Group">What the group says to it.</param>
public sealed record ArticlePage(
    CommunityView Community, string Id, string Path, string Title, CaseStanding Standing, bool IsPublished, DateTime? PublishedUtc, DateTime? ReviewDueUtc, string RetiredReason, int Minutes,
    IReadOnlyList<Fact> Facts, string SummaryHtml, IReadOnlyList<CaseSection> Sections, string EvidenceHtml, IReadOnlyList<Face> Authors, IReadOnlyList<Face> Reviewers, int ReviewerCount,
    string ReviewPath, CaseRights May, bool CanEdit, AdoptionCount Adoptions, LinkedCase? Origin, IReadOnlyList<LinkedCase> Grown, GroupPart Group)
{
    /// <summary>Why a facilitator hid it; empty while everybody reads it.</summary>
    public string HiddenReason { get; init; } = "";

    /// <summary>For what other modules show beside it.</summary>
    public Communities.Products.ProductPlace Place => new(Community, "case-studies", Id);
}

public sealed record Fact(string Label, string Text);

/// <param name="Html">As it was rendered when it was saved.</param>
public sealed record CaseSection(string Key, string Label, string Html);

public sealed record LinkedCase(string Title, string Path, string Community);

/// <param name="Asked">Teams that were asked or answered.</param>
/// <param name="Rate">Adopted or adapted, of those that answered.</param>
public sealed record AdoptionCount(int Asked, int Answered, int Taken)
{
    public string Rate => $"{Taken} of {Answered}";

    public int AnsweredPercent => Asked == 0 ? 0 : (int)Math.Round(100.0 * Answered / Asked);
}

/// <summary>The form of the template.</summary>
/// <param name="KeptUtc">The form holds what was typed then and not saved; null for what is saved.</param>
public sealed record CaseEditPage(CommunityView Community, string Id, string Path, string Title, CaseStanding Standing, Format Format, IReadOnlyDictionary<string, string> Answers, CaseForm Form, DateTime? KeptUtc);

/// <summary>What an author says. The text of the evidence is what files go into.</summary>
public sealed class CaseForm : Kernel.Attachments.ITakesAttachments
{
    [System.ComponentModel.DataAnnotations.Display(Name = "Evidence", Description = "Attach files, or paste links to where the results can be seen. At least one is needed before you hand it in.")]
    public string? Body { get; set; }

    [System.ComponentModel.DataAnnotations.Display(Name = "Authors", Description = "Names with commas between, or user names where members are called the same. All of you can write here.")]
    public string? Authors { get; set; }

    public int Version { get; set; }
}
