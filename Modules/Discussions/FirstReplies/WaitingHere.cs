using Communities;
using Discussions.SealedNames;
using Discussions.Shared;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Discussions.FirstReplies;

/// <summary>Questions without a reply, those of newcomers first, on the page from which a facilitator tends a community.</summary>
/// <param name="Usual">See <see cref="WaitView"/>.</param>
public sealed record WaitingPiece(IReadOnlyList<WaitingLine> Lines, string Usual);

/// <param name="IsNewcomer">Asked by somebody who has not been here for long, or who did not dare to show their name.</param>
/// <param name="Hours">Working hours since it was asked.</param>
/// <param name="IsLate">Nobody should wait so long.</param>
public sealed record WaitingLine(string Path, string Title, KindWord Kind, Face Starter, DateTime AskedUtc, bool IsNewcomer, int Hours, bool IsLate);

internal sealed class WaitingHere(AppDb db, ICommunities communities, Waits waits, Site site, TimeProvider clock) : IZonePiece
{
    const int Shown = 30;

    // A nudge rule asks the facilitators after the same time.
    static readonly TimeSpan Late = TimeSpan.FromHours(4);

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not CommunityView community) return null;

        var now = clock.UtcNow();
        var asked = await (from d in db.Set<Discussion>().Published().In(community.Id).Waiting()
                           orderby d.CreatedUtc descending
                           join p in db.Set<Person>() on d.StartedBy equals p.Id into starters from p in starters.DefaultIfEmpty()
                           select new { d.Id, d.DisplayText, d.Kind, d.CreatedUtc, d.StartedBy, p.UserName, p.DisplayName, p.Photo }).Take(Shown).ToListAsync(stop);
        var newcomers = (await communities.NewcomersAmong(community.Id, [.. asked.Select(a => a.StartedBy).Distinct()], now, stop)).ToHashSet();

        var lines = asked.Select(a =>
        {
            var hours = WorkingHours.Between(a.CreatedUtc, now, site.TimeZone);
            return new WaitingLine(Discussion.PathOf(community.Path, a.Id), a.DisplayText, KindWord.Of(a.Kind),
                a.StartedBy == Unnamed.Id ? Unnamed.Face : a.UserName is null ? Face.Gone : new Face(a.UserName, a.DisplayName, a.Photo),
                a.CreatedUtc, a.StartedBy == Unnamed.Id || newcomers.Contains(a.StartedBy), (int)hours.TotalHours, hours >= Late);
        });
        return new WaitingPiece([.. lines.OrderByDescending(l => l.IsNewcomer).ThenBy(l => l.AskedUtc)],
            await waits.Usual(community.Id, now, stop) is { } usual ? Waits.Words(usual) : "");
    }
}
