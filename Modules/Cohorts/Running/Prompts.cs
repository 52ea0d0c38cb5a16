using Cohorts.Formats;
using Communities;
using Communities.Products;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Running;

/// <summary>Opens a phase's conversation in the name of whoever looks after the cohort.</summary>
internal sealed class Prompts(AppDb db, ICommunities communities, Guise guise, Viewer me, Kernel.Modules.Plugs plugs, TimeProvider clock)
{
    /// <returns>False while nobody is there in whose name it can be opened.</returns>
    public async Task<bool> Open(Cohort cohort, CohortPhase phase, CommunityView place, CancellationToken stop)
    {
        if (phase.Prompt.Length == 0 || plugs.Of<IConversationOpener>().FirstOrDefault() is not { } opener || await db.Set<CheckIn>().AnyAsync(c => c.CohortId == cohort.Id && c.PhaseKey == phase.Key, stop)) return true;

        var facilitators = await communities.FacilitatorIdsOf(cohort.CommunityId, stop);
        if ((facilitators.Contains(cohort.MadeById) ? cohort.MadeById : facilitators.FirstOrDefault()) is not { } by || !await guise.PutOn(by, stop)) return false;
        if (await communities.SeenBy(me).SingleOrDefaultAsync(c => c.Id == cohort.CommunityId, stop) is not { } seen) return false;

        var check = new CheckIn { CohortId = cohort.Id, PhaseKey = phase.Key, OpenedUtc = clock.UtcNow() };
        // Stored first: the fact of the conversation names it.
        db.Add(check);
        await db.SaveChangesAsync(stop);
        var opened = await opener.Open(seen, new(check.About, Title(cohort, phase), Body(cohort, phase, place)) { IsQuestion = false }, stop);
        check.DiscussionId = opened.Id ?? "";
        return true;
    }

    static string Title(Cohort cohort, CohortPhase phase) => $"{phase.Title}: {cohort.CourseTitle}";

    static string Body(Cohort cohort, CohortPhase phase, CommunityView place)
    {
        var text = phase.Prompt;
        if (phase.Target is { What: TargetKind.Committed })
        {
            if (cohort.SharedProblem.Length > 0) text += $"\n\n**What we work on together:** {cohort.SharedProblem}";
            text += $"\n\n[Make your commitment](~{Cohort.PathOf(place.Path)}/commitments/new)";
        }
        return phase.Activity.Length == 0 ? text : $"{text}\n\n[Begin it with two others](~{place.Path}/activities/new?format={Uri.EscapeDataString(phase.Activity)})";
    }
}
