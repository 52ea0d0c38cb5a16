using Discussions.SealedNames;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Prompts;

/// <summary>A sentence or two beside the reply box.</summary>
public sealed record PromptView(string Text);

/// <summary>
/// Chooses what to say to somebody who begins to reply: for the shape of the conversation, never about what they write.
/// One at a time, each once in a discussion; the one for first posts twice in all.
/// </summary>
internal sealed class PromptQuery(AppDb db, Notes notes, Viewer me, TimeProvider clock)
{
    const int FirstPosts = 2;
    const int LongThread = 50;
    const double Much = 0.4;
    const int Turns = 3;
    const int Others = 5;
    const int Looked = 12;
    static readonly TimeSpan Old = TimeSpan.FromDays(180);

    public async Task<PromptView?> For(string discussionId, CancellationToken stop)
    {
        if (await Fitting(discussionId, stop) is not var (kind, text)) return null;

        var about = kind == PromptKind.FirstPosts ? "" : discussionId;
        var shown = await db.Set<ShownPrompt>().SingleOrDefaultAsync(s => s.PersonId == me.Id && s.Kind == kind && s.DiscussionId == about, stop);
        if (shown is not null && shown.Times >= (kind == PromptKind.FirstPosts ? FirstPosts : 1)) return null;

        await notes.Store(() => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Discussions_ShownPrompt" ("PersonId", "Kind", "DiscussionId", "Times") VALUES ({me.Id}, {kind.ToString()}, {about}, 1)
            ON CONFLICT ("PersonId", "Kind", "DiscussionId") DO UPDATE SET "Times" = "Discussions_ShownPrompt"."Times" + 1
            """, stop), stop);
        return new(text);
    }

    async Task<(PromptKind, string)?> Fitting(string id, CancellationToken stop)
    {
        var posts = await db.Set<Reply>().CountAsync(r => r.AuthorId == me.Id, stop) + await db.Set<Discussion>().CountAsync(d => d.StartedBy == me.Id, stop);
        if (posts < FirstPosts) return (PromptKind.FirstPosts, "Good to have you here. Nobody expects a finished answer: what you saw once, or what you would try, helps already.");

        var discussion = await db.Set<Discussion>().Where(d => d.Id == id).Select(d => new { d.ActiveUtc, d.ReplyCount, d.StartedBy }).SingleAsync(stop);
        if (clock.UtcNow() - discussion.ActiveUtc > Old)
            return (PromptKind.OldThread, $"The last words here are from {discussion.ActiveUtc:MMMM yyyy}. Is yours a new question? Then a new discussion reaches more people.");

        var last = await db.Set<Reply>().Where(r => r.DiscussionId == id).OrderByDescending(r => r.Number).Take(Looked).Select(r => new Said(r.AuthorId)).ToListAsync(stop);
        if (await TalksWithOne(id, last, stop)) return (PromptKind.BackAndForth, "You two have gone back and forth for a while. Would somebody else here see it differently? Name them with @ and ask.");
        if (last.Count >= 2 && last[0].AuthorId == me.Id && last[1].AuthorId == me.Id)
            return (PromptKind.InARow, "The last two replies are yours. You can also add to the last one with “Change”, or give others a little time.");
        if (discussion.ReplyCount >= LongThread && await db.Set<Reply>().CountAsync(r => r.DiscussionId == id && r.AuthorId == me.Id, stop) >= Much * discussion.ReplyCount)
            return (PromptKind.MuchOfIt, "Much of this conversation is yours. A question to the others may bring in what you do not know yet.");
        return null;
    }

    sealed record Said(string AuthorId);

    async Task<bool> TalksWithOne(string id, List<Said> last, CancellationToken stop)
    {
        var together = last.Take(2 * Turns).ToList();
        if (together.Count < 2 * Turns) return false;

        var voices = together.Select(s => s.AuthorId).Distinct().ToList();
        if (voices.Count != 2 || !voices.Contains(me.Id) || together.Zip(together.Skip(1)).Any(pair => pair.First.AuthorId == pair.Second.AuthorId)) return false;

        return await db.Set<Reply>().Where(r => r.DiscussionId == id && r.AuthorId != Unnamed.Id).Select(r => r.AuthorId).Distinct().CountAsync(stop) >= Others + 2;
    }
}
