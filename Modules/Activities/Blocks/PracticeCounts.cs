using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Activities.Blocks;

/// <summary>Tells those who keep the books of guided pages that an activity is over.</summary>
internal sealed class PracticeCounts(AppDb db, Kernel.Modules.Plugs plugs) : IHandleSome<ActivityPhaseChanged>
{
    public static bool Concerns(ActivityPhaseChanged happened) => happened.To.Length == 0;

    public async Task Handle(ActivityPhaseChanged happened, CancellationToken stop)
    {
        var people = await db.Set<Participant>().Where(p => p.ActivityId == happened.ActivityId && p.ReleasedUtc == null).Select(p => p.PersonId).Distinct().ToListAsync(stop);
        foreach (var watch in plugs.Of<IBlockWatch>())
            foreach (var person in people) await watch.Look(nameof(PractiseBlock), happened.CommunityId, person, stop);
    }
}
