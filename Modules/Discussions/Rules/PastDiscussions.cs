using Discussions.SealedNames;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Rules;

/// <summary>Which discussions began, what was said in them, and which were answered.</summary>
internal sealed class PastDiscussions(AppDb db, ModuleCatalog catalog) : IPast
{
    const string Started = "discussions.started";
    const string Posted = "discussions.reply-posted";
    const string Answered = "discussions.first-reply-came";
    const string Solved = "discussions.answer-marked";

    public IReadOnlyList<string> Triggers { get; } = [Started, Posted, Answered, Solved];

    public async Task<IReadOnlyList<Occasion>> Between(string trigger, string placeId, DateTime fromUtc, DateTime toUtc, CancellationToken stop)
    {
        var kind = catalog.TriggerCalled(trigger)!;
        var here = db.Set<Discussion>().Published().In(placeId);
        return trigger switch
        {
            Started => [.. (await here.Where(d => d.CreatedUtc >= fromUtc && d.CreatedUtc < toUtc).OrderBy(d => d.CreatedUtc).Select(d => new { d.Id, d.StartedBy, d.CreatedUtc }).ToListAsync(stop))
                .Select(d => kind.Of(new DiscussionStarted(d.Id, placeId, d.StartedBy), d.CreatedUtc))],
            Answered => [.. (await here.Where(d => d.FirstReplyUtc >= fromUtc && d.FirstReplyUtc < toUtc && d.StartedBy != Unnamed.Id).OrderBy(d => d.FirstReplyUtc).Select(d => new { d.Id, d.StartedBy, Utc = d.FirstReplyUtc!.Value }).ToListAsync(stop))
                .Select(d => kind.Of(new FirstReplyCame(d.Id, placeId, d.StartedBy, ""), d.Utc))],
            Solved => [.. (await here.Where(d => d.AnsweredUtc >= fromUtc && d.AnsweredUtc < toUtc && d.StartedBy != Unnamed.Id && d.AnswerNumber != null).OrderBy(d => d.AnsweredUtc).Select(d => new { d.Id, d.StartedBy, d.AnswerNumber, Utc = d.AnsweredUtc!.Value }).ToListAsync(stop))
                .Select(d => kind.Of(new AnswerMarked(d.Id, placeId, d.AnswerNumber!.Value, "", d.StartedBy), d.Utc))],
            _ => [.. (await (from d in here
                             join r in db.Set<Reply>() on d.Id equals r.DiscussionId
                             where r.CreatedUtc >= fromUtc && r.CreatedUtc < toUtc
                             orderby r.CreatedUtc
                             select new { r.Id, r.DiscussionId, r.Number, r.AuthorId, r.CreatedUtc }).ToListAsync(stop))
                .Select(r => kind.Of(new ReplyPosted(r.DiscussionId, placeId, r.Id, r.Number, r.AuthorId), r.CreatedUtc))],
        };
    }
}
