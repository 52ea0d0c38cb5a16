using Communities;
using Discussions.Threads;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.FirstReplies;

/// <summary>That nobody has replied yet, and how soon somebody usually does.</summary>
/// <param name="Usual">Such as “within 3 hours”; empty while the community has answered too little to say so.</param>
/// <param name="Sees">Who sees to it that a reply comes.</param>
public sealed record WaitView(string Usual, string Sees);

/// <summary>How long questions wait for a first reply.</summary>
internal sealed class Waits(AppDb db, ICommunities communities, Viewer me)
{
    // Fewer say nothing about the next one.
    const int Fewest = 5;
    const int Most = 100;
    static readonly TimeSpan Window = TimeSpan.FromDays(90);

    /// <summary>For whoever asked, until somebody has replied.</summary>
    public async Task<WaitView?> Of(CommunityView community, ThreadHead head, string id, DateTime nowUtc, CancellationToken stop)
    {
        if (head.ReplyCount > 0 || head.ClosedUtc is not null || !Discussion.TakesAnswerOf(head.Kind) || !me.IsSignedIn || !head.IsStartedBy(me.Id)) return null;

        var facilitators = await communities.FacilitatorsOf(community.Id, stop);
        return new(await Usual(community.Id, nowUtc, stop) is { } median ? Words(median) : "", (community with { Facilitators = facilitators }).FacilitatorNames);
    }

    /// <summary>The median time to the first reply by somebody else, over the latest hundred questions of ninety days; null for fewer than five.</summary>
    public async Task<TimeSpan?> Usual(string communityId, DateTime nowUtc, CancellationToken stop)
    {
        var since = nowUtc - Window;
        var waits = await db.Set<Discussion>().Published().In(communityId)
            .Where(d => d.FirstReplyUtc != null && d.CreatedUtc > since && (d.Kind == DiscussionKind.Question || d.Kind == DiscussionKind.Help))
            .OrderByDescending(d => d.CreatedUtc).Select(d => new { d.CreatedUtc, FirstReplyUtc = d.FirstReplyUtc!.Value }).Take(Most).ToListAsync(stop);
        return waits.Count < Fewest ? null : waits.Select(w => w.FirstReplyUtc - w.CreatedUtc).Order().ElementAt(waits.Count / 2);
    }

    internal static string Words(TimeSpan wait) => wait switch
    {
        { TotalHours: <= 1 } => "within an hour",
        { TotalHours: <= 20 } => $"within {Math.Ceiling(wait.TotalHours):0} hours",
        { TotalHours: <= 24 } => "within a day",
        _ => $"within {Math.Ceiling(wait.TotalDays):0} days",
    };
}
