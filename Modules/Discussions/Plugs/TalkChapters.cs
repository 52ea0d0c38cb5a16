using System.Globalization;
using System.Runtime.CompilerServices;
using Communities;
using Communities.Chapters;
using Discussions.Attachments;
using Discussions.SealedNames;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Discussions as chapters: the opening post and each reply that readers see.</summary>
internal sealed class TalkChapters(AppDb db) : IChapterSource
{
    const int Batch = 100;

    public string Kind => "discussions";
    public string Word => "Discussion";
    public string Icon => "talk";

    public Task<IReadOnlyList<ChapterLine>> Find(CommunityView community, IReadOnlyList<string> words, int most, CancellationToken stop)
    {
        var found = db.Set<Discussion>().Published().In(community.Id);
        foreach (var word in words) found = found.Where(d => d.FoldedTitle.Contains(word));
        return Lines(community, found.OrderByDescending(d => d.ActiveUtc).ThenBy(d => d.Id).Take(most), stop);
    }

    public Task<IReadOnlyList<ChapterLine>> Standing(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop) =>
        Lines(community, db.Set<Discussion>().Published().In(community.Id).Where(d => ids.Contains(d.Id)), stop);

    public async IAsyncEnumerable<ChapterPart> Read(CommunityView community, string id, [EnumeratorCancellation] CancellationToken stop)
    {
        if (await db.Set<Discussion>().AsNoTracking().Published().In(community.Id).SingleOrDefaultAsync(d => d.Id == id, stop) is not { } discussion) yield break;

        var starter = discussion.StartedBy == Unnamed.Id ? new("", Unnamed.Face.DisplayName, "") : (await ChapterAuthor.Of(db, [discussion.StartedBy], stop))[0];
        yield return new("0", "", [starter], discussion.CreatedUtc, discussion.Html, AttachedPosts.Of(discussion)) { Quotes = true };
        for (int after = 0, got = Batch; got == Batch;)
        {
            var replies = await (from r in db.Set<Reply>()
                                 where r.DiscussionId == id && r.Number > after
                                 join p in db.Set<Person>() on r.AuthorId equals p.Id into authors from p in authors.DefaultIfEmpty()
                                 orderby r.Number
                                 select new { Reply = r, UserName = (string?)p.UserName, DisplayName = (string?)p.DisplayName }).AsNoTracking().Take(Batch).ToListAsync(stop);
            foreach (var (reply, userName, name) in replies.Select(r => (r.Reply, r.UserName, r.DisplayName)))
            {
                var author = reply.AuthorId == Unnamed.Id ? new("", Unnamed.OfReply.DisplayName, "") : userName is null ? ChapterAuthor.Gone : new ChapterAuthor(reply.AuthorId, name!, userName);
                yield return new(reply.Number.ToString(CultureInfo.InvariantCulture), reply.Number == discussion.AnswerNumber ? "The answer" : "", [author], reply.CreatedUtc, reply.Html, AttachedPosts.Of(reply)) { Quotes = true };
            }
            (after, got) = (replies.Count > 0 ? replies[^1].Reply.Number : after, replies.Count);
        }
    }

    async Task<IReadOnlyList<ChapterLine>> Lines(CommunityView community, IQueryable<Discussion> which, CancellationToken stop)
    {
        var found = await which.Select(d => new { d.Id, d.DisplayText, d.CreatedUtc, d.EditedUtc, d.LastNumber, d.AnswerNumber }).ToListAsync(stop);
        var ids = found.Select(d => d.Id).ToList();
        var shown = await db.Set<Reply>().Where(r => ids.Contains(r.DiscussionId)).GroupBy(r => r.DiscussionId)
            .Select(g => new { g.Key, Count = g.Count(), Edited = g.Max(r => r.EditedUtc), Letters = g.Sum(r => r.Html.Length) }).ToDictionaryAsync(g => g.Key, stop);
        var hidden = await db.Set<Reply>().IgnoreQueryFilters([Reply.Unhidden]).Where(r => ids.Contains(r.DiscussionId) && r.HiddenUtc != null).GroupBy(r => r.DiscussionId)
            .Select(g => new { g.Key, Last = g.Max(r => r.HiddenUtc) }).ToDictionaryAsync(g => g.Key, g => g.Last, stop);
        return found.ConvertAll(d =>
        {
            var replies = shown.GetValueOrDefault(d.Id);
            // A number that has no reply any more is one that was hidden or went elsewhere.
            return new ChapterLine(d.Id, d.DisplayText, Discussion.PathOf(community.Path, d.Id), d.CreatedUtc,
                FormattableString.Invariant($"{d.EditedUtc?.Ticks} {d.AnswerNumber} {replies?.Count} {replies?.Edited?.Ticks} {replies?.Letters}"),
                FormattableString.Invariant($"{d.LastNumber - (replies?.Count ?? 0)} {hidden.GetValueOrDefault(d.Id)?.Ticks}"));
        });
    }
}
