using Cohorts.Formats;
using Cohorts.Running;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Progress;

/// <summary>How far a cohort is, for those who look after it.</summary>
/// <param name="Kept">Of the commitments whose time is past, in per cent; null for none.</param>
/// <param name="Silent">Members who left so many check-ins in a row without an answer that somebody should write to them.</param>
public sealed record ProgressPage(CommunityView Community, string CourseTitle, int Members, IReadOnlyList<PhaseTile> Tiles, int Commitments, int CommitmentsKept, int CommitmentsPast, double? Kept, double Contributions, IReadOnlyList<SilentRow> Silent, string TrainerNote);

/// <summary>One phase and what was hoped for.</summary>
/// <param name="Reached">Members whose own days have come to it.</param>
/// <param name="Done">Those of them who did what it asks.</param>
/// <param name="Percent">The target, 1 to 100; 0 for none.</param>
/// <param name="IsMet">Null while nothing can be said.</param>
public sealed record PhaseTile(string Key, string Title, string Label, int Done, int Reached, int Percent, bool? IsMet, bool IsNow, string Day);

public sealed record SilentRow(Face Face, int CheckIns);

internal sealed class ProgressReader(AppDb db, CohortLookup lookup, Site site, TimeProvider clock)
{
    public async Task<ProgressPage> Page(CommunityView community, Cohort cohort, CancellationToken stop)
    {
        var members = await db.Set<CohortMember>().AsNoTracking().Present(cohort.Id).ToListAsync(stop);
        var checks = await db.Set<CheckIn>().Where(c => c.CohortId == cohort.Id).ToDictionaryAsync(c => c.PhaseKey, c => c.Id, stop);
        var answers = (await db.Set<CheckInAnswer>().Where(a => checks.Values.Contains(a.CheckInId)).Select(a => new { a.CheckInId, a.PersonId }).ToListAsync(stop)).ToLookup(a => a.CheckInId, a => a.PersonId);
        var promises = await db.Set<Commitment>().AsNoTracking().Where(c => c.CohortId == cohort.Id).Select(c => new { c.PersonId, c.State, c.WhenUtc }).ToListAsync(stop);
        var now = clock.UtcNow();
        var past = promises.Where(p => p.State != CommitmentState.Open || p.WhenUtc <= now).ToList();
        var kept = past.Count(p => p.State == CommitmentState.Kept);
        var people = members.Select(m => m.PersonId).ToHashSet();
        var promised = promises.Select(p => p.PersonId).ToHashSet();
        var silent = members.Where(m => cohort.Format.Rules.SilentCheckIns is > 0 and var many && m.Silent >= many).ToList();
        var faces = await lookup.Faces([.. silent.Select(m => m.PersonId)], stop);
        var current = cohort.PhaseAt(now, site.TimeZone);
        return new(
            community, cohort.CourseTitle, members.Count,
            [.. cohort.Format.Phases.Select(p => Tile(cohort, p, p == current, members, id => p.Target?.What == TargetKind.Committed ? promised.Contains(id) : checks.TryGetValue(p.Key, out var check) && answers[check].Contains(id), now))],
            promises.Count, kept, past.Count, past.Count == 0 ? null : 100.0 * kept / past.Count, members.Count == 0 ? 0 : (answers.Sum(a => a.Count(people.Contains)) + promises.Count) / (double)members.Count,
            [.. silent.Select(m => new SilentRow(faces.GetValueOrDefault(m.PersonId, Face.Gone), m.Silent)).OrderBy(r => r.Face.DisplayName, StringComparer.Ordinal)], Trainer(cohort, now));
    }

    PhaseTile Tile(Cohort cohort, CohortPhase phase, bool isNow, List<CohortMember> members, Func<string, bool> did, DateTime now)
    {
        var reached = members.Where(m => cohort.DueUtc(phase, site.TimeZone, m.ClockUtc) <= now).ToList();
        var done = reached.Count(m => did(m.PersonId));
        var percent = phase.Target?.Percent ?? 0;
        return new(phase.Key, phase.Title, phase.Target?.Label ?? "answered", done, reached.Count, percent, reached.Count == 0 || percent == 0 ? null : done * 100 >= percent * reached.Count, isNow, LocalDay.Said(cohort.DueUtc(phase, site.TimeZone), site.TimeZone));
    }

    // A late thing says what to do.
    string Trainer(Cohort cohort, DateTime now) =>
        cohort.TrainerId.Length > 0 && cohort.TrainerExpertUtc is null && cohort.Format.Rules.TrainerExpertAfterDays is > 0 and var days && now >= cohort.After(days, site.TimeZone)
            ? "The trainer should answer as an expert by now, but nobody else looks after the cohort. Ask a member to facilitate: as soon as they accept, the trainer steps back." : "";
}
