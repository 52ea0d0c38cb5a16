using Communities;
using Insights.Metrics;
using Insights.Reading;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Settings;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Insights.Rules;

/// <summary>Looks at every community that lives each night, and says what has changed, once.</summary>
internal sealed class Watch(AppDb db, Ledgers ledgers, ICommunities communities, Site site, TimeProvider clock) : IJob
{
    const int TooFewDays = 28;
    const int LapsedDays = 90;
    const int UntendedDays = 14; // ten working days
    const int AgainAfterDays = 90;
    const double Silos = 0.5;
    const int FewestAnswers = 10;

    public async Task Run(CancellationToken stop)
    {
        var alive = await db.Set<Community>().Where(c => c.State == ContentState.Published && (c.Lifecycle == CommunityLifecycle.Live || c.Lifecycle == CommunityLifecycle.Forming))
            .OrderBy(c => c.Id).Select(c => new CommunityView { Id = c.Id, Slug = c.Slug, Name = c.DisplayText, Kind = c.Kind, Lifecycle = c.Lifecycle }).ToListAsync(stop);
        foreach (var community in alive) await Look(community, stop);
    }

    async Task Look(CommunityView community, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var ledger = await ledgers.Of(community, Window.Usual, stop);
        var sample = new Sample(ledger.Contributions, ledger.People, ledger.Window, sinceUtc: ledger.CreatedUtc);
        var notes = (await db.Set<Noted>().Where(n => n.CommunityId == community.Id).ToListAsync(stop)).ToDictionary(n => (n.Kind, n.SubjectId));

        Members(community.Id, sample, await Visits(community.Id, stop), notes, now);
        var today = TimeZoneInfo.ConvertTimeFromUtc(now, site.TimeZone);
        if (today.DayOfWeek == DayOfWeek.Monday) Week(community.Id, sample, notes, now);
        if (today.Day == 1 && IsNews(notes, community.Id, "month", "", today.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), now)) db.Raise(new MonthEnded(community.Id));
        if (ledger.TendedUtc is { } tended && now - tended >= TimeSpan.FromDays(UntendedDays) && IsNews(notes, community.Id, "untended", "", tended.ToString("O"), now)) db.Raise(new CommunityUntended(community.Id, (int)(now - tended).TotalDays));
        await db.SaveChangesAsync(stop);
    }

    void Members(string communityId, Sample sample, Dictionary<string, DateTime> visits, Dictionary<(string, string), Noted> notes, DateTime now)
    {
        foreach (var member in sample.Members.Values)
        {
            var said = sample.By[member.Id].ToList();
            if (said.Count == 0 || now - said[^1].Utc > TimeSpan.FromDays(LapsedDays))
            {
                if (said.Count > 0 && IsNews(notes, communityId, "lapsed", member.Id, said[^1].Utc.ToString("O"), now)) db.Raise(new MemberLapsed(communityId, member.Id));
                else if (now - member.JoinedUtc >= TimeSpan.FromDays(TooFewDays) && visits.TryGetValue(member.Id, out var visited) && now - visited < TimeSpan.FromDays(7) && IsAgainNews(notes, communityId, member.Id, now)) db.Raise(new ReaderCame(communityId, member.Id));
            }
            else if (!sample.Contributors.Contains(member.Id) && Enumerable.Range(4, 4).Count(back => said.Any(c => sample.Window.Week(back).Holds(c.Utc))) >= 3
                && IsNews(notes, communityId, "quiet", member.Id, said[^1].Utc.ToString("O"), now)) db.Raise(new MemberWentQuiet(communityId, member.Id));
        }
    }

    void Week(string communityId, Sample sample, Dictionary<(string, string), Noted> notes, DateTime now)
    {
        var momentum = Momentum.Of(sample).Word;
        var word = (momentum is MomentumWord.Slipping or MomentumWord.Stalling ? momentum : MomentumWord.Steady).ToString();
        var before = notes.GetValueOrDefault(("momentum", ""))?.Word;
        var told = notes.GetValueOrDefault(("momentum-told", ""))?.Word ?? nameof(MomentumWord.Steady);
        Note(notes, communityId, "momentum", "", word, now);
        // Twice running: one low week is a holiday.
        if (word == before && word != told)
        {
            Note(notes, communityId, "momentum-told", "", word, now);
            db.Raise(new MomentumChanged(communityId, word));
        }

        var bridge = SiloBridge.Of(sample);
        var silos = bridge.Value < Silos && bridge.Across.Whole >= FewestAnswers;
        if (IsNews(notes, communityId, "silos", "", silos ? "yes" : "no", now) && silos) db.Raise(new SilosDetected(communityId));
    }

    Task<Dictionary<string, DateTime>> Visits(string communityId, CancellationToken stop) =>
        communities.Visits(communityId, clock.UtcNow().AddDays(-7), stop);

    bool IsAgainNews(Dictionary<(string, string), Noted> notes, string communityId, string personId, DateTime now)
    {
        if (notes.TryGetValue(("reader", personId), out var noted) && now - noted.AtUtc < TimeSpan.FromDays(AgainAfterDays)) return false;

        Note(notes, communityId, "reader", personId, "came", now);
        return true;
    }

    bool IsNews(Dictionary<(string, string), Noted> notes, string communityId, string kind, string subjectId, string word, DateTime now)
    {
        if (notes.TryGetValue((kind, subjectId), out var noted) && noted.Word == word) return false;

        Note(notes, communityId, kind, subjectId, word, now);
        return true;
    }

    void Note(Dictionary<(string, string), Noted> notes, string communityId, string kind, string subjectId, string word, DateTime now)
    {
        if (!notes.TryGetValue((kind, subjectId), out var noted)) notes[(kind, subjectId)] = noted = db.Add(new Noted { CommunityId = communityId, Kind = kind, SubjectId = subjectId }).Entity;
        (noted.Word, noted.AtUtc) = (word, now);
    }
}
