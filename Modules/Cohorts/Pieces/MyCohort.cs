using Cohorts.Running;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Pieces;

/// <summary>On the community's home: what a member of its cohort is asked now, or that a cohort is still to be set up.</summary>
/// <param name="Path">Where it is answered; empty where it was answered, or there is nothing to answer.</param>
/// <param name="IsMissing">The community is a cohort's, and nobody has set one up.</param>
public sealed record MyCohortPiece(CommunityView Community, string CourseTitle, string Phase, string Prompt, string Path, bool IsMissing);

internal sealed class MyCohort(AppDb db, CohortLookup lookup, Site site, TimeProvider clock) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not CommunityView { Kind: CommunityKind.Cohort } community || !community.IsMember) return null;
        if (await lookup.Find(community, stop) is not { } seat) return community.IsFacilitator ? new MyCohortPiece(community, "", "", "", "", IsMissing: true) : null;
        if (seat.Me is not { } mine || seat.Cohort.IsDecided || seat.Cohort.PhaseAt(clock.UtcNow(), site.TimeZone, mine.ClockUtc) is not { } phase) return null;

        var asked = await db.Set<CheckIn>().Where(c => c.CohortId == seat.Cohort.Id && c.PhaseKey == phase.Key && c.DiscussionId != "" && !db.Set<CheckInAnswer>().Any(a => a.CheckInId == c.Id && a.PersonId == mine.PersonId)).Select(c => c.DiscussionId).SingleOrDefaultAsync(stop);
        return new MyCohortPiece(community, seat.Cohort.CourseTitle, phase.Title, phase.Prompt, asked is null ? "" : $"{community.Path}/discussions/{asked}", IsMissing: false);
    }
}
