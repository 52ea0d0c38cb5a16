using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>
/// How discussions came to the stage in which they are:
/// <c>{ "name": "stages", "Changes": [ { "Id": "4…", "Discussion": "4…", "From": "Open", "To": "Exploring", "Reason": "…", "UserName": "ana", "Utc": "…" } ] }</c>.
/// </summary>
internal sealed class StagesStep(AppDb db) : RecipeStep
{
    public override string Name => "stages";
    public override int Order => 86;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var one in Objects(body, "Changes")) _ = Change(one, new Dictionary<string, string>());
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        var people = await db.Set<Person>().ToDictionaryAsync(p => p.NormalizedUserName!, p => p.Id, stop);
        foreach (var change in Objects(body, "Changes").Select(one => Change(one, people)).OrderBy(c => c.Utc))
        {
            var what = $"the stage {change.To} of {change.DiscussionId}";
            if (await db.Set<StageChange>().AnyAsync(c => c.Id == change.Id, stop)) run.Kept(what);
            else if (await db.Set<Discussion>().SingleOrDefaultAsync(d => d.Id == change.DiscussionId, stop) is not { } discussion) run.Missing($"{what} stayed out: the discussion is not here.");
            else
            {
                db.Add(change);
                discussion.Arrive(change);
                run.Made(what);
            }
        }
        await db.SaveChangesAsync(stop);
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var rows = await (from c in db.Set<StageChange>()
                          join p in db.Set<Person>() on c.ById equals p.Id into people from p in people.DefaultIfEmpty()
                          orderby c.DiscussionId, c.Utc, c.Id
                          select new { Change = c, UserName = p == null ? "" : p.UserName }).ToListAsync(stop);
        return rows.Count == 0 ? null : new JsonObject
        {
            ["Changes"] = new JsonArray([.. rows.Select(r => new JsonObject
            {
                ["Id"] = r.Change.Id, ["Discussion"] = r.Change.DiscussionId, ["From"] = r.Change.From.ToString(), ["To"] = r.Change.To.ToString(), ["Reason"] = r.Change.Reason,
                ["UserName"] = r.UserName, ["IsSuggested"] = r.Change.IsSuggested, ["Utc"] = r.Change.Utc,
            })]),
        };
    }

    static StageChange Change(JsonObject one, Dictionary<string, string> people) => new()
    {
        Id = Text(one, "Id"), DiscussionId = Text(one, "Discussion"), From = Stage(one, "From"), To = Stage(one, "To"), Reason = Kernel.Text.PlainText.Cut(Text(one, "Reason"), Discussion.LongestReason),
        ById = people.GetValueOrDefault((Loose.Text(Member(one, "UserName")) ?? "").Normalize().ToUpperInvariant(), ""), IsSuggested = Loose.Flag(Member(one, "IsSuggested")) ?? false,
        Utc = Loose.Time(Member(one, "Utc")) ?? throw new RuleBroken("A change of stage needs a “Utc”."),
    };

    static TalkStage Stage(JsonObject one, string name) => Enum.TryParse<TalkStage>(Text(one, name), ignoreCase: true, out var stage) && Enum.IsDefined(stage) ? stage
        : throw new RuleBroken($"“{Text(one, name)}” is no stage of a conversation. There are {string.Join(", ", Enum.GetNames<TalkStage>())}.");

    static string Text(JsonObject one, string name) => Loose.Text(Member(one, name)) is { Length: > 0 } text ? text : throw new RuleBroken($"A change of stage needs a “{name}”.");
}
