using Communities.Greetings;
using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Rules;

/// <summary>A hello to a newcomer with one press.</summary>
internal sealed class SayHello(AppDb db, Access access, TimeProvider clock) : IPersonalAct
{
    sealed record Here(string CommunityId) : IWithinCommunity;

    public string Name => "greet";

    public string Label => "Say hello";

    public async Task Do(Occasion occasion, Viewer by, string words, CancellationToken stop)
    {
        if (!await access.Can(CommunitiesModule.Tend, new Here(occasion.CommunityId), stop)) throw new RuleBroken("Only those who look after this community say hello in its name.");
        if (await db.Set<Greeting>().AnyAsync(g => g.CommunityId == occasion.CommunityId && g.PersonId == occasion.PersonId, stop)) throw new RuleBroken("Somebody has said hello to them already.");
        if (!await db.Set<Membership>().Present().AnyAsync(m => m.CommunityId == occasion.CommunityId && m.PersonId == occasion.PersonId, stop)) throw new RuleBroken("They have left again.");

        db.Add(Greeting.Say(occasion.CommunityId, occasion.PersonId, by.Id, words, clock.UtcNow()));
        await db.SaveChangesAsync(stop);
    }
}
