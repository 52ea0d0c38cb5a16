using Cohorts.Running;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Home;

/// <summary>Reads what the page of a cohort shows.</summary>
internal sealed class CohortReader(AppDb db, CohortLookup lookup, Site site, TimeProvider clock)
{
    public async Task<CohortPage> Page(CommunityView community, CohortSeat seat, CancellationToken stop)
    {
        var (cohort, mine) = (seat.Cohort, seat.Me);
        var members = await db.Set<CohortMember>().AsNoTracking().Present(cohort.Id).ToListAsync(stop);
        var buddies = mine is { Pair: > 0 } ? members.Where(m => m.Pair == mine.Pair && m.PersonId != mine.PersonId).Select(m => m.PersonId).ToList() : [];
        var group = mine is { Group: > 0 } ? members.Where(m => m.Group == mine.Group && m.PersonId != mine.PersonId).Select(m => m.PersonId).ToList() : [];
        var faces = await lookup.Faces([.. buddies, .. group, cohort.TrainerId], stop);
        return new(
            community, cohort.CourseTitle, Days(cohort), cohort.SharedProblem, faces.GetValueOrDefault(cohort.TrainerId), cohort.TrainerExpertUtc is not null, await Phases(community, cohort, mine, stop),
            mine?.ClockUtc is { } own ? LocalDay.Said(own, site.TimeZone) : "", Shown(buddies, faces), mine?.Group ?? 0, Shown(group, faces), mine is null ? [] : await Commitments(community, cohort, mine.PersonId, buddies, faces, stop),
            mine is not null, seat.Runs, cohort.TakesLetters && mine is not null, mine is not null && !cohort.IsDecided && community.TakesPosts,
            WordOf(cohort.Ending), cohort.EndingReason, community.Privacy is CommunityPrivacy.Open or CommunityPrivacy.Restricted);
    }

    string Days(Cohort cohort) => LocalDay.Said(cohort.StartUtc, site.TimeZone) is var first && LocalDay.Said(cohort.EndUtc, site.TimeZone) is var last && first == last ? first : $"{first} to {last}";

    static string WordOf(CohortEnding? ending) => ending switch
    {
        CohortEnding.Alumni => "This cohort is over. Its members stay in touch as alumni.",
        CohortEnding.Joined => "This cohort went on in this community.",
        CohortEnding.Became => "This cohort has become a community of practice.",
        _ => "",
    };

    static List<Face> Shown(List<string> ids, Dictionary<string, Face> faces) => [.. ids.Select(id => faces.GetValueOrDefault(id, Face.Gone)).OrderBy(f => f.DisplayName, StringComparer.Ordinal)];

    async Task<IReadOnlyList<PhaseLine>> Phases(CommunityView community, Cohort cohort, CohortMember? mine, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var checks = await db.Set<CheckIn>().Where(c => c.CohortId == cohort.Id).Select(c => new { c.Id, c.PhaseKey, c.DiscussionId, Answered = mine != null && db.Set<CheckInAnswer>().Any(a => a.CheckInId == c.Id && a.PersonId == mine.PersonId) }).ToDictionaryAsync(c => c.PhaseKey, stop);
        var current = cohort.PhaseAt(now, site.TimeZone, mine?.ClockUtc);
        return [.. cohort.Format.Phases.Select(p =>
        {
            var due = cohort.DueUtc(p, site.TimeZone, mine?.ClockUtc);
            var check = due <= now ? checks.GetValueOrDefault(p.Key) : null;
            return new PhaseLine(p.Title, p.Prompt, LocalDay.Said(due, site.TimeZone), p == current, due <= now && p != current,
                check is { DiscussionId.Length: > 0 } ? $"{community.Path}/discussions/{check.DiscussionId}" : "", p == current && p.Activity.Length > 0 ? $"{community.Path}/activities/new?format={Uri.EscapeDataString(p.Activity)}" : "", check?.Answered == true);
        })];
    }

    // One's own, and those of one's buddies: they may ask how it went.
    async Task<IReadOnlyList<CommitmentLine>> Commitments(CommunityView community, Cohort cohort, string personId, List<string> buddies, Dictionary<string, Face> faces, CancellationToken stop)
    {
        var found = await db.Set<Commitment>().AsNoTracking().Where(c => c.CohortId == cohort.Id && (c.PersonId == personId || buddies.Contains(c.PersonId))).OrderBy(c => c.WhenUtc).ThenBy(c => c.Id).ToListAsync(stop);
        return [.. found.OrderByDescending(c => c.PersonId == personId).ThenByDescending(c => c.State == CommitmentState.Open)
            .Select(c => Line(community, c, c.PersonId == personId ? "" : faces.GetValueOrDefault(c.PersonId, Face.Gone).DisplayName))];
    }

    public CommitmentLine Line(CommunityView community, Commitment c, string of)
    {
        var (state, tone) = c.State switch
        {
            CommitmentState.Kept => ("Kept", "positive"),
            CommitmentState.Dropped => ("Given up", ""),
            _ when c.WhenUtc <= clock.UtcNow() => ("How did it go?", "attention"),
            _ => (c.PutOff > 0 ? "Put off" : "To come", ""),
        };
        return new(Commitment.PathOf(community.Path, c.Id), c.What, c.Where, LocalDay.SaidWithHour(c.WhenUtc, site.TimeZone), state, tone, of);
    }
}
