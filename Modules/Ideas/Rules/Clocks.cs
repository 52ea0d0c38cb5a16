using Communities;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Rules;

/// <summary>When the time has come that was promised, says what is still open; nudges tell whom it concerns.</summary>
internal sealed class Clocks(AppDb db) : IHandle<AcknowledgementDue>, IHandle<DecisionAhead>
{
    public async Task Handle(AcknowledgementDue happened, CancellationToken stop)
    {
        var open = await db.Set<Idea>().Published().Where(i => i.Id == happened.IdeaId && i.Standing == IdeaStanding.Raised && i.AcknowledgeByUtc == happened.DueUtc).Select(i => i.CommunityId).SingleOrDefaultAsync(stop);
        if (open is not null) db.Raise(new AcknowledgementLate(happened.IdeaId, open));
    }

    public async Task Handle(DecisionAhead happened, CancellationToken stop)
    {
        var open = await db.Set<Idea>().Published().Where(i => i.Id == happened.IdeaId && i.Standing == IdeaStanding.Deciding && i.DecideByUtc == happened.DecideByUtc).Select(i => i.CommunityId).SingleOrDefaultAsync(stop);
        if (open is not null) db.Raise(new DecisionNear(happened.IdeaId, open, happened.Days));
    }
}

internal sealed class Undecided(AppDb db) : ICondition
{
    public string Name => "idea-undecided";

    public string Label => "it is not decided yet";

    public Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop) =>
        db.Set<Idea>().Published().AnyAsync(i => i.Id == occasion.ItemId && i.Standing == IdeaStanding.Deciding, stop);
}

internal sealed class Unacknowledged(AppDb db) : ICondition
{
    public string Name => "idea-unanswered";

    public string Label => "nobody has answered it yet";

    public Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop) =>
        db.Set<Idea>().Published().AnyAsync(i => i.Id == occasion.ItemId && i.Standing == IdeaStanding.Raised, stop);
}

/// <summary>Whoever the charter names; where nobody is named, those who look after the community decide.</summary>
internal sealed class Sponsors(ICommunities communities) : IAudience
{
    public string Name => "sponsors";

    public string Label => "the community’s sponsor, or its facilitators where none is named";

    public async Task<IReadOnlyList<string>> Of(Occasion occasion, CancellationToken stop) => occasion.CommunityId.Length == 0 ? []
        : await communities.Members.Where(m => m.CommunityId == occasion.CommunityId && m.IsSponsor).OrderBy(m => m.PersonId).Select(m => m.PersonId).ToListAsync(stop) is { Count: > 0 } sponsors ? sponsors
            : await communities.FacilitatorIdsOf(occasion.CommunityId, stop);
}
