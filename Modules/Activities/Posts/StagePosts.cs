using System.Text.Json;
using Activities.Running;
using Activities.Stage;
using Communities;
using Communities.Posts;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Activities.Posts;

/// <summary>What people say in activities, for those who look after what members write. Only those read it who have a part in it.</summary>
internal abstract class StagePosts(AppDb db, ICommunities communities, StageReader reader, Conductor conductor, TimeProvider clock) : IPosts
{
    protected const int LongestReason = 300;

    public abstract string Kind { get; }

    protected AppDb Db => db;

    protected DateTime Now => clock.UtcNow();

    /// <summary>Who wrote it, its name in a sentence, its words, when, where below the activity, and why it is hidden; null for none of this number.</summary>
    protected abstract (string AuthorId, string Name, string Body, DateTime Utc, string Below, string HiddenReason)? Said(Activity activity, int number);

    protected abstract void Veil(Activity activity, int number, string reason, DateTime nowUtc);

    /// <summary>As if its author had said it now.</summary>
    protected abstract void Say(Activity activity, string authorId, Contribution held);

    /// <summary>Does the page of this viewer show it?</summary>
    protected abstract bool Shows(StagePage page, int number);

    public async Task<Post?> Find(string itemId, int number, CancellationToken stop)
    {
        if (await db.Set<Activity>().Whole().AsNoTracking().SingleOrDefaultAsync(a => a.Id == itemId, stop) is not { } activity
            || Said(activity, number) is not var (author, name, body, utc, below, hidden) || await communities.PathOf(activity.CommunityId, stop) is not { } place) return null;

        return new(Kind, itemId, number, activity.CommunityId, author, $"{name} in “{activity.Title}”", body, utc, Activity.PathOf(place, itemId) + below, hidden);
    }

    public async Task<bool> CanRead(CommunityView community, Post post, CancellationToken stop) =>
        await reader.Read(community, post.ItemId, stop) is { } page && Shows(page, post.Number);

    public Task Hide(string itemId, int number, string reason, CancellationToken stop) => conductor.Play(itemId, a => Veil(a, number, PlainText.Cut(reason, LongestReason), Now), stop);

    public Task Show(string itemId, int number, CancellationToken stop) => conductor.Play(itemId, a => Veil(a, number, "", Now), stop);

    public async Task<string> Publish(string communityId, string authorId, Contribution held, CancellationToken stop)
    {
        if (!await communities.Members.AnyAsync(m => m.CommunityId == communityId && m.PersonId == authorId, stop)) throw new RuleBroken("Whoever wrote it is no member here any more.");
        if (!await db.Set<Activity>().AnyAsync(a => a.Id == held.ItemId, stop)) throw new RuleBroken("The activity is gone by now. Return the words to their author.");

        await conductor.Play(held.ItemId, a => Say(a, authorId, held), stop);
        return Activity.PathOf((await communities.PathOf(communityId, stop))!, held.ItemId);
    }

    public abstract Task<IReadOnlyList<PostedText>> Lately(string personId, DateTime sinceUtc, CancellationToken stop);

    public abstract Task<int> CountOf(string personId, string? communityId, DateTime beforeUtc, CancellationToken stop);

    protected IQueryable<string> In(string? communityId) => db.Set<Activity>().Where(a => communityId == null || a.CommunityId == communityId).Select(a => a.Id);
}

/// <summary>Questions of fact.</summary>
internal sealed class QuestionPosts(AppDb db, ICommunities communities, StageReader reader, Conductor conductor, TimeProvider clock) : StagePosts(db, communities, reader, conductor, clock)
{
    public const string Name = "questions";

    public override string Kind => Name;

    protected override (string, string, string, DateTime, string, string)? Said(Activity activity, int number) =>
        activity.PointOf(number, PointKind.Question) is { } p ? (p.ById, $"question {number}", p.Text, p.CreatedUtc, $"#q-{number}", p.HiddenReason) : null;

    protected override void Veil(Activity activity, int number, string reason, DateTime nowUtc) => activity.HidePoint(number, reason, nowUtc);

    protected override void Say(Activity activity, string authorId, Contribution held) => activity.Ask(authorId, held.Body, Now, JsonSerializer.Deserialize<string[]>(held.Details)!);

    protected override bool Shows(StagePage page, int number) => page.Questions.Any(q => q.Number == number);

    public override async Task<IReadOnlyList<PostedText>> Lately(string personId, DateTime sinceUtc, CancellationToken stop) =>
        await Db.Set<Point>().Where(p => p.Kind == PointKind.Question && p.ById == personId && p.CreatedUtc >= sinceUtc).Select(p => new PostedText(p.CreatedUtc, p.Text)).ToListAsync(stop);

    public override Task<int> CountOf(string personId, string? communityId, DateTime beforeUtc, CancellationToken stop) =>
        Db.Set<Point>().CountAsync(p => p.Kind == PointKind.Question && p.ById == personId && p.CreatedUtc < beforeUtc && p.HiddenReason == "" && In(communityId).Contains(p.ActivityId), stop);
}

/// <summary>What was said to questions. Its author is asked, so it is never kept back.</summary>
internal sealed class AnswerPosts(AppDb db, ICommunities communities, StageReader reader, Conductor conductor, TimeProvider clock) : StagePosts(db, communities, reader, conductor, clock)
{
    public override string Kind => "answers";

    protected override (string, string, string, DateTime, string, string)? Said(Activity activity, int number) =>
        activity.PointOf(number, PointKind.Question) is { Answer.Length: > 0 } p ? (p.AnsweredBy, $"the answer to question {number}", p.Answer, p.AnsweredUtc ?? p.CreatedUtc, $"#q-{number}", p.AnswerHiddenReason) : null;

    protected override void Veil(Activity activity, int number, string reason, DateTime nowUtc) => activity.HideAnswer(number, reason, nowUtc);

    protected override void Say(Activity activity, string authorId, Contribution held) => activity.Answer(JsonSerializer.Deserialize<int>(held.Details), authorId, held.Body, Now);

    protected override bool Shows(StagePage page, int number) => page.Questions.Any(q => q.Number == number && q.Answer.Length > 0);

    public override async Task<IReadOnlyList<PostedText>> Lately(string personId, DateTime sinceUtc, CancellationToken stop) =>
        await Db.Set<Point>().Where(p => p.AnsweredBy == personId && p.AnsweredUtc >= sinceUtc).Select(p => new PostedText(p.AnsweredUtc!.Value, p.Answer)).ToListAsync(stop);

    public override Task<int> CountOf(string personId, string? communityId, DateTime beforeUtc, CancellationToken stop) =>
        Db.Set<Point>().CountAsync(p => p.Kind == PointKind.Question && p.AnsweredBy == personId && p.AnsweredUtc < beforeUtc && p.AnswerHiddenReason == "" && In(communityId).Contains(p.ActivityId), stop);
}

/// <summary>Finished sheets: reviews, and what a group looked back at.</summary>
internal sealed class SheetPosts(AppDb db, ICommunities communities, StageReader reader, Conductor conductor, TimeProvider clock) : StagePosts(db, communities, reader, conductor, clock)
{
    public const string Name = "sheets";

    public override string Kind => Name;

    protected override (string, string, string, DateTime, string, string)? Said(Activity activity, int number) =>
        activity.SheetOf(number) is { IsComplete: true } s ? (s.PersonId, activity.SubjectId.Length > 0 ? "a review" : "answers", string.Join("\n\n", s.Read().Values), s.CompletedUtc!.Value, "#sheets", s.HiddenReason) : null;

    protected override void Veil(Activity activity, int number, string reason, DateTime nowUtc) => activity.HideSheet(number, reason, nowUtc);

    protected override void Say(Activity activity, string authorId, Contribution held)
    {
        var sheet = JsonSerializer.Deserialize<HeldSheet>(held.Details)!;
        activity.CompleteSheet(authorId, sheet.IsMember, sheet.Answers, Now);
    }

    protected override bool Shows(StagePage page, int number) => page.Sheets.Any(s => s.Number == number);

    public override async Task<IReadOnlyList<PostedText>> Lately(string personId, DateTime sinceUtc, CancellationToken stop) =>
        await Db.Set<Sheet>().Where(s => s.PersonId == personId && s.CompletedUtc >= sinceUtc).Select(s => new PostedText(s.CompletedUtc!.Value, s.AnswersJson)).ToListAsync(stop);

    public override Task<int> CountOf(string personId, string? communityId, DateTime beforeUtc, CancellationToken stop) =>
        Db.Set<Sheet>().CountAsync(s => s.PersonId == personId && s.CompletedUtc < beforeUtc && s.HiddenReason == "" && In(communityId).Contains(s.ActivityId), stop);
}
