using Communities;
using Communities.Contributing;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Learning.Effect;

/// <summary>What people contributed after a page: those who finished it beside those who began it and did not.</summary>
/// <param name="Days">How long was looked after each one's last step.</param>
/// <param name="TooSoon">How many took their last step so lately that their days are not over; they are in no group.</param>
public sealed record PageEffect(int Days, EffectGroup Finished, EffectGroup Stopped, int TooSoon)
{
    /// <summary>Enough people in both groups, so that the figures speak of nobody in particular.</summary>
    public bool HasFigures => Finished.People >= Effects.Fewest && Stopped.People >= Effects.Fewest;
}

/// <param name="Contributing">How many of them contributed at least once.</param>
/// <param name="Contributions">All of theirs together.</param>
public sealed record EffectGroup(int People, int Contributing, int Contributions)
{
    /// <summary>From 0 to 100; 0 for nobody.</summary>
    public int Percent => People == 0 ? 0 : (int)Math.Round(100d * Contributing / People);

    /// <summary>Contributions a person; 0 for nobody.</summary>
    public double Each => People == 0 ? 0 : (double)Contributions / People;
}

/// <summary>Counts contributions after a page. That some did more does not say that the page is why.</summary>
internal sealed class Effects(AppDb db, Kernel.Modules.Plugs plugs, TimeProvider clock)
{
    /// <summary>Four weeks, so that each weekday counts as often for everybody.</summary>
    public const int Days = 28;

    /// <summary>Below it figures would speak of single people.</summary>
    public const int Fewest = 5;

    public async Task<PageEffect> Of(CommunityView community, LearningPage page, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var rows = await db.Set<PageProgress>().AsNoTracking().Where(p => p.PageId == page.Id).Select(p => new { p.PersonId, p.CompletedUtc, p.MovedUtc }).ToListAsync(stop);
        // Days are counted from the last step: that with which somebody finished, or after which they stopped.
        var people = rows.Select(r => (r.PersonId, HasFinished: r.CompletedUtc is not null, FromUtc: r.CompletedUtc ?? r.MovedUtc)).ToList();
        var over = people.Where(p => p.FromUtc.AddDays(Days) <= now).ToList();
        var counts = over.Count == 0 ? [] : await Counted(community, over.Min(p => p.FromUtc), over.Max(p => p.FromUtc).AddDays(Days), over.ToDictionary(p => p.PersonId, p => p.FromUtc), stop);

        EffectGroup Group(bool hasFinished)
        {
            var group = over.Where(p => p.HasFinished == hasFinished).Select(p => counts.GetValueOrDefault(p.PersonId)).ToList();
            return new(group.Count, group.Count(c => c > 0), group.Sum());
        }
        return new(Days, Group(true), Group(false), people.Count - over.Count);
    }

    async Task<Dictionary<string, int>> Counted(CommunityView community, DateTime fromUtc, DateTime toUtc, Dictionary<string, DateTime> starts, CancellationToken stop)
    {
        var counts = new Dictionary<string, int>();
        foreach (var source in plugs.Of<IContributions>())
            foreach (var one in await source.Between(community, fromUtc, toUtc, stop))
                if (starts.TryGetValue(one.PersonId, out var start) && one.Utc > start && one.Utc <= start.AddDays(Days)) counts[one.PersonId] = counts.GetValueOrDefault(one.PersonId) + 1;
        return counts;
    }
}
