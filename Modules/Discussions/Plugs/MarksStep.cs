using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>
/// What people marked in discussions: which reply answers, how they reacted, and how much they chose to hear:
/// <c>{ "name": "marks", "Answers": [ { "Discussion": "4…", "Number": 3, "UserName": "ben", "Utc": "…" } ], "Reactions": [ … "Kind": "Useful" ], "Follows": [ … "Level": "Muted" ] }</c>.
/// </summary>
internal sealed class MarksStep(AppDb db, Following following) : RecipeStep
{
    sealed record Mark(string Discussion, int Number, string UserName, DateTime Utc, string Kind, bool IsNamed);

    public override string Name => "marks";
    public override int Order => 85; // The replies come first.

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        _ = (Marks(body, "Answers", ""), Marks<ReactionKind>(body, "Reactions", "Kind"), Marks<FollowLevel>(body, "Follows", "Level"));
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var mark in Marks(body, "Answers", "")) await Put(mark, $"an answer in {mark.Discussion}", run, stop, Answer);
        foreach (var mark in Marks<ReactionKind>(body, "Reactions", "Kind")) await Put(mark, $"a reaction of {mark.UserName}", run, stop, React);
        foreach (var mark in Marks<FollowLevel>(body, "Follows", "Level")) await Put(mark, $"what {mark.UserName} hears of {mark.Discussion}", run, stop, Hear);
        await db.SaveChangesAsync(stop);
    }

    async Task Put(Mark mark, string what, RecipeRun run, CancellationToken stop, Func<Mark, string, CancellationToken, Task<IRaiseEvents?>> put)
    {
        var name = mark.UserName.Normalize().ToUpperInvariant();
        var person = await db.Set<Person>().Where(p => p.NormalizedUserName == name).Select(p => p.Id).SingleOrDefaultAsync(stop);
        if (person is null || await put(mark, person, stop) is not { } noun)
        {
            run.Missing($"{what} stayed out: the post or the person is not here.");
            return;
        }
        noun.Raised.Clear(); // What an import brings is no news.
        if (db.Entry(noun).State == EntityState.Unchanged) run.Kept(what);
        else run.Changed(what);
    }

    async Task<IRaiseEvents?> Answer(Mark mark, string personId, CancellationToken stop)
    {
        var discussion = await db.Set<Discussion>().SingleOrDefaultAsync(d => d.Id == mark.Discussion, stop);
        var reply = await db.Set<Reply>().SingleOrDefaultAsync(r => r.DiscussionId == mark.Discussion && r.Number == mark.Number, stop);
        if (discussion is not { TakesAnswer: true } || reply is null) return null;

        discussion.MarkAnswer(reply, personId, mark.Utc);
        return discussion;
    }

    async Task<IRaiseEvents?> React(Mark mark, string personId, CancellationToken stop)
    {
        if (!await Stands(mark, stop)) return null;

        var reaction = await db.Set<Reaction>().SingleOrDefaultAsync(r => r.DiscussionId == mark.Discussion && r.Number == mark.Number && r.PersonId == personId, stop)
            ?? db.Add(new Reaction { DiscussionId = mark.Discussion, Number = mark.Number, PersonId = personId }).Entity;
        reaction.Choose(Enum.Parse<ReactionKind>(mark.Kind), mark.IsNamed, "", "", mark.Utc);
        return reaction;
    }

    async Task<IRaiseEvents?> Hear(Mark mark, string personId, CancellationToken stop)
    {
        if (!await db.Set<Discussion>().AnyAsync(d => d.Id == mark.Discussion, stop)) return null;

        var follow = await following.Of(mark.Discussion, personId, stop);
        follow.Choose(Enum.Parse<FollowLevel>(mark.Kind), mark.Utc);
        return follow;
    }

    Task<bool> Stands(Mark mark, CancellationToken stop) => mark.Number == 0
        ? db.Set<Discussion>().AnyAsync(d => d.Id == mark.Discussion, stop)
        : db.Set<Reply>().AnyAsync(r => r.DiscussionId == mark.Discussion && r.Number == mark.Number, stop);

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var people = db.Set<Person>();
        var answers = await (from d in db.Set<Discussion>()
                             where d.AnswerNumber != null
                             join p in people on d.AnsweredBy equals p.Id
                             orderby d.Id
                             select new { d.Id, d.AnswerNumber, p.UserName, d.AnsweredUtc }).ToListAsync(stop);
        var reactions = await (from r in db.Set<Reaction>()
                               join p in people on r.PersonId equals p.Id
                               orderby r.DiscussionId, r.Number, p.UserName
                               select new { r.DiscussionId, r.Number, p.UserName, r.Kind, r.IsNamed, r.AtUtc }).ToListAsync(stop);
        var follows = await (from f in db.Set<Follow>()
                             where f.Reason == FollowReason.Chose
                             join p in people on f.PersonId equals p.Id
                             orderby f.DiscussionId, p.UserName
                             select new { f.DiscussionId, p.UserName, f.Level, f.SinceUtc }).ToListAsync(stop);
        return answers.Count + reactions.Count + follows.Count == 0 ? null : new JsonObject
        {
            ["Answers"] = new JsonArray([.. answers.Select(a => new JsonObject { ["Discussion"] = a.Id, ["Number"] = a.AnswerNumber, ["UserName"] = a.UserName, ["Utc"] = a.AnsweredUtc })]),
            ["Reactions"] = new JsonArray([.. reactions.Select(r => new JsonObject
            {
                ["Discussion"] = r.DiscussionId, ["Number"] = r.Number, ["UserName"] = r.UserName, ["Kind"] = r.Kind.ToString(), ["IsNamed"] = r.IsNamed, ["Utc"] = r.AtUtc,
            })]),
            ["Follows"] = new JsonArray([.. follows.Select(f => new JsonObject { ["Discussion"] = f.DiscussionId, ["UserName"] = f.UserName, ["Level"] = f.Level.ToString(), ["Utc"] = f.SinceUtc })]),
        };
    }

    static List<Mark> Marks<TKind>(JsonObject body, string list, string kind) where TKind : struct, Enum
    {
        var marks = Marks(body, list, kind);
        return marks.Find(m => !Enum.TryParse<TKind>(m.Kind, out var known) || !Enum.IsDefined(known)) is not { } odd ? marks
            : throw new RuleBroken($"“{odd.Kind}” is no “{kind}”. Use one of {string.Join(", ", Enum.GetNames<TKind>())}.");
    }

    static List<Mark> Marks(JsonObject body, string list, string kind) => [.. Objects(body, list).Select(one => new Mark(
        Needed(one, "Discussion"), Member(one, "Number")?.GetValue<int>() ?? 0, Needed(one, "UserName"), Loose.Time(Member(one, "Utc")) ?? throw new RuleBroken("A mark needs a “Utc”."),
        kind.Length == 0 ? "" : Needed(one, kind), Loose.Flag(Member(one, "IsNamed")) ?? false))];

    static string Needed(JsonObject one, string name) => Loose.Text(Member(one, name)) is { Length: > 0 } text ? text : throw new RuleBroken($"A mark needs a “{name}”.");
}
