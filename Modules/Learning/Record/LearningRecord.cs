using System.Text.Json.Nodes;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Learning.Certificates;
using Microsoft.EntityFrameworkCore;

namespace Learning.Record;

/// <summary>What somebody has learned here, for them alone.</summary>
/// <param name="Minutes">About how long the completed pages take together.</param>
public sealed record LearningRecord(string Name, string UserName, IReadOnlyList<LearnedPage> Pages, IReadOnlyList<LearnedPath> Paths, IReadOnlyList<EarnedCertificate> Certificates, int Minutes);

/// <param name="Path">Within the site; empty where they read it no more.</param>
/// <param name="Why">Why it counts as completed, as a sentence without its full stop; empty while it does not.</param>
/// <param name="Blocks">What they did of it; only in what is exported.</param>
public sealed record LearnedPage(string Id, string Path, string Title, string Community, int Minutes, DateTime StartedUtc, DateTime? CompletedUtc, string Why, IReadOnlyList<LearnedBlock> Blocks);

/// <param name="Rule">The rule that was met, as the end of “done when …”.</param>
/// <param name="Words">What they sent, if they asked for it.</param>
public sealed record LearnedBlock(string Id, string Kind, string Label, string Rule, DateTime DoneUtc, JsonNode? Words);

/// <param name="Path">Within the site; empty where they read it no more.</param>
public sealed record LearnedPath(string Id, string Path, string Title, string Community, DateTime? EnrolledUtc, DateTime? CompletedUtc);

public sealed record EarnedCertificate(string Path, string Title, string Community, DateTime CompletedUtc, bool IsShown);

/// <summary>Reads what the viewer has learned.</summary>
internal sealed class RecordReader(AppDb db, ICommunities communities, BlockTypes types, Viewer me)
{
    /// <param name="withBlocks">Also single blocks, which takes reading every page.</param>
    /// <param name="withWords">Also what they sent with them, what is theirs alone among it.</param>
    public async Task<LearningRecord> Mine(bool withBlocks, bool withWords, CancellationToken stop)
    {
        var person = me.Id;
        var readable = (await communities.ReadBy(me).Select(c => c.Id).ToListAsync(stop)).ToHashSet();
        var names = await db.Set<Community>().AsNoTracking().Select(c => new { c.Id, c.DisplayText, c.Slug }).ToDictionaryAsync(c => c.Id, stop);
        var blocks = withBlocks ? await Blocks(withWords, stop) : null;
        var pages = await (from w in db.Set<PageProgress>().AsNoTracking() where w.PersonId == person
                           join p in db.Set<LearningPage>().AsNoTracking() on w.PageId equals p.Id
                           orderby w.StartedUtc descending, w.PageId
                           select new { Progress = w, p.Id, p.DisplayText, p.CommunityId, p.Minutes, p.State }).ToListAsync(stop);
        var paths = await (from w in db.Set<PathProgress>().AsNoTracking() where w.PersonId == person
                           join p in db.Set<LearningPath>().AsNoTracking() on w.PathId equals p.Id
                           orderby w.EnrolledUtc descending, w.PathId
                           select new { Progress = w, p.Id, p.DisplayText, p.CommunityId, p.State }).ToListAsync(stop);
        var certificates = await db.Set<Certificate>().AsNoTracking().Where(c => c.PersonId == person).OrderByDescending(c => c.CompletedUtc).ToListAsync(stop);

        bool IsOpen(string communityId, ContentState state) => state == ContentState.Published && readable.Contains(communityId);
        string Place(string communityId) => new CommunityView { Slug = names[communityId].Slug }.Path;
        string Name(string communityId) => names.GetValueOrDefault(communityId)?.DisplayText ?? "";
        return new(me.DisplayName, me.Name,
            [.. pages.Select(p => new LearnedPage(p.Id, IsOpen(p.CommunityId, p.State) ? LearningPage.PathOf(Place(p.CommunityId), p.Id) : "", p.DisplayText, Name(p.CommunityId), p.Minutes, p.Progress.StartedUtc, p.Progress.CompletedUtc, p.Progress.Why, blocks?[p.Id].ToList() ?? []))],
            [.. paths.Select(p => new LearnedPath(p.Id, IsOpen(p.CommunityId, p.State) ? LearningPath.PathOf(Place(p.CommunityId), p.Id) : "", p.DisplayText, Name(p.CommunityId), p.Progress.EnrolledUtc, p.Progress.CompletedUtc))],
            [.. certificates.Select(c => new EarnedCertificate(c.Path, c.Title, c.Community, c.CompletedUtc, c.Showing != CertificateShowing.Nothing))],
            pages.Where(p => p.Progress.CompletedUtc is not null).Sum(p => p.Minutes));
    }

    async Task<ILookup<string, LearnedBlock>> Blocks(bool withWords, CancellationToken stop)
    {
        var person = me.Id;
        var rows = await db.Set<BlockProgress>().AsNoTracking().Where(b => b.PersonId == person).OrderBy(b => b.DoneUtc).ToListAsync(stop);
        var words = withWords ? await db.Set<BlockAnswer>().AsNoTracking().Where(a => a.PersonId == person).ToDictionaryAsync(a => (a.PageId, a.BlockId), a => a.Json, stop) : [];
        var ids = rows.Select(r => r.PageId).Distinct().ToList();
        var there = (await db.Set<LearningPage>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(stop)).SelectMany(p => p.Flow.All.Select(b => (Page: p.Id, Block: b))).DistinctBy(b => (b.Page, Flow.IdOf(b.Block))).ToDictionary(b => (b.Page, Flow.IdOf(b.Block)), b => b.Block);
        return rows.ToLookup(r => r.PageId, r =>
        {
            var type = there.TryGetValue((r.PageId, r.BlockId), out var block) ? types.Of(block) : null;
            return new LearnedBlock(r.BlockId, type?.Name ?? "", type?.Label ?? "A block that is no longer there", type?.Rules.FirstOrDefault(rule => rule.Key == r.Rule)?.Label ?? r.Rule, r.DoneUtc, words.TryGetValue((r.PageId, r.BlockId), out var json) ? JsonNode.Parse(json) : null);
        });
    }
}
