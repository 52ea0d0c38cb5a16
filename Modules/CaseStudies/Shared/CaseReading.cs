using Activities;
using Activities.Formats;
using CaseStudies.Articles;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Shared;

/// <summary>Published case studies, for other modules.</summary>
internal sealed class CaseReading(AppDb db, IActivities activities) : ICaseStudies
{
    public async Task<CaseView?> Find(string id, CancellationToken stop)
    {
        if (await db.Set<CaseStudy>().AsNoTracking().Published().SingleOrDefaultAsync(c => c.Id == id, stop) is not { } found) return null;

        var template = ((await activities.About(id, stop))?.Format ?? await activities.FormatFor(CaseStudiesModule.Subject, stop))?.Template ?? [];
        var answers = found.Read();
        return new(found.Id, found.CommunityId, found.DisplayText, found.Revision, found.Standing == CaseStanding.Retired, found.AuthorIds,
            [.. template.Where(p => p.Fact.Length > 0 && answers.ContainsKey(p.Key)).Select(p => new Fact(p.Fact, CaseText.Short(answers[p.Key])))],
            Parts(template, answers, found.Evidence));
    }

    // In the order of the article: the title and what is ticked are no parts of it.
    static List<CasePart> Parts(IReadOnlyList<Prompt> template, IReadOnlyDictionary<string, string> answers, string evidence)
    {
        var parts = template.Where(p => (p.Kind == PromptKind.Text || p.Key == CasePart.Contact) && answers.ContainsKey(p.Key)).Select(p => new CasePart(p.Key, p.Label, answers[p.Key])).ToList();
        if (parts.All(p => p.Key != CasePart.Summary) && answers.TryGetValue(CasePart.Summary, out var summary)) parts.Insert(0, new(CasePart.Summary, "Summary", summary));
        if (evidence.Length > 0) parts.Add(new(CasePart.Evidence, "Evidence", evidence));
        return parts;
    }
}
