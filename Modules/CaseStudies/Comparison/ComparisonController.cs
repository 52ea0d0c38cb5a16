using Activities;
using Activities.Formats;
using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Comparison;

/// <summary>Up to three side by side, under the same headings.</summary>
[Route("communities/{slug}/case-studies/comparison"), Everybody]
internal sealed class ComparisonController(AppDb db, IActivities activities) : CommunityController
{
    const int Most = 3;

    [HttpGet]
    public async Task<IActionResult> Show(string[]? ids, CancellationToken stop)
    {
        var wanted = (ids ?? []).Distinct().Take(Most).ToList();
        var found = await db.Set<CaseStudy>().AsNoTracking().Current().In(Community.Id).Where(c => wanted.Contains(c.Id)).ToListAsync(stop);
        var template = (await activities.FormatFor(CaseStudiesModule.Subject, stop))?.Template ?? [];
        var columns = found.OrderBy(c => wanted.IndexOf(c.Id)).Select(c => (Case: c, Html: CaseText.Read(c.Html))).ToList();
        return View(new ComparisonPage(Community, [.. columns.Select(c => new ComparedCase(c.Case.DisplayText, CaseStudy.PathOf(Community.Path, c.Case.Id)))],
            [.. template.Where(p => p.Kind != PromptKind.Tick && p.Key != CaseStudy.TitleKey && columns.Any(c => c.Html.ContainsKey(p.Key))).Select(p => new ComparedRow(p.Label, [.. columns.Select(c => c.Html.GetValueOrDefault(p.Key, ""))]))],
            (ids ?? []).Distinct().Count() > Most));
    }
}

/// <param name="IsCut">More were chosen than fit beside each other.</param>
public sealed record ComparisonPage(CommunityView Community, IReadOnlyList<ComparedCase> Cases, IReadOnlyList<ComparedRow> Rows, bool IsCut);

public sealed record ComparedCase(string Title, string Path);

public sealed record ComparedRow(string Label, IReadOnlyList<string> Html);
