using Discussions.Shared;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Similar;

/// <summary>
/// Discussions of one community that ask something alike. A community has few enough titles to compare them all: words
/// that stand in few of them weigh most, and words count as the same when they begin alike.
/// </summary>
internal sealed class SimilarQuery(AppDb db)
{
    public const int Shown = 5;

    const int Looked = 2000;
    const int ShortestWord = 4;
    const int Stem = 6;

    // So much of the title's weight has to be found again.
    const double Enough = 0.35;

    public async Task<IReadOnlyList<SimilarLine>> To(string title, string communityId, string communityPath, CancellationToken stop)
    {
        var asked = Words(title);
        if (asked.Count == 0) return [];

        var all = await db.Set<Discussion>().Published().In(communityId).OrderByDescending(d => d.ActiveUtc).Take(Looked)
            .Select(d => new { d.Id, d.DisplayText, d.Kind, d.ReplyCount, d.AnswerNumber }).ToListAsync(stop);
        var words = all.ConvertAll(d => Words(d.DisplayText));
        var weights = asked.ToDictionary(w => w, w => Math.Log(1 + (all.Count + 1.0) / (1 + words.Count(t => t.Contains(w)))));
        var whole = weights.Values.Sum();

        return [.. all.Zip(words, (d, its) => (Discussion: d, Score: asked.Where(its.Contains).Sum(w => weights[w]) / whole))
            .Where(s => s.Score >= Enough).OrderByDescending(s => s.Score).Take(Shown)
            .Select(s => new SimilarLine(Discussion.PathOf(communityPath, s.Discussion.Id), s.Discussion.DisplayText, KindWord.Of(s.Discussion.Kind), s.Discussion.ReplyCount, s.Discussion.AnswerNumber is not null))];
    }

    static HashSet<string> Words(string title) =>
        [.. new string([.. title.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length >= ShortestWord).Select(w => w.Length > Stem ? w[..Stem] : w)];
}

/// <param name="IsAnswered">One of its replies was marked as the answer.</param>
public sealed record SimilarLine(string Path, string Title, KindWord Kind, int ReplyCount, bool IsAnswered);

/// <param name="Hint">What would make the title better; empty when nothing comes to mind.</param>
public sealed record SimilarPage(IReadOnlyList<SimilarLine> Lines, string Hint);
