using Communities;
using Communities.Contributing;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Discussions and replies as contributions. Hidden ones and those that wait for a facilitator are in no query.</summary>
internal sealed class TalkContributed(AppDb db) : IContributions
{
    public async Task<IReadOnlyList<Contribution>> Between(CommunityView community, DateTime fromUtc, DateTime toUtc, CancellationToken stop)
    {
        // Nothing was said of late in discussions that rested all the time: the index on their last activity leaves them out.
        var alive = db.Set<Discussion>().Published().In(community.Id).Where(d => d.ActiveUtc >= fromUtc);
        var begun = await alive.Where(d => d.CreatedUtc >= fromUtc && d.CreatedUtc < toUtc).Select(d => new { d.Id, d.StartedBy, d.CreatedUtc, d.Words, d.Kind, d.DisplayText }).ToListAsync(stop);
        var said = await (from d in alive
                          join r in db.Set<Reply>() on d.Id equals r.DiscussionId
                          where r.CreatedUtc >= fromUtc && r.CreatedUtc < toUtc
                          select new
                          {
                              r.DiscussionId, r.AuthorId, r.CreatedUtc, r.Words, d.StartedBy,
                              Answered = r.InReplyTo == null ? d.StartedBy : db.Set<Reply>().Where(a => a.DiscussionId == r.DiscussionId && a.Number == r.InReplyTo).Select(a => a.AuthorId).FirstOrDefault(),
                          }).ToListAsync(stop);
        return [
            .. begun.Select(d => new Contribution(ContributionKind.Discussion, d.StartedBy, d.CreatedUtc, d.Words)
            {
                PlaceId = d.Id, PlaceOwnerId = d.StartedBy, Asks = Discussion.TakesAnswerOf(d.Kind), Title = d.DisplayText, Path = Discussion.PathOf(community.Path, d.Id),
            }),
            .. said.Select(r => new Contribution(ContributionKind.Reply, r.AuthorId, r.CreatedUtc, r.Words) { PlaceId = r.DiscussionId, PlaceOwnerId = r.StartedBy, AnsweredId = r.Answered ?? "" })];
    }

    public async Task<IReadOnlyList<Contributed>> Ever(CommunityView community, DateTime toUtc, CancellationToken stop)
    {
        var here = db.Set<Discussion>().Published().In(community.Id);
        return [
            .. await here.Where(d => d.CreatedUtc < toUtc).GroupBy(d => d.StartedBy)
                .Select(g => new Contributed(g.Key, g.Min(d => d.CreatedUtc), g.Count(), g.Sum(d => (long)d.Words))).ToListAsync(stop),
            .. await (from d in here
                      join r in db.Set<Reply>() on d.Id equals r.DiscussionId
                      where r.CreatedUtc < toUtc
                      group r by r.AuthorId into g
                      select new Contributed(g.Key, g.Min(r => r.CreatedUtc), g.Count(), g.Sum(r => (long)r.Words))).ToListAsync(stop)];
    }
}
