using Communities;
using Discussions.Attachments;
using Discussions.Polls;
using Discussions.SealedNames;
using Kernel;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Moves;

/// <summary>
/// Takes posts to where they belong. Their words, authors, dates, reactions and bookmarks go with them; each old address
/// leads to the new one. Numbers that they leave are never given again.
/// </summary>
internal sealed class Moving(AppDb db, Following following, IAttachments attachments, TimeProvider clock)
{
    /// <summary>A whole discussion into another community.</summary>
    /// <exception cref="RuleBroken">More people could read it there.</exception>
    public Task Into(Discussion discussion, CommunityView from, CommunityView to, string byId, CancellationToken stop) => db.Write(async () =>
    {
        if (to.Privacy < from.Privacy) throw new RuleBroken($"More people can read {to.Name} than {from.Name}. What was said here was said to those who are here.", "To");

        discussion.Move(to, byId);
        await db.SaveChangesAsync(stop);
        await db.Set<Draft>().Where(d => d.DiscussionId == discussion.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.CommunityId, to.Id), stop);
    }, stop);

    /// <summary>Some replies into a new discussion of the same community. The first of them begins it.</summary>
    /// <exception cref="RuleBroken">There is no title, or nothing was chosen.</exception>
    public Task<Discussion> Apart(Discussion from, CommunityView community, IReadOnlyCollection<int> numbers, string? title, string byId, CancellationToken stop) => db.Write(async () =>
    {
        var replies = await db.Set<Reply>().IgnoreQueryFilters().Where(r => r.DiscussionId == from.Id && numbers.Contains(r.Number)).OrderBy(r => r.Number).ToListAsync(stop);
        if (replies.Count == 0) throw new RuleBroken("Choose at least one reply.", "Numbers");

        var first = replies[0];
        if (first.IsHidden) throw new RuleBroken($"Reply {first.Number} is hidden, so it cannot begin a discussion. Choose another one to begin with.", "Numbers");
        if (first.AuthorId == Unnamed.Id) throw new RuleBroken($"Reply {first.Number} is by the member who asked without their name, so it cannot begin a discussion of its own. Choose another one to begin with.", "Numbers");
        var name = await db.Set<Kernel.People.Person>().Where(p => p.Id == first.AuthorId).Select(p => p.UserName).SingleOrDefaultAsync(stop) ?? "";
        var made = Discussion.Start(community, first.AuthorId, name, from.Kind, title ?? "", new Written(first.Body, first.Html), first.CreatedUtc);
        made.Tag(from.Tags);
        db.Add(made);
        await db.SaveChangesAsync(stop);

        await Renumber(from.Id, first.Number, made.Id, 0, stop);
        await attachments.Move(AttachedPosts.Of(first), AttachedPosts.Of(made), stop);
        db.Remove(first);
        await Replies(from, made, replies[1..], 1, stop);
        await Recount(from, made, byId, stop);
        return made;
    }, stop);

    /// <summary>A discussion into another one of the same community: its opening post and its replies stand at that one's end.</summary>
    public Task Together(Discussion from, Discussion into, string byId, CancellationToken stop) => db.Write(async () =>
    {
        if (from.Id == into.Id) throw new RuleBroken("Choose another discussion than this one.", "Into");
        if (from.CommunityId != into.CommunityId) throw new RuleBroken("Move it into that community first.", "Into");
        if (await db.Set<Poll>().AnyAsync(p => p.DiscussionId == from.Id, stop)) throw new RuleBroken("It has a poll, which would be lost. Put the other one into it instead, or leave them apart.", "Into");
        if (from.StartedBy == Unnamed.Id || into.StartedBy == Unnamed.Id) throw new RuleBroken("Somebody asked without their name in one of the two. They cannot be put together.", "Into");

        var number = into.LastNumber + 1;
        var opening = new Reply { DiscussionId = into.Id, Number = number, AuthorId = from.StartedBy, CreatedUtc = from.CreatedUtc };
        opening.Write(new Written($"**{from.DisplayText}**\n\n{from.Body}", Markdown.ToHtml($"**{from.DisplayText}**") + from.Html));
        var replies = await db.Set<Reply>().IgnoreQueryFilters().Where(r => r.DiscussionId == from.Id).OrderBy(r => r.Number).ToListAsync(stop);
        db.Add(opening);
        await db.SaveChangesAsync(stop);

        await Renumber(from.Id, 0, into.Id, number, stop);
        await attachments.Move(AttachedPosts.Of(from), AttachedPosts.Of(opening), stop);
        await Replies(from, into, replies, number + 1, stop);
        if (from.StartedBy.Length > 0) (await following.Of(into.Id, from.StartedBy, stop)).Because(FollowReason.Replied, clock.UtcNow());
        await db.Set<Draft>().Where(d => d.DiscussionId == from.Id && !db.Set<Draft>().Any(o => o.PersonId == d.PersonId && o.CommunityId == d.CommunityId && o.DiscussionId == into.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.DiscussionId, into.Id), stop);
        await Recount(from, into, byId, stop);
        from.Unpublish();
        await db.SaveChangesAsync(stop);
    }, stop);

    async Task Replies(Discussion from, Discussion to, List<Reply> replies, int firstNumber, CancellationToken stop)
    {
        var numbers = replies.Select((r, at) => (r.Number, New: firstNumber + at)).ToDictionary(n => n.Number, n => n.New);
        foreach (var reply in replies)
        {
            int? answered = reply.InReplyTo is { } old && numbers.TryGetValue(old, out var moved) ? moved : null;
            var number = numbers[reply.Number];
            await db.Set<Reply>().IgnoreQueryFilters().Where(r => r.Id == reply.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.DiscussionId, to.Id).SetProperty(r => r.Number, number).SetProperty(r => r.InReplyTo, answered), stop);
            await Renumber(from.Id, reply.Number, to.Id, number, stop);
        }
        foreach (var author in replies.Select(r => r.AuthorId).Where(id => id is not ("" or Unnamed.Id)).Distinct())
            (await following.Of(to.Id, author, stop)).Because(FollowReason.Replied, clock.UtcNow());
    }

    // What hangs on a post by its number goes with it.
    async Task Renumber(string fromId, int number, string toId, int newNumber, CancellationToken stop)
    {
        await db.Set<Reaction>().Where(r => r.DiscussionId == fromId && r.Number == number).ExecuteUpdateAsync(set => set.SetProperty(r => r.DiscussionId, toId).SetProperty(r => r.Number, newNumber), stop);
        await db.Set<Bookmark>().Where(b => b.DiscussionId == fromId && b.Number == number).ExecuteUpdateAsync(set => set.SetProperty(b => b.DiscussionId, toId).SetProperty(b => b.Number, newNumber), stop);
        await db.Set<ReadTime>().Where(t => t.DiscussionId == fromId && t.Number == number).ExecuteDeleteAsync(stop);
        await db.Set<MovedReply>().Where(m => m.ToDiscussionId == fromId && m.ToNumber == number).ExecuteUpdateAsync(set => set.SetProperty(m => m.ToDiscussionId, toId).SetProperty(m => m.ToNumber, newNumber), stop);
        db.Add(new MovedReply { DiscussionId = fromId, Number = number, ToDiscussionId = toId, ToNumber = newNumber });
    }

    async Task Recount(Discussion from, Discussion to, string byId, CancellationToken stop)
    {
        if (from.AnswerNumber is not null && !await db.Set<Reply>().AnyAsync(r => r.DiscussionId == from.Id && r.Number == from.AnswerNumber, stop)) from.UnmarkAnswer();
        await db.SaveChangesAsync(stop);
        var stays = await Count(from, from.LastNumber, stop);
        await Count(to, 0, stop);
        // Who had read all that stays has nothing left to read.
        await db.Set<ReadMark>().Where(m => m.DiscussionId == from.Id && m.Number >= stays).ExecuteUpdateAsync(set => set.SetProperty(m => m.Number, from.LastNumber), stop);
        from.RepliesWent(to, byId);
        await db.SaveChangesAsync(stop);
    }

    /// <returns>The highest number that is there.</returns>
    async Task<int> Count(Discussion discussion, int leastLast, CancellationToken stop)
    {
        var all = await db.Set<Reply>().IgnoreQueryFilters().Where(r => r.DiscussionId == discussion.Id).OrderBy(r => r.Number).Select(r => new { r.Number, r.AuthorId, r.CreatedUtc, r.HiddenUtc }).ToListAsync(stop);
        var (highest, shown) = (all.Count > 0 ? all[^1].Number : 0, all.FindAll(r => r.HiddenUtc is null));
        discussion.Counted(shown.Count, Math.Max(leastLast, highest), shown.Find(r => r.AuthorId != discussion.StartedBy)?.CreatedUtc, shown.LastOrDefault()?.CreatedUtc, shown.LastOrDefault()?.AuthorId);
        return highest;
    }
}
