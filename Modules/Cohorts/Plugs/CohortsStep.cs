using System.Text.Json.Nodes;
using Cohorts.Formats;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Plugs;

/// <summary>
/// The site's own formats of cohorts, and cohorts with all who take part, by user names:
/// <c>{ "name": "cohorts", "Formats": [ { "format": "…" } ], "Cohorts": [ { "Id": "4…", "Community": "leaders", "MadeBy": "ana", "File": { "format": "cohort" }, "Members": […], "CheckIns": […], "Commitments": […] } ] }</c>.
/// </summary>
internal sealed class CohortsStep(AppDb db, CohortShelf shelf, TimeProvider clock) : RecipeStep
{
    public override string Name => "cohorts";
    public override int Order => 83;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var file in Objects(body, "Formats")) CohortFormat.Read(file.ToJsonString());
        foreach (var one in Objects(body, "Cohorts"))
        {
            foreach (var name in new[] { "Id", "Community", "MadeBy", "CourseTitle" }) Said(one, name);
            if (Member(one, "File") is not JsonObject file) throw new RuleBroken("A cohort needs the “File” of its format.");
            CohortFormat.Read(file.ToJsonString());
        }
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var file in Objects(body, "Formats"))
        {
            var key = CohortFormat.Read(file.ToJsonString()).Key;
            if (await shelf.Find(key, stop) is not null) run.Kept(key);
            else
            {
                await shelf.Keep(null, file.ToJsonString(CohortShelf.Indented), stop);
                run.Made(key);
            }
        }
        await db.SaveChangesAsync(stop);
        var people = await db.Set<Person>().ToDictionaryAsync(p => p.NormalizedUserName!, p => p.Id, stop);
        foreach (var one in Objects(body, "Cohorts"))
        {
            var (id, title) = (Said(one, "Id"), Said(one, "CourseTitle"));
            if (await db.Set<Cohort>().AnyAsync(c => c.Id == id, stop)) run.Kept(title);
            else if (await db.Set<Community>().Where(c => c.Slug == Said(one, "Community")).Select(c => c.Id).SingleOrDefaultAsync(stop) is not { } communityId) run.Missing($"There is no community “{Said(one, "Community")}” for “{title}”.");
            else
            {
                Read(one, id, communityId, people);
                run.Made(title);
            }
        }
        await db.SaveChangesAsync(stop);
    }

    void Read(JsonObject one, string id, string communityId, Dictionary<string, string> people)
    {
        var now = clock.UtcNow();
        var cohort = new Cohort { Id = id, CommunityId = communityId, MadeById = Who(one, "MadeBy"), CreatedUtc = Time(one, "CreatedUtc") ?? now, FormatJson = Member(one, "File")!.ToJsonString(CohortShelf.Indented) };
        cohort.Plan(new(Said(one, "CourseTitle"), Who(one, "Trainer"), Time(one, "StartUtc") ?? now, Time(one, "EndUtc") ?? now, Text(one, "SharedProblem"), Number(one, "GroupsOf") is > 1 and var size ? size : 4, Loose.Flag(Member(one, "TakesLetters")) ?? false));
        cohort.Set(new(Text(one, "PhaseKey"), Time(one, "GroupedUtc"), Time(one, "BuddiesSwappedUtc"), Time(one, "TakeOverAskedUtc"), Time(one, "TrainerExpertUtc"),
            Enum.TryParse<CohortEnding>(Text(one, "Ending"), out var ending) ? ending : null, Text(one, "EndingReason"), Time(one, "DecidedUtc")));
        db.Add(cohort);
        foreach (var m in Objects(one, "Members").Where(m => Who(m, "UserName").Length > 0))
        {
            var member = new CohortMember { CohortId = id, PersonId = Who(m, "UserName"), JoinedUtc = Time(m, "JoinedUtc") ?? now, ClockUtc = Time(m, "ClockUtc"), Group = Number(m, "Group") };
            member.Set(Text(m, "PhaseKey"), Time(m, "PhaseSinceUtc") ?? now, Number(m, "Silent"), Number(m, "Pair"), Number(m, "FormerPair"), Time(m, "LeftUtc"));
            db.Add(member);
        }
        foreach (var c in Objects(one, "CheckIns"))
        {
            var check = new CheckIn { Id = Said(c, "Id"), CohortId = id, PhaseKey = Said(c, "Phase"), OpenedUtc = Time(c, "OpenedUtc") ?? now, DiscussionId = Text(c, "Discussion") };
            db.Add(check);
            foreach (var a in Objects(c, "Answers").Where(a => Who(a, "UserName").Length > 0)) db.Add(new CheckInAnswer { CheckInId = check.Id, PersonId = Who(a, "UserName"), AtUtc = Time(a, "Utc") ?? now });
        }
        foreach (var c in Objects(one, "Commitments").Where(c => Who(c, "UserName").Length > 0))
            db.Add(Commitment.Set(Said(c, "Id"), id, Who(c, "UserName"), (Text(c, "What"), Text(c, "Where"), Text(c, "Asker")), Time(c, "WhenUtc") ?? now,
                Enum.TryParse<CommitmentState>(Text(c, "State"), out var state) ? state : CommitmentState.Open, Text(c, "Note"), Time(c, "CreatedUtc") ?? now, Time(c, "AnsweredUtc"), now));

        string Who(JsonObject from, string name) => people.GetValueOrDefault(Text(from, name).Normalize().ToUpperInvariant(), "");
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var own = (await shelf.All(stop)).Where(f => !f.IsShipped).ToList();
        var cohorts = await db.Set<Cohort>().AsNoTracking().OrderBy(c => c.CreatedUtc).ThenBy(c => c.Id).ToListAsync(stop);
        if (own.Count + cohorts.Count == 0) return null;

        var names = await db.Set<Person>().ToDictionaryAsync(p => p.Id, p => p.UserName!, stop);
        var slugs = await db.Set<Community>().ToDictionaryAsync(c => c.Id, c => c.Slug, stop);
        var all = new JsonArray();
        foreach (var cohort in cohorts) all.Add(await Write(cohort, slugs.GetValueOrDefault(cohort.CommunityId, ""), names, stop));
        return new JsonObject { ["Formats"] = new JsonArray([.. own.Select(f => JsonNode.Parse(f.Json))]), ["Cohorts"] = all };
    }

    async Task<JsonObject> Write(Cohort c, string slug, Dictionary<string, string> names, CancellationToken stop)
    {
        var members = await db.Set<CohortMember>().AsNoTracking().Where(m => m.CohortId == c.Id).OrderBy(m => m.PersonId).ToListAsync(stop);
        var checks = await db.Set<CheckIn>().AsNoTracking().Where(k => k.CohortId == c.Id).OrderBy(k => k.OpenedUtc).ThenBy(k => k.Id).ToListAsync(stop);
        var ids = checks.Select(k => k.Id).ToList();
        var answers = (await db.Set<CheckInAnswer>().AsNoTracking().Where(a => ids.Contains(a.CheckInId)).OrderBy(a => a.PersonId).ToListAsync(stop)).ToLookup(a => a.CheckInId);
        var promises = await db.Set<Commitment>().AsNoTracking().Where(p => p.CohortId == c.Id).OrderBy(p => p.CreatedUtc).ThenBy(p => p.Id).ToListAsync(stop);
        return new()
        {
            ["Id"] = c.Id, ["Community"] = slug, ["MadeBy"] = Name(c.MadeById), ["CreatedUtc"] = c.CreatedUtc, ["File"] = JsonNode.Parse(c.FormatJson), ["CourseTitle"] = c.CourseTitle, ["Trainer"] = Name(c.TrainerId), ["StartUtc"] = c.StartUtc, ["EndUtc"] = c.EndUtc,
            ["SharedProblem"] = c.SharedProblem, ["GroupsOf"] = c.GroupsOf, ["TakesLetters"] = c.TakesLetters, ["PhaseKey"] = c.PhaseKey, ["GroupedUtc"] = c.GroupedUtc, ["BuddiesSwappedUtc"] = c.BuddiesSwappedUtc, ["TakeOverAskedUtc"] = c.TakeOverAskedUtc, ["TrainerExpertUtc"] = c.TrainerExpertUtc,
            ["Ending"] = c.Ending?.ToString() ?? "", ["EndingReason"] = c.EndingReason, ["DecidedUtc"] = c.DecidedUtc,
            ["Members"] = new JsonArray([.. members.Select(m => new JsonObject { ["UserName"] = Name(m.PersonId), ["JoinedUtc"] = m.JoinedUtc, ["ClockUtc"] = m.ClockUtc, ["PhaseKey"] = m.PhaseKey, ["PhaseSinceUtc"] = m.PhaseSinceUtc, ["Group"] = m.Group, ["Pair"] = m.Pair, ["FormerPair"] = m.FormerPair, ["Silent"] = m.Silent, ["LeftUtc"] = m.LeftUtc })]),
            ["CheckIns"] = new JsonArray([.. checks.Select(k => new JsonObject { ["Id"] = k.Id, ["Phase"] = k.PhaseKey, ["OpenedUtc"] = k.OpenedUtc, ["Discussion"] = k.DiscussionId, ["Answers"] = new JsonArray([.. answers[k.Id].Select(a => new JsonObject { ["UserName"] = Name(a.PersonId), ["Utc"] = a.AtUtc })]) })]),
            ["Commitments"] = new JsonArray([.. promises.Select(p => new JsonObject { ["Id"] = p.Id, ["UserName"] = Name(p.PersonId), ["What"] = p.What, ["Where"] = p.Where, ["Asker"] = p.Asker, ["WhenUtc"] = p.WhenUtc, ["State"] = p.State.ToString(), ["Note"] = p.Note, ["CreatedUtc"] = p.CreatedUtc, ["AnsweredUtc"] = p.AnsweredUtc })]),
        };

        string Name(string id) => names.GetValueOrDefault(id, "");
    }

    static string Text(JsonObject one, string name) => Loose.Text(Member(one, name)) ?? "";

    static DateTime? Time(JsonObject one, string name) => Loose.Time(Member(one, name));

    static int Number(JsonObject one, string name) => int.TryParse(Text(one, name), out var number) ? number : Member(one, name) is JsonValue value && value.TryGetValue<int>(out var whole) ? whole : 0;

    static string Said(JsonObject one, string name) => Text(one, name) is { Length: > 0 } text ? text : throw new RuleBroken($"A cohort needs a “{name}”.");
}
