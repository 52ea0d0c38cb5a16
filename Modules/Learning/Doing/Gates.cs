using System.Text.Json.Nodes;
using Communities;
using Kernel;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Learning.Blocks;
using Microsoft.EntityFrameworkCore;

namespace Learning.Doing;

/// <summary>Why what follows is closed for somebody, as a page says it.</summary>
/// <param name="OpensUtc">When it opens; null when no date keeps it closed.</param>
/// <param name="HasClosed">Its last day is past.</param>
/// <param name="WaitsFor">The rest, each as words that follow “opens”.</param>
public sealed record ClosedGate(DateTime? OpensUtc, bool HasClosed, IReadOnlyList<string> WaitsFor);

/// <param name="Blocks">Those of the page itself that are open, without its gates.</param>
/// <param name="Closed">The gate behind which there is more; null when everything is open.</param>
internal sealed record OpenBlocks(IReadOnlyList<JsonObject> Blocks, ClosedGate? Closed);

/// <summary>Says which blocks of a page are open for somebody now. Behind the first closed gate none is.</summary>
internal sealed class Gates(AppDb db, ICommunities communities, BlockTypes types, Viewer me, TimeProvider clock)
{
    /// <param name="personId">Empty for nobody in particular.</param>
    public async Task<OpenBlocks> Of(LearningPage page, IEnumerable<JsonObject> blocks, string personId, CancellationToken stop)
    {
        var open = new List<JsonObject>();
        foreach (var block in blocks)
        {
            if (types.Of(block) is not GateBlock kind) open.Add(block);
            else if (await Closed(kind, kind.Of(block), page.CommunityId, personId, stop) is { } closed) return new(open, closed);
        }
        return new(open, null);
    }

    /// <summary>Does anything on the page open in time?</summary>
    public bool Has(LearningPage page) => page.Parts.Contains(nameof(GateBlock), StringComparison.Ordinal) && page.Flow.Blocks.Any(b => Flow.TypeOf(b) == nameof(GateBlock));

    /// <summary>Two gates of a page that are never open together; as a sentence, null when there are none.</summary>
    public string? Amiss(IEnumerable<JsonObject> blocks)
    {
        DateTime? closes = null;
        foreach (var block in blocks)
        {
            if (types.Of(block) is not GateBlock kind) continue;

            var fields = kind.Of(block);
            if (fields.OpensUtc is { } opens && opens >= closes) return $"A gate opens on {opens:d MMMM yyyy}, and one before it is closed by then. Nobody would ever see what follows the second. Choose other days.";
            if (closes is null || fields.ClosesUtc < closes) closes = fields.ClosesUtc ?? closes;
        }
        return null;
    }

    async Task<ClosedGate?> Closed(GateBlock kind, GateFields gate, string communityId, string personId, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var waits = new List<string>();
        if (gate.CommunityId is { Length: > 0 } community && !await communities.Members.AnyAsync(m => m.CommunityId == community && m.PersonId == personId, stop))
            waits.Add(await communities.SeenBy(me).Where(c => c.Id == community).Select(c => c.Name).SingleOrDefaultAsync(stop) is { } name ? $"for members of {name}" : "for members of another community");
        // A page that was taken back keeps nobody out.
        if (GateBlock.PageOf(gate) is { Length: > 0 } former && await db.Set<LearningPage>().AsNoTracking().Published().SingleOrDefaultAsync(p => p.Id == former, stop) is { } first)
        {
            var progress = await db.Set<PageProgress>().AsNoTracking().SingleOrDefaultAsync(p => p.PageId == former && p.PersonId == personId, stop);
            if (progress?.IsComplete(first) != true) waits.Add($"once you have completed “{first.DisplayText}”");
        }
        if (gate.Phase.Trim() is { Length: > 0 } phase && !await kind.IsReached(communityId, personId, phase, stop)) waits.Add($"for those of the cohort who have come to “{phase}”");
        if (gate.Experience != GateExperience.Anybody && (await communities.NewcomersAmong(communityId, [personId], now, stop)).Count > 0 != (gate.Experience == GateExperience.Newcomers))
            waits.Add(gate.Experience == GateExperience.Newcomers ? "for newcomers" : "for those who are no newcomers any more");

        var opens = gate.OpensUtc is { } at && at > now ? gate.OpensUtc : null;
        var hasClosed = gate.ClosesUtc <= now;
        return opens is null && !hasClosed && waits.Count == 0 ? null : new(opens, hasClosed, waits);
    }
}
