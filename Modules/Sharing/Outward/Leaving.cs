using CaseStudies;
using Communities;
using Kernel.Text;
using Sharing.Post;

namespace Sharing.Outward;

/// <summary>What of a case study leaves this site: its words. Files, pictures and links to pages of this site stay.</summary>
internal static class Leaving
{
    const int LongestFact = 300;

    /// <param name="path">Its address within this site.</param>
    public static CaseDocument Of(CaseView study, CommunityPrivacy privacy, string path, bool forVisitors)
    {
        var files = 0;
        List<DocumentPart> parts = [.. study.Parts.Select(p => new DocumentPart(p.Key, p.Label, Words(p.Text, ref files))).Where(p => p.Text.Length > 0)];
        return new(
            study.Number, PlainText.Cut(study.Title, CaseDocument.LongestTitle), privacy == CommunityPrivacy.Open ? path : "", forVisitors, [], study.AuthorIds.Count, files,
            [.. study.Facts.Select(f => new DocumentFact(f.Label, PlainText.Cut(f.Text, LongestFact)))], parts);
    }

    /// <summary>With the names of those who agreed to be named. Where somebody did not, whom to ask stays at home, too.</summary>
    public static CaseDocument Signed(this CaseDocument document, IReadOnlyList<string> names, int unnamed) => document with
    {
        Authors = names, Unnamed = unnamed, Parts = unnamed == 0 ? document.Parts : [.. document.Parts.Where(p => p.Key != CasePart.Contact)],
    };

    static string Words(string markdown, ref int files)
    {
        files += Kernel.Attachments.Attached.IdsIn(markdown).Count;
        return HomeLinks.Cut(markdown);
    }
}
