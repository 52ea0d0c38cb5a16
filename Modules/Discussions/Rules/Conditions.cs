using System.Globalization;
using Discussions.SealedNames;
using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Rules;

/// <summary>It asks something, is open, and only its starter has said anything in it.</summary>
internal sealed class StillUnanswered(AppDb db) : ICondition
{
    public string Name => "still-unanswered";

    public string Label => "nobody has replied yet";

    public Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop)
    {
        var then = occasion.AsOfUtc ?? DateTime.MaxValue;
        return db.Set<Discussion>().Published().AnyAsync(d => d.Id == occasion.ItemId && (d.FirstReplyUtc == null || d.FirstReplyUtc > then) && (d.ClosedUtc == null || d.ClosedUtc > then)
            && (d.Kind == DiscussionKind.Question || d.Kind == DiscussionKind.Help), stop);
    }
}

/// <summary>They have said nothing in the discussion since it happened.</summary>
internal sealed class SilentSince(AppDb db) : ICondition
{
    public string Name => "silent-since";

    public string Label => "they have said nothing there since";

    public async Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop)
    {
        var (since, then) = (occasion.AtUtc, occasion.AsOfUtc ?? DateTime.MaxValue);
        return !await db.Set<Reply>().AnyAsync(r => r.DiscussionId == occasion.ItemId && r.AuthorId == occasion.PersonId && r.CreatedUtc > since && r.CreatedUtc <= then, stop);
    }
}

/// <summary>They had started no discussion in the community before this one.</summary>
internal sealed class FirstDiscussion(AppDb db) : ICondition
{
    public string Name => "first-discussion";

    public string Label => "it is the first that they started here";

    public async Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop)
    {
        var begun = await db.Set<Discussion>().Published().Where(d => d.Id == occasion.ItemId).Select(d => (DateTime?)d.CreatedUtc).SingleOrDefaultAsync(stop);
        return begun is { } at && !await db.Set<Discussion>().Published().In(occasion.CommunityId).AnyAsync(d => d.StartedBy == occasion.PersonId && d.CreatedUtc < at, stop);
    }
}

/// <summary>They have reacted to nothing, follow nothing by choice and have written nothing in the community.</summary>
internal sealed class NoLightAct(AppDb db) : ICondition
{
    public string Name => "no-light-act";

    public string Label => "they have neither reacted to anything nor written";

    public async Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop)
    {
        var (who, then) = (occasion.PersonId, occasion.AsOfUtc ?? DateTime.MaxValue);
        var here = db.Set<Discussion>().Published().In(occasion.CommunityId);
        return !await here.AnyAsync(d => d.StartedBy == who && d.CreatedUtc <= then
            || db.Set<Reaction>().Any(r => r.DiscussionId == d.Id && r.PersonId == who && r.AtUtc <= then)
            || db.Set<Reply>().Any(r => r.DiscussionId == d.Id && r.AuthorId == who && r.CreatedUtc <= then)
            || db.Set<Follow>().Any(f => f.DiscussionId == d.Id && f.PersonId == who && f.SinceUtc <= then && f.Reason == FollowReason.Chose), stop);
    }
}

/// <summary>So many discussions of the community were read, at least in part.</summary>
internal sealed class HasRead(AppDb db) : ICondition
{
    public string Name => "has-read";

    public string Label => "they have read … here";

    public string Blank => "discussions";

    public async Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop) =>
        int.TryParse(value, CultureInfo.InvariantCulture, out var wanted)
        && await db.Set<ReadMark>().CountAsync(m => m.PersonId == occasion.PersonId && db.Set<Discussion>().Any(d => d.Id == m.DiscussionId && d.CommunityId == occasion.CommunityId), stop) >= wanted;
}

/// <summary>Nobody has said anything for so long.</summary>
internal sealed class QuietFor(AppDb db, TimeProvider clock) : ICondition
{
    public string Name => "quiet-for";

    public string Label => "it has been quiet for …";

    public string Blank => "hours";

    public async Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop)
    {
        if (!int.TryParse(value, CultureInfo.InvariantCulture, out var hours)) return false;

        var then = occasion.AsOfUtc ?? clock.UtcNow();
        // A little less: what began the wait was itself said so many hours ago.
        var since = then.AddHours(-hours).AddMinutes(1);
        return !await db.Set<Reply>().AnyAsync(r => r.DiscussionId == occasion.ItemId && r.CreatedUtc > since && r.CreatedUtc <= then, stop);
    }
}

/// <summary>At least five posts by at least three people: long enough to be worth keeping.</summary>
internal sealed class WorthKeeping(AppDb db) : ICondition
{
    const int FewestPosts = 5;
    const int FewestPeople = 3;

    public string Name => "worth-keeping";

    public string Label => "five posts by three people stand in it";

    public async Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop)
    {
        var then = occasion.AsOfUtc ?? DateTime.MaxValue;
        if (await db.Set<Discussion>().Published().Where(d => d.Id == occasion.ItemId).Select(d => d.StartedBy).SingleOrDefaultAsync(stop) is not { } starter) return false;

        var authors = await db.Set<Reply>().Where(r => r.DiscussionId == occasion.ItemId && r.CreatedUtc <= then).Select(r => r.AuthorId).ToListAsync(stop);
        return authors.Count + 1 >= FewestPosts && authors.Append(starter).Distinct().Count() >= FewestPeople;
    }
}

/// <summary>The title has fewer than five words, or nothing in it asks anything: others cannot tell what would help.</summary>
internal sealed class HardToAnswer(AppDb db) : ICondition
{
    const int FewestWords = 5;

    public string Name => "hard-to-answer";

    public string Label => "its title is short, or it asks nothing";

    public async Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop) =>
        await db.Set<Discussion>().Published().Where(d => d.Id == occasion.ItemId).Select(d => new { d.DisplayText, d.Body }).SingleOrDefaultAsync(stop) is { } asked
        && (WordCount.OfText(asked.DisplayText) < FewestWords || !asked.DisplayText.Contains('?') && !asked.Body.Contains('?'));
}

/// <summary>A question of somebody else waits in the community.</summary>
internal sealed class SomebodyWaits(AppDb db) : ICondition
{
    public string Name => "somebody-waits";

    public string Label => "a question of somebody else waits there";

    public Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop) =>
        db.Set<Discussion>().Published().In(occasion.CommunityId).Waiting().AnyAsync(d => d.StartedBy != occasion.PersonId && d.StartedBy != Unnamed.Id, stop);
}
