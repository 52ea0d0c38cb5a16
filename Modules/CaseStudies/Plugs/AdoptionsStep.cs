using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Plugs;

/// <summary>
/// What teams did with case studies that the Content step brought:
/// <c>{ "name": "adoptions", "Adoptions": [ { "Case": "4…", "Team": "Ward 4", "UserName": "ben", "Answer": "Adopted", "Result": "…" } ] }</c>.
/// </summary>
internal sealed class AdoptionsStep(AppDb db, TimeProvider clock) : RecipeStep
{
    sealed record Item(string Case, string Team, string UserName, AdoptionAnswer? Answer, string Result, DateTime? AskedUtc, DateTime? AnsweredUtc);

    public override string Name => "adoptions";
    public override int Order => 80;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        _ = Items(body);
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        var people = await db.Set<Person>().ToDictionaryAsync(p => p.NormalizedUserName!, p => p.Id, stop);
        foreach (var item in Items(body))
        {
            var what = $"{item.Team}";
            var fresh = Adoption.Of(item.Case, item.Team, item.AskedUtc);
            if (!await db.Set<CaseStudy>().AnyAsync(c => c.Id == item.Case, stop)) run.Missing($"There is no case study {item.Case} for “{item.Team}” to answer.");
            else if (await db.Set<Adoption>().AnyAsync(a => a.CaseId == item.Case && a.FoldedTeam == fresh.FoldedTeam, stop)) run.Kept(what);
            else
            {
                fresh.Set(item.Answer, item.Result, people.GetValueOrDefault(item.UserName.Normalize().ToUpperInvariant(), ""), item.Answer is null ? null : item.AnsweredUtc ?? clock.UtcNow(), item.UserName);
                db.Add(fresh);
                run.Made(what);
            }
        }
        await db.SaveChangesAsync(stop);
    }

    public override Task<JsonObject?> Export(CancellationToken stop) => Of(db.Set<Adoption>(), stop);

    /// <summary>Some of them; null for none.</summary>
    public async Task<JsonObject?> Of(IQueryable<Adoption> which, CancellationToken stop)
    {
        var rows = await (from a in which
                          join p in db.Set<Person>() on a.PersonId equals p.Id into people from p in people.DefaultIfEmpty()
                          orderby a.CaseId, a.FoldedTeam
                          select new { a.CaseId, a.Team, UserName = p == null ? a.UserName : p.UserName, a.Answer, a.Result, a.AskedUtc, a.AnsweredUtc }).ToListAsync(stop);
        return rows.Count == 0 ? null : new JsonObject
        {
            ["Adoptions"] = new JsonArray([.. rows.Select(r => new JsonObject { ["Case"] = r.CaseId, ["Team"] = r.Team, ["UserName"] = r.UserName, ["Answer"] = r.Answer?.ToString(), ["Result"] = r.Result, ["AskedUtc"] = r.AskedUtc, ["AnsweredUtc"] = r.AnsweredUtc })]),
        };
    }

    static List<Item> Items(JsonObject body) => [.. Objects(body, "Adoptions").Select(one => new Item(
        Text(one, "Case"), Text(one, "Team"), Loose.Text(Member(one, "UserName")) ?? "", Answer(one), Loose.Text(Member(one, "Result")) ?? "", Loose.Time(Member(one, "AskedUtc")), Loose.Time(Member(one, "AnsweredUtc"))))];

    static AdoptionAnswer? Answer(JsonObject one) => Loose.Text(Member(one, "Answer")) is not { Length: > 0 } word ? null
        : Enum.TryParse<AdoptionAnswer>(word, ignoreCase: true, out var answer) && Enum.IsDefined(answer) ? answer
        : throw new RuleBroken($"“{word}” is no answer to a case study. There are {string.Join(", ", Enum.GetNames<AdoptionAnswer>())}.");

    static string Text(JsonObject one, string name) => Loose.Text(Member(one, name)) is { Length: > 0 } text ? text : throw new RuleBroken($"An adoption needs a “{name}”.");
}
