using Activities;
using Activities.Formats;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Plugs;

/// <summary>Case studies as what reviews are about.</summary>
internal sealed class CaseSubject(AppDb db, ICommunities communities, TimeProvider clock) : IActivitySubject
{
    public string Kind => CaseStudiesModule.Subject;
    public string ManagePermission => CaseStudiesModule.Manage;
    public string TakePartPermission => CaseStudiesModule.Review;

    public async Task<SubjectView?> Find(string subjectId, CancellationToken stop)
    {
        var found = await db.Set<CaseStudy>().Where(c => c.Id == subjectId && c.State != ContentState.Deleted).Select(c => new { c.DisplayText, c.CommunityId, c.HandedInAnswers, c.Answers, c.HandedInEvidence, c.Evidence }).SingleOrDefaultAsync(stop);
        if (found is null || await communities.PathOf(found.CommunityId, stop) is not { } place) return null;

        var path = CaseStudy.PathOf(place, subjectId);
        var isChanged = found.HandedInAnswers.Length > 0 && (found.HandedInAnswers, found.HandedInEvidence) != (found.Answers, found.Evidence);
        return new(found.DisplayText, path, "case study", path + "/edit", isChanged ? path + "/differences" : "");
    }

    public async Task<SubjectFacts> FactsOf(string subjectId, Format format, CancellationToken stop) =>
        await Of(subjectId, stop) is { } found ? found.Facts(format) : new(["The case study is gone."], []);

    public async Task Stand(string subjectId, string standing, Format format, CancellationToken stop)
    {
        if (await Of(subjectId, stop) is not { } found) throw new RuleBroken("The case study is gone.");

        found.MoveTo(CaseMoves.Read(standing), format.Rules.DueAgainAfterMonths, clock.UtcNow());
    }

    async Task<CaseStudy?> Of(string id, CancellationToken stop) =>
        db.Set<CaseStudy>().Local.FirstOrDefault(c => c.Id == id) ?? await db.Set<CaseStudy>().SingleOrDefaultAsync(c => c.Id == id && c.State != ContentState.Deleted, stop);
}
