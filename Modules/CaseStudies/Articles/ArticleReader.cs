using Activities;
using Activities.Formats;
using CaseStudies.Group;
using CaseStudies.Lineage;
using CaseStudies.Shared;
using Communities;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Articles;

/// <summary>Reads a case study as an article.</summary>
internal sealed class ArticleReader(AppDb db, CaseLookup lookup, CaseRows rows, GroupTalk talk, IActivities activities, ICommunities communities, Viewer me, Site site)
{
    public async Task<ArticlePage?> Read(CommunityView community, string id, CancellationToken stop)
    {
        if (await lookup.Find(community, id, tracked: false, stop) is not var (found, may, activity)) return null;

        var template = (activity?.Format ?? await activities.FormatFor(CaseStudiesModule.Subject, stop))?.Template ?? [];
        var (answers, html) = (found.Read(), CaseText.Read(found.Html));
        var lineage = CaseLineage.In(found);
        var reviewers = activity is { IsClosed: true } || found.IsPublished ? (activity?.Reviewers ?? []).Union(lineage.Reviewers.Select(r => r.Id)).ToList() : [];
        var faces = await rows.Faces([.. found.AuthorIds, .. reviewers], stop);
        var takesPart = me.IsSignedIn && activity is not null && (activity.Participants.Contains(me.Id) || may.Tends && activity.PhaseKey != activity.Format.Phases[0].Key);
        return new(
            community, id, CaseStudy.PathOf(community.Path, id), found.DisplayText, found.Standing, found.IsPublished, found.PublishedUtc, found.ReviewDueUtc, found.RetiredReason, found.Minutes,
            [.. template.Where(p => p.Fact.Length > 0 && answers.ContainsKey(p.Key)).Select(p => new Fact(p.Fact, CaseText.Short(answers[p.Key])))],
            html.GetValueOrDefault(CaseStudy.SummaryKey, ""), Sections(template, html), html.GetValueOrDefault(CaseText.EvidenceKey, ""),
            [.. found.AuthorIds.Select(a => Named(a, lineage.Authors))],
            site.Get<ActivitySettings>().SingleBlind ? [] : [.. reviewers.Select(r => Named(r, lineage.Reviewers))], reviewers.Count,
            takesPart ? $"{community.Path}/activities/{activity!.Id}" : "", may, found.TakesWords && (may.Edits || may.Tends && found.IsPublished), await Adoptions(id, stop),
            await Linked(db.Set<CaseStudy>().Where(c => c.Id == found.AdaptedFromId)).FirstOrDefaultAsync(stop), await Linked(db.Set<CaseStudy>().Where(c => c.AdaptedFromId == id)).Take(20).ToListAsync(stop), await talk.Of(community, found, may, stop)) { HiddenReason = found.HiddenReason };

        // Somebody who has no account here is named as where it came from.
        Face Named(string id, IReadOnlyList<LineagePerson> kept) => faces.GetValueOrDefault(id) ?? (kept.FirstOrDefault(k => k.Id == id) is { Name.Length: > 0 } elsewhere ? new Face("", elsewhere.Name, "") : Face.Gone);
    }

    public async Task<AdoptionCount> Adoptions(string id, CancellationToken stop)
    {
        var answers = await db.Set<Adoption>().Where(a => a.CaseId == id).Select(a => a.Answer).ToListAsync(stop);
        return new(answers.Count, answers.Count(a => a is not null), answers.Count(a => a is AdoptionAnswer.Adopted or AdoptionAnswer.Adapted));
    }

    // What stands in a line of its own elsewhere on the page is not said twice; what no template asks for any more comes last.
    static List<CaseSection> Sections(IReadOnlyList<Prompt> template, IReadOnlyDictionary<string, string> html) =>
    [
        .. template.Where(p => p.Kind == PromptKind.Text && p.Key != CaseStudy.SummaryKey || p.Key == "contact").Where(p => html.ContainsKey(p.Key)).Select(p => new CaseSection(p.Key, p.Label, html[p.Key])),
        .. html.Keys.Where(k => k is not (CaseText.EvidenceKey or CaseStudy.TitleKey) && template.All(p => p.Key != k)).Order(StringComparer.Ordinal).Select(k => new CaseSection(k, k, html[k])),
    ];

    IQueryable<LinkedCase> Linked(IQueryable<CaseStudy> which) =>
        from c in which.Published()
        join place in communities.ReadBy(me) on c.CommunityId equals place.Id
        orderby c.PublishedUtc
        select new LinkedCase(c.DisplayText, "/communities/" + place.Slug + "/case-studies/" + c.Id, place.Name);
}
