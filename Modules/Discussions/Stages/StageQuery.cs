using Communities.Products;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Stages;

/// <summary>Asks the rules where conversations have come: a handful of statements for any number of them.</summary>
internal sealed class StageQuery(AppDb db, Kernel.Modules.Plugs plugs, TimeProvider clock)
{
    // Whoever takes part in a long conversation has spoken by then.
    const int Looked = 100;

    public async Task<IReadOnlyDictionary<string, StageSuggestion>> Suggested(IQueryable<Discussion> which, CancellationToken stop)
    {
        var rows = await which.Select(d => new
        {
            d.Id, d.Stage, d.DeclinedStage, d.ReplyCount, d.AnswerNumber, d.ActiveUtc,
            People = db.Set<Reply>().Where(r => r.DiscussionId == d.Id && r.Number <= Looked && r.AuthorId != d.StartedBy).Select(r => r.AuthorId).Distinct().Count(),
        }).ToListAsync(stop);
        var outcomes = new List<Outcome>();
        foreach (var source in plugs.Of<IOutcomes>()) outcomes.AddRange(await source.Of("discussions", [.. rows.Select(r => r.Id)], stop));

        var suggested = new Dictionary<string, StageSuggestion>();
        foreach (var row in rows)
            if (StageSuggestion.Of(new(row.Stage, row.DeclinedStage, row.ReplyCount, row.People + 1, row.AnswerNumber is not null, row.ActiveUtc), outcomes.FindAll(o => o.ConversationId == row.Id), clock.UtcNow()) is { } found)
                suggested[row.Id] = found;
        return suggested;
    }
}
