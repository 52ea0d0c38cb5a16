using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Plugs;

/// <summary>
/// Which discussions are about which case studies, both of which the Content step brought:
/// <c>{ "name": "case-talks", "Talks": [ { "Case": "4…", "Discussion": "4…", "UserName": "ben", "Utc": "2026-11-20T12:00:00Z" } ] }</c>.
/// </summary>
internal sealed class TalksStep(AppDb db, TimeProvider clock) : RecipeStep
{
    public override string Name => "case-talks";
    public override int Order => 81;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var one in Objects(body, "Talks")) (_, _) = (Text(one, "Case"), Text(one, "Discussion"));
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        var people = await db.Set<Person>().ToDictionaryAsync(p => p.NormalizedUserName!, p => p.Id, stop);
        foreach (var one in Objects(body, "Talks"))
        {
            var (caseId, discussionId) = (Text(one, "Case"), Text(one, "Discussion"));
            if (await db.Set<CaseTalk>().AnyAsync(t => t.DiscussionId == discussionId, stop)) run.Kept(discussionId);
            else if (!await db.Set<CaseStudy>().AnyAsync(c => c.Id == caseId, stop)) run.Missing($"There is no case study {caseId} that a discussion is about.");
            else
            {
                db.Add(new CaseTalk { CaseId = caseId, DiscussionId = discussionId, BroughtBy = people.GetValueOrDefault((Loose.Text(Member(one, "UserName")) ?? "").Normalize().ToUpperInvariant(), ""), BroughtUtc = Loose.Time(Member(one, "Utc")) ?? clock.UtcNow() });
                run.Made(discussionId);
            }
        }
        await db.SaveChangesAsync(stop);
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var rows = await (from t in db.Set<CaseTalk>()
                          join p in db.Set<Person>() on t.BroughtBy equals p.Id into people from p in people.DefaultIfEmpty()
                          orderby t.DiscussionId
                          select new { t.CaseId, t.DiscussionId, UserName = p == null ? "" : p.UserName, t.BroughtUtc }).ToListAsync(stop);
        return rows.Count == 0 ? null : new JsonObject { ["Talks"] = new JsonArray([.. rows.Select(r => new JsonObject { ["Case"] = r.CaseId, ["Discussion"] = r.DiscussionId, ["UserName"] = r.UserName, ["Utc"] = r.BroughtUtc })]) };
    }

    static string Text(JsonObject one, string name) => Loose.Text(Member(one, name)) is { Length: > 0 } text ? text : throw new RuleBroken($"A conversation about a case study needs a “{name}”.");
}
