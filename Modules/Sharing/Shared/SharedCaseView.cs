using CaseStudies;
using Sharing.Post;

namespace Sharing.Shared;

/// <summary>A shared case study as it reads in a hub. Those who are asked whether it may be shared see the same.</summary>
/// <param name="From">The site that shares it.</param>
/// <param name="HomeAddress">Where it is at home; empty where visitors may not read it there.</param>
public sealed record SharedCaseView(
    string Title, string From, string LeadHtml, IReadOnlyList<SharedFact> Facts, IReadOnlyList<SharedSection> Sections, IReadOnlyList<string> Authors, int Unnamed, int FilesLeft, string HomeAddress)
{
    /// <summary>Shown within a page about it, which has a title of its own.</summary>
    public bool IsPreview { get; init; }

    internal static SharedCaseView Of(CaseDocument document, string from) => Of(document.Title, from, SharedText.Of(document), document.Authors, document.Unnamed, document.FilesLeft, "") with { IsPreview = true };

    internal static SharedCaseView Of(SharedCase item) => Of(item.DisplayText, item.FromName, item.Text, item.Authors, item.Unnamed, item.FilesLeft, item.HomeAddress);

    /// <summary>Who wrote it, in a sentence.</summary>
    public string By
    {
        get
        {
            List<string> all = [.. Authors];
            if (Unnamed > 0) all.Add(Authors.Count == 0 ? Kernel.Pages.Plural.Of(Unnamed, "colleague", "colleagues") : $"{Unnamed} more");
            return Kernel.Pages.Listed.And(all);
        }
    }

    static SharedCaseView Of(string title, string from, SharedText text, IReadOnlyList<string> authors, int unnamed, int filesLeft, string homeAddress) => new(
        title, from, string.Concat(text.Parts.Where(p => p.Key == CasePart.Summary).Select(p => p.Html)), [.. text.Facts.Select(f => new SharedFact(f.Label, f.Text))],
        [.. text.Parts.Where(p => p.Key != CasePart.Summary && p.Html.Length > 0).Select(p => new SharedSection(p.Label, p.Html))], authors, unnamed, filesLeft, homeAddress);
}

public sealed record SharedFact(string Label, string Text);

/// <param name="Html">Made by this site.</param>
public sealed record SharedSection(string Label, string Html);
