using Communities;
using Communities.Contributing;
using Insights.Metrics;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Insights.Reading;

/// <summary>Reads what the figures of a community are made of, from where it lives, in a handful of statements however much there is.</summary>
internal sealed class Ledgers(AppDb db, ICommunities communities, Kernel.Modules.Plugs plugs, Site site, TimeProvider clock)
{
    // Retention four weeks ago looks 146 days back; every other figure less.
    const int LeastDays = 146;

    public async Task<Ledger> Of(CommunityView community, int days, CancellationToken stop)
    {
        var window = Window.Of(days, clock.UtcNow(), site.TimeZone);
        var from = window.Back(Math.Max(LeastDays, 2 * days));
        var (contributions, ever, knowledge) = (new List<Contribution>(), new List<Contributed>(), new List<KnowledgeCount>());
        foreach (var source in plugs.Of<IContributions>())
        {
            contributions.AddRange(await source.Between(community, from, window.ToUtc, stop));
            ever.AddRange(await source.Ever(community, window.ToUtc, stop));
        }
        foreach (var shelf in plugs.Of<IKnowledge>()) knowledge.Add(await shelf.In(community, window.ToUtc.AddYears(-1), stop));

        var people = await People(community.Id, stop);
        return new()
        {
            Community = community, Window = window, People = people, Contributions = contributions, Ever = ever, Knowledge = knowledge,
            CreatedUtc = await db.Set<Community>().Where(c => c.Id == community.Id).Select(c => c.CreatedUtc).SingleAsync(stop),
            Converted = await Converted(community, [.. new[] { window, window.Before }.SelectMany(w => TalkConversion.EligibleIn(new(contributions, people, w))).Distinct()], stop),
            SubGroups = await db.Set<Community>().CountAsync(c => c.ParentId == community.Id && c.State == ContentState.Published && c.Lifecycle == CommunityLifecycle.Live, stop),
            HoursAMonth = await db.Set<FacilitatorRole>().Where(r => r.CommunityId == community.Id && r.State == ContentState.Published && (r.Standing == FacilitatorStanding.Acting || r.Standing == FacilitatorStanding.HandingOver)).SumAsync(r => r.HoursAMonth ?? 0, stop),
            TendedUtc = await communities.LastTended(community.Id, window.ToUtc, stop),
            Targets = site.Get<TargetSettings>(),
        };
    }

    async Task<IReadOnlyList<Somebody>> People(string communityId, CancellationToken stop) =>
        await (from m in communities.Members
               where m.CommunityId == communityId
               join p in db.Set<Person>() on m.PersonId equals p.Id
               select new Somebody(p.Id, p.UserName!, p.DisplayName, p.Organisation, m.JoinedUtc, m.IsFacilitator, m.IsSponsor)).ToListAsync(stop);

    async Task<IReadOnlyList<Converted>> Converted(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop)
    {
        var converted = new List<Converted>();
        foreach (var source in plugs.Of<IConverted>()) converted.AddRange(await source.Among(community, ids, stop));
        return converted;
    }
}
