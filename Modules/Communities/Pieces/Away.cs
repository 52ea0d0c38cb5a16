using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Pieces;

/// <summary>Who is away, until when, and who looks after the community meanwhile.</summary>
public sealed record AwayPiece(IReadOnlyList<AwayLine> Lines);

public sealed record AwayLine(Face Away, Face StandIn, DateTime UntilUtc);

internal sealed class Away(AppDb db) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not CommunityView { IsMember: true } community) return null;

        var lines = await (from c in db.Set<Cover>()
                           where c.CommunityId == community.Id && c.State == CoverState.Current
                           join away in db.Set<Person>() on c.AwayId equals away.Id
                           join standIn in db.Set<Person>() on c.PersonId equals standIn.Id
                           orderby c.UntilUtc
                           select new AwayLine(new Face(away.UserName!, away.DisplayName, ""), new Face(standIn.UserName!, standIn.DisplayName, ""), c.UntilUtc)).ToListAsync(stop);
        return lines.Count == 0 ? null : new AwayPiece(lines);
    }
}
