using CaseStudies;
using Kernel.Pages;
using Kernel.Text;
using Sharing.Post;

namespace Sharing.Shared;

/// <param name="Waiting">How many wait in the inbox; null for those who do not look after it.</param>
public sealed record SharedPage(IReadOnlyList<SharedRow> Rows, Pager Pager, int? Waiting);

public sealed record SharedRow(string Path, string Title, string From, string Excerpt, DateTime? Utc)
{
    const int LongestExcerpt = 220;

    internal static string Short(string textJson) =>
        SharedText.Read(textJson).Parts is { Count: > 0 } parts ? Markdown.ToPlainText((parts.FirstOrDefault(p => p.Key == CasePart.Summary) ?? parts[0]).Markdown, LongestExcerpt) : "";
}

/// <param name="MayHide">The viewer looks after what is shared here.</param>
public sealed record SharedCasePage(string Id, SharedCaseView Case, bool IsForVisitors, bool MayHide);
