using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Polls;

/// <summary>Reads a poll with its figures, which all who see it share.</summary>
internal sealed class PollQuery(AppDb db)
{
    public async Task<PollView?> Of(string discussionId, CancellationToken stop)
    {
        if (await db.Set<Poll>().AsNoTracking().SingleOrDefaultAsync(p => p.DiscussionId == discussionId, stop) is not { } poll) return null;

        var votes = db.Set<PollVote>().Where(v => v.DiscussionId == discussionId);
        var counts = await votes.GroupBy(v => v.Choice).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var voters = await votes.Select(v => v.PersonId).Distinct().CountAsync(stop);
        return new([.. poll.List.Select((text, at) => Choice(text, counts.GetValueOrDefault(at), voters))], poll.IsMultiple, poll.ClosesUtc, voters);
    }

    public async Task<IReadOnlyList<int>> Mine(string discussionId, string personId, CancellationToken stop) => personId.Length == 0 ? []
        : await db.Set<PollVote>().Where(v => v.DiscussionId == discussionId && v.PersonId == personId).Select(v => v.Choice).ToListAsync(stop);

    static PollChoice Choice(string text, int votes, int voters) => new(text, votes, voters == 0 ? 0 : (int)Math.Round(100.0 * votes / voters));
}
