using Communities;
using Discussions.SealedNames;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Discussions.FirstReplies;

/// <summary>
/// The clock of the first reply: after four working hours the facilitators are asked, after twenty two members who
/// say that they can help with its subject, or gave answers on it before. Each question once in each round.
/// </summary>
internal sealed class AskAround(AppDb db, ICommunities communities, INotify notify, Site site, Words words, TenantScopes scopes, CurrentTenant tenant, TimeProvider clock) : IJob
{
    public static readonly TimeSpan First = TimeSpan.FromHours(4);
    static readonly TimeSpan Second = TimeSpan.FromHours(20);
    static readonly TimeSpan Window = TimeSpan.FromDays(14);
    const int Experts = 2;
    const int Batch = 200;

    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        var since = now - Window;
        var waiting = await db.Set<Discussion>().AsNoTracking().Published().Waiting().Where(d => d.CreatedUtc > since && d.AskedAround < 2)
            // Nobody here follows, and so nobody waits for, what a recipe brought.
            .Where(d => db.Set<Follow>().Any(f => f.DiscussionId == d.Id))
            .OrderBy(d => d.CreatedUtc).Take(Batch).Select(d => new Waiting(d.Id, d.CommunityId, d.DisplayText, d.StartedBy, d.Tags, d.CreatedUtc, d.AskedAround)).ToListAsync(stop);
        foreach (var one in waiting)
        {
            var waited = WorkingHours.Between(one.AskedUtc, now, site.TimeZone);
            if (waited >= First && one.Rounds == 0) await Ask(one, 1, waited, stop);
            else if (waited >= Second) await Ask(one, 2, waited, stop);
        }
    }

    sealed record Waiting(string Id, string CommunityId, string Title, string StartedBy, string Tags, DateTime AskedUtc, int Rounds);

    async Task Ask(Waiting one, int round, TimeSpan waited, CancellationToken stop)
    {
        var place = await communities.PathOf(one.CommunityId, stop);
        var people = place is null ? [] : round == 1 ? await communities.FacilitatorIdsOf(one.CommunityId, stop) : await WhoMayKnow(one, stop);
        var why = round == 1 ? words.Of("You facilitate this community.") : "You can help with this subject, or answered questions on it before.";
        await db.Write(async () =>
        {
            // Not through the entity: see Turns.
            await db.Set<Discussion>().Where(d => d.Id == one.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.AskedAround, round), stop);
            await notify.Send(people.Where(id => id != one.StartedBy), new("first-reply:" + one.Id,
                $"“{one.Title}” has waited {Kernel.Pages.Plural.Of((int)waited.TotalHours, "working hour", "working hours")} for a first reply", Discussion.PathOf(place ?? "", one.Id), why) { Place = one.CommunityId }, stop);
            await db.SaveChangesAsync(stop);
        }, stop);
    }

    // Those first who say that they can help with it, then whose replies were marked as the answer, on the same tags before others.
    async Task<IReadOnlyList<string>> WhoMayKnow(Waiting one, CancellationToken stop)
    {
        var tags = Discussion.TagsIn(one.Tags);
        var answered = await (from d in db.Set<Discussion>()
                              where d.CommunityId == one.CommunityId && d.State == ContentState.Published && d.AnswerNumber != null && d.Id != one.Id
                              join r in db.Set<Reply>() on new { d.Id, Number = d.AnswerNumber!.Value } equals new { Id = r.DiscussionId, r.Number }
                              where r.AuthorId != Unnamed.Id
                              orderby d.AnsweredUtc descending
                              select new { r.AuthorId, d.Tags }).Take(Batch).ToListAsync(stop);
        var asker = one.StartedBy != Unnamed.Id ? one.StartedBy : await db.Set<SealedName>().Where(s => s.DiscussionId == one.Id).Select(s => s.PersonId).SingleOrDefaultAsync(stop) ?? "";
        var known = (await Knowers(one, asker, stop)).Concat(answered.GroupBy(a => a.AuthorId)
            .OrderByDescending(a => a.Sum(x => Discussion.TagsIn(x.Tags).Intersect(tags).Count())).ThenByDescending(a => a.Count()).Select(a => a.Key)).Distinct()
            .Except([asker, .. await communities.FacilitatorIdsOf(one.CommunityId, stop)]).ToList();
        return [.. (await communities.ReadersAmong(one.CommunityId, known, stop)).OrderBy(known.IndexOf).Take(Experts)];
    }

    // What whoever asks may know of others decides who is asked.
    async Task<IReadOnlyList<string>> Knowers(Waiting one, string asker, CancellationToken stop)
    {
        await using var scope = await scopes.Open(tenant.Tenant, stop);
        if (!await scope.Get<Guise>().PutOn(asker, stop)) return [];

        var known = new List<string>();
        foreach (var knowers in scope.Get<Kernel.Modules.Plugs>().Of<IKnowers>()) known.AddRange(await knowers.On($"{one.Title} {one.Tags}", one.CommunityId, stop));
        return known;
    }
}
