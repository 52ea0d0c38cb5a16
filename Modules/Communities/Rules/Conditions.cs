using Communities.Greetings;
using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Communities.Rules;

/// <summary>They came in the last thirty days, or have said nothing yet, for ninety days at most.</summary>
internal sealed class IsNewcomer(AppDb db, TimeProvider clock) : ICondition
{
    public string Name => "is-newcomer";

    public string Label => "they are new in the community";

    public Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop) =>
        db.Set<Membership>().New(occasion.AsOfUtc ?? clock.UtcNow()).AnyAsync(m => m.CommunityId == occasion.CommunityId && m.PersonId == occasion.PersonId, stop);
}

/// <summary>They belong still.</summary>
internal sealed class IsMember(AppDb db) : ICondition
{
    public string Name => "is-member";

    public string Label => "they are still a member";

    public Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop) =>
        db.Set<Membership>().Present().AnyAsync(m => m.CommunityId == occasion.CommunityId && m.PersonId == occasion.PersonId, stop);
}

internal sealed class NotGreeted(AppDb db) : ICondition
{
    public string Name => "not-greeted";

    public string Label => "nobody has said hello to them yet";

    public async Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop)
    {
        var then = occasion.AsOfUtc ?? DateTime.MaxValue;
        return !await db.Set<Greeting>().AnyAsync(g => g.CommunityId == occasion.CommunityId && g.PersonId == occasion.PersonId && g.AtUtc <= then, stop);
    }
}

internal sealed class NotIntroduced(AppDb db) : ICondition
{
    public string Name => "not-introduced";

    public string Label => "they have not introduced themselves yet";

    public async Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop)
    {
        var then = occasion.AsOfUtc ?? DateTime.MaxValue;
        return !await db.Set<Membership>().AnyAsync(m => m.CommunityId == occasion.CommunityId && m.PersonId == occasion.PersonId && m.IntroducedUtc <= then && (m.Why != "" || m.Offer != "" || m.Trial != ""), stop);
    }
}

/// <summary>The community is where people work together now: neither paused nor closed nor archived.</summary>
internal sealed class IsAlive(AppDb db) : ICondition
{
    public string Name => "community-lives";

    public string Label => "the community is neither paused nor closed";

    public Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop) =>
        db.Set<Community>().AnyAsync(c => c.Id == occasion.CommunityId && (c.Lifecycle == CommunityLifecycle.Live || c.Lifecycle == CommunityLifecycle.Forming), stop);
}

internal sealed class NobodyFacilitates(ICommunities communities) : ICondition
{
    public string Name => "nobody-facilitates";

    public string Label => "nobody facilitates it still";

    public async Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop) => (await communities.FacilitatorIdsOf(occasion.CommunityId, stop)).Count == 0;
}

/// <summary>The others: who has been here for longer, or did not show their name.</summary>
internal sealed class IsNoNewcomer(IsNewcomer newcomer) : ICondition
{
    public string Name => "is-no-newcomer";

    public string Label => "they are not new in the community, or keep their name";

    public async Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop) => !await newcomer.Holds(occasion, personId, value, stop);
}
