using Activities;
using Activities.Formats;
using Communities;
using Communities.Products;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Plugs;

/// <summary>Case studies that conversations become: drafts by the template, which whoever began them finishes.</summary>
internal sealed class CasesFromTalk(AppDb db, IActivities activities, Publishing publishing, Viewer me, TimeProvider clock) : IProductMaker
{
    public string Kind => "case-studies";

    public string Word => "a case study";

    public string Hint => "A draft by the template, which you finish, and which colleagues then review.";

    public string Icon => "case";

    public int Order => 20;

    public string Permission => CaseStudiesModule.Write;

    public async Task<Product> Make(CommunityView community, ProductOrder order, CancellationToken stop)
    {
        var begun = CaseStudy.Begin(community, me.Id, me.Name, order.Title, clock.UtcNow());
        var format = await activities.Begin(community.Id, CaseStudiesModule.Subject, begun.Id, begun.DisplayText, me.Id, stop);
        begun.Bring(KeyIn(format), order.Text);
        db.Add(begun);
        await db.SaveChangesAsync(stop);
        return new(begun.Id, begun.DisplayText, CaseStudy.PathOf(community.Path, begun.Id));
    }

    public async Task<string> Text(CommunityView community, string id, CancellationToken stop) =>
        string.Join("\n\n", CaseText.Read(await db.Set<CaseStudy>().Published().In(community.Id).Where(c => c.Id == id).Select(c => c.Answers).SingleOrDefaultAsync(stop) ?? "{}").Values);

    public async Task Add(CommunityView community, string id, string words, CancellationToken stop)
    {
        if (await db.Set<CaseStudy>().In(community.Id).SingleOrDefaultAsync(c => c.Id == id && c.State != ContentState.Deleted, stop) is not { Standing: CaseStanding.Draft } study || !study.IsAuthor(me.Id))
            throw new RuleBroken("Only its authors take words up, while it is a draft. Work it in on its own page.");

        study.Bring(await activities.About(id, stop) is { } activity ? KeyIn(activity.Format) : CaseStudy.SummaryKey, words);
        await db.SaveChangesAsync(stop);
    }

    public async Task<IReadOnlyList<Product>> Find(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop) =>
        [.. (await db.Set<CaseStudy>().Published().In(community.Id).Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.DisplayText }).ToListAsync(stop))
            .Select(c => new Product(c.Id, c.DisplayText, CaseStudy.PathOf(community.Path, c.Id)))];

    public async Task<IReadOnlyCollection<string>> Shared(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop) =>
        [.. (await db.Set<CaseStudy>().Published().In(community.Id).Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.AuthorIds }).ToListAsync(stop)).Where(c => c.AuthorIds.Count > 1).Select(c => c.Id)];

    public async Task<IReadOnlyCollection<string>> TakenUp(IReadOnlyCollection<string> ids, CancellationToken stop) =>
        await db.Set<Adoption>().Where(a => ids.Contains(a.CaseId) && (a.Answer == AdoptionAnswer.Adopted || a.Answer == AdoptionAnswer.Adapted)).Select(a => a.CaseId).Distinct().ToListAsync(stop);

    public async Task<bool> TakeOut(CommunityView community, string id, string words, CancellationToken stop)
    {
        if (await db.Set<CaseStudy>().In(community.Id).SingleOrDefaultAsync(c => c.Id == id && c.State != ContentState.Deleted, stop) is not { } study) return false;

        var stood = study.Read().Values.Any(a => a.Contains(words, StringComparison.Ordinal));
        if (stood) study.Redact(a => a.Replace(words, "", StringComparison.Ordinal).Trim());
        await db.SaveChangesAsync(stop);
        return stood;
    }

    public async Task Erase(string id, Withdrawn words, CancellationToken stop)
    {
        foreach (var copy in await Copies(id, stop))
        {
            if (await db.Set<CaseStudy>().SingleOrDefaultAsync(c => c.Id == copy, stop) is not { } study) continue;

            study.Redact(words.CutFrom);
            foreach (var draft in await db.Set<CaseDraft>().Where(d => d.CaseId == copy).ToListAsync(stop)) draft.Redact(words.CutFrom);
            await publishing.Redact(copy, text => CaseText.Cut(text, words.CutFrom), stop);
            await db.SaveChangesAsync(stop);
        }
    }

    // The case study, and its adaptations.
    async Task<IReadOnlyList<string>> Copies(string id, CancellationToken stop)
    {
        List<string> all = [id];
        for (var at = 0; at < all.Count; at++)
        {
            var from = all[at];
            all.AddRange((await db.Set<CaseStudy>().Where(c => c.AdaptedFromId == from).Select(c => c.Id).ToListAsync(stop)).Except(all));
        }
        return all;
    }

    // Into the question with the most room.
    static string KeyIn(Format format) => format.Template.Where(p => p.Kind == PromptKind.Text && p.Key != CaseStudy.SummaryKey).MaxBy(p => p.MaxWords == 0 ? int.MaxValue : p.MaxWords)?.Key ?? CaseStudy.SummaryKey;
}
