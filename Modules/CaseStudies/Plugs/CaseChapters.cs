using System.Runtime.CompilerServices;
using Activities;
using CaseStudies.Attachments;
using Communities;
using Communities.Chapters;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Plugs;

/// <summary>Published case studies that still hold, as chapters.</summary>
internal sealed class CaseChapters(AppDb db, IActivities activities) : IChapterSource
{
    public string Kind => "case-studies";
    public string Word => "Case study";
    public string Icon => "case";

    public Task<IReadOnlyList<ChapterLine>> Find(CommunityView community, IReadOnlyList<string> words, int most, CancellationToken stop)
    {
        var found = db.Set<CaseStudy>().Current().In(community.Id);
        foreach (var word in words) found = found.Where(c => c.FoldedTitle.Contains(word));
        return Lines(community, found.OrderByDescending(c => c.PublishedUtc).ThenBy(c => c.Id).Take(most), stop);
    }

    public Task<IReadOnlyList<ChapterLine>> Standing(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop) =>
        Lines(community, db.Set<CaseStudy>().Current().In(community.Id).Where(c => ids.Contains(c.Id)), stop);

    public async IAsyncEnumerable<ChapterPart> Read(CommunityView community, string id, [EnumeratorCancellation] CancellationToken stop)
    {
        if (await db.Set<CaseStudy>().AsNoTracking().Current().In(community.Id).SingleOrDefaultAsync(c => c.Id == id, stop) is not { } found) yield break;

        // What was adapted still holds words of whoever wrote the original.
        var first = await db.Set<CaseStudy>().AsNoTracking().Where(c => c.Id == found.AdaptedFromId).Select(c => c.AuthorIds).SingleOrDefaultAsync(stop) ?? [];
        var authors = await ChapterAuthor.Of(db, [.. found.AuthorIds, .. first], stop);
        var template = ((await activities.About(id, stop))?.Format ?? await activities.FormatFor(CaseStudiesModule.Subject, stop))?.Template ?? [];
        var html = CaseText.Read(found.Html);
        if (html.TryGetValue(CaseStudy.SummaryKey, out var summary)) yield return Part(CaseStudy.SummaryKey, "", summary);
        foreach (var prompt in template.Where(p => p.Kind == Activities.Formats.PromptKind.Text && p.Key != CaseStudy.SummaryKey && html.ContainsKey(p.Key))) yield return Part(prompt.Key, prompt.Label, html[prompt.Key]);
        foreach (var key in html.Keys.Where(k => k is not (CaseText.EvidenceKey or CaseStudy.TitleKey or CaseStudy.SummaryKey) && template.All(p => p.Key != k)).Order(StringComparer.Ordinal)) yield return Part(key, key, html[key]);
        if (html.TryGetValue(CaseText.EvidenceKey, out var evidence)) yield return Part(CaseText.EvidenceKey, "Evidence", evidence);

        ChapterPart Part(string key, string heading, string text) => new(key, heading, authors, found.PublishedUtc, text, AttachedEvidence.Of(id));
    }

    async Task<IReadOnlyList<ChapterLine>> Lines(CommunityView community, IQueryable<CaseStudy> which, CancellationToken stop) =>
        [.. (await which.Select(c => new { c.Id, c.DisplayText, c.CreatedUtc, c.Revision, c.ModifiedUtc }).ToListAsync(stop))
            .Select(c => new ChapterLine(c.Id, c.DisplayText, CaseStudy.PathOf(community.Path, c.Id), c.CreatedUtc, FormattableString.Invariant($"{c.Revision} {c.ModifiedUtc.Ticks}"), ""))];
}
