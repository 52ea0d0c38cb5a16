using Communities.Greetings;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Pieces;

/// <summary>Who came lately and has heard from nobody yet, and how many ask to be let in, for a facilitator.</summary>
public sealed record ToGreetPiece(CommunityView Community, IReadOnlyList<NewcomerLine> Newcomers, int Requests);

/// <param name="Motive">What made them join, or why it matters to them, in their words; empty when they did not say.</param>
public sealed record NewcomerLine(Face Face, DateTime JoinedUtc, string Motive);

internal sealed class ToGreet(AppDb db, TimeProvider clock) : IZonePiece
{
    const int Shown = 20;

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not CommunityView community) return null;

        var newcomers = await (from m in db.Set<Membership>().New(clock.UtcNow())
                               where m.CommunityId == community.Id && !db.Set<Greeting>().Any(g => g.CommunityId == m.CommunityId && g.PersonId == m.PersonId)
                               join p in db.Set<Person>() on m.PersonId equals p.Id
                               orderby m.JoinedUtc
                               select new NewcomerLine(new Face(p.UserName!, p.DisplayName, p.Photo, p.JobTitle), m.JoinedUtc, m.Motive != "" ? m.Motive : m.Why)).Take(Shown).ToListAsync(stop);
        return new ToGreetPiece(community, newcomers, await db.Set<JoinRequest>().CountAsync(r => r.CommunityId == community.Id && r.State == JoinRequestState.Open, stop));
    }
}
