using Cohorts.Formats;
using Communities;
using Communities.Facilitating;
using Kernel;
using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Running;

/// <summary>Brings a cohort to where it is by the calendar: its phases, each member's own, and what else has its day.</summary>
internal sealed class Calendar(AppDb db, Enrolment enrolment, Prompts prompts, Kernel.Modules.Plugs plugs, Site site, TimeProvider clock)
{
    public async Task Bring(string cohortId, CancellationToken stop)
    {
        if (await db.Set<Cohort>().SingleOrDefaultAsync(c => c.Id == cohortId, stop) is not { Ending: not (CohortEnding.Alumni or CohortEnding.Joined) } cohort) return;
        // A community that is paused has no days; it goes on with the phase of the day on which it does.
        if (await db.Set<Community>().SingleOrDefaultAsync(c => c.Id == cohort.CommunityId && c.State == Kernel.Content.ContentState.Published, stop) is not { Lifecycle: not (CommunityLifecycle.Paused or CommunityLifecycle.Archived) } community) return;

        var (now, place) = (clock.UtcNow(), new CommunityView { Id = community.Id, Slug = community.Slug, Name = community.DisplayText, Privacy = community.Privacy });
        if (!cohort.IsDecided && !await Together(cohort, place, now, stop)) return;

        await Each(cohort, now, stop);
        await db.SaveChangesAsync(stop);
    }

    // What happens to everybody on the same day.
    async Task<bool> Together(Cohort cohort, CommunityView place, DateTime now, CancellationToken stop)
    {
        var phase = cohort.PhaseAt(now, site.TimeZone);
        // Days that were put off bring nothing back.
        if (phase is not null && cohort.Format.IsLater(phase.Key, cohort.PhaseKey))
        {
            if (!await prompts.Open(cohort, phase, place, stop)) return false;
            cohort.Enter(phase.Key);
        }
        if (cohort.GroupedUtc is null && now >= cohort.StartUtc) await enrolment.Group(cohort, stop);

        var rules = cohort.Format.Rules;
        if (Comes(rules.TakeOverAfterDays) && cohort.TakeOverAskedUtc is null) await AskToTakeOver(cohort, place, now, stop);
        if (Comes(rules.TrainerExpertAfterDays) && cohort.TrainerExpertUtc is null) await StepBack(cohort, now, stop);
        if (Comes(rules.SwapBuddiesAfterDays) && cohort.BuddiesSwappedUtc is null) await enrolment.Swap(cohort, stop);
        return true;

        bool Comes(int days) => days > 0 && now >= cohort.After(days, site.TimeZone);
    }

    // Whoever took part most is asked first: they would be missed, and know what it is about.
    async Task AskToTakeOver(Cohort cohort, CommunityView place, DateTime now, CancellationToken stop)
    {
        var counts = await db.Set<CohortMember>().Present(cohort.Id).Select(m => new
        {
            m.PersonId,
            Count = db.Set<CheckInAnswer>().Count(a => a.PersonId == m.PersonId && db.Set<CheckIn>().Any(c => c.Id == a.CheckInId && c.CohortId == cohort.Id)) + db.Set<Commitment>().Count(c => c.CohortId == cohort.Id && c.PersonId == m.PersonId),
        }).ToListAsync(stop);
        foreach (var one in counts.OrderByDescending(c => c.Count).ThenBy(c => c.PersonId, StringComparer.Ordinal))
            foreach (var facilitation in plugs.Of<IFacilitation>())
                if (await facilitation.Offer(place, one.PersonId, $"You took part in “{cohort.CourseTitle}” more than most. Would you look after the cohort together with whoever does now, and without its trainer from day {cohort.Format.Rules.TrainerExpertAfterDays} on?", cohort.MadeById, stop))
                {
                    cohort.TakeOverAsked(now);
                    return;
                }
    }

    // The trainer stays until somebody else acts: a cohort that nobody looks after would fall silent.
    async Task StepBack(Cohort cohort, DateTime now, CancellationToken stop)
    {
        if (cohort.TrainerId.Length == 0) return;

        foreach (var facilitation in plugs.Of<IFacilitation>())
            if (!await facilitation.StepBack(cohort.CommunityId, cohort.TrainerId, stop)) return;
        cohort.TrainerSteppedBack(now);
    }

    // What comes by each member's own clock.
    async Task Each(Cohort cohort, DateTime now, CancellationToken stop)
    {
        var checks = await db.Set<CheckIn>().Where(c => c.CohortId == cohort.Id).ToDictionaryAsync(c => c.PhaseKey, c => c.Id, stop);
        var answers = (await db.Set<CheckInAnswer>().Where(a => checks.Values.Contains(a.CheckInId)).Select(a => new { a.CheckInId, a.PersonId }).ToListAsync(stop)).Select(a => (a.CheckInId, a.PersonId)).ToHashSet();
        foreach (var member in await db.Set<CohortMember>().Present(cohort.Id).ToListAsync(stop))
        {
            var phase = cohort.PhaseAt(now, site.TimeZone, member.ClockUtc);
            if (!member.IsJudged && checks.TryGetValue(member.PhaseKey, out var asked) && (now >= member.PhaseSinceUtc.AddDays(cohort.Format.Rules.SilentAfterDays) || phase?.Key != member.PhaseKey))
                Judge(cohort, member, asked, answers.Contains((asked, member.PersonId)));
            if (phase is not null && cohort.Format.IsLater(phase.Key, member.PhaseKey)) Enter(cohort, member, phase, checks.GetValueOrDefault(phase.Key), now, answers);
        }
    }

    void Judge(Cohort cohort, CohortMember member, string checkInId, bool answered)
    {
        if (answered)
        {
            member.Speak();
            return;
        }
        member.BeSilent();
        if (cohort.Format.Rules.SilentCheckIns > 0 && member.Silent == cohort.Format.Rules.SilentCheckIns) db.Raise(new MemberSilent(checkInId, cohort.CommunityId, member.PersonId, member.Silent));
    }

    void Enter(Cohort cohort, CohortMember member, CohortPhase phase, string? checkInId, DateTime now, HashSet<(string, string)> answers)
    {
        member.Enter(phase.Key, isAsked: checkInId is not null && phase.Target is { What: TargetKind.Posted }, now);
        // Somebody may have answered in a conversation that began before their own day.
        if (checkInId is not null && !answers.Contains((checkInId, member.PersonId))) db.Raise(new CohortPhaseChanged(checkInId, cohort.CommunityId, member.PersonId, phase.Title));
    }
}
