using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Plugs;

/// <summary>
/// Who brought ideas and who sees the same, by user names; the ideas themselves are content items:
/// <c>{ "name": "ideas", "Ideas": [ { "Idea": "4…", "Authors": [ { "UserName": "ben", "Unnamed": true } ], "SameHere": [ { "UserName": "kavya", "Utc": "…" } ] } ] }</c>.
/// </summary>
internal sealed class IdeasStep(AppDb db, TimeProvider clock) : RecipeStep
{
    public override string Name => "ideas";
    public override int Order => 84;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var one in Objects(body, "Ideas")) Said(one);
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        var people = await db.Set<Person>().ToDictionaryAsync(p => p.NormalizedUserName!, p => p.Id, stop);
        foreach (var one in Objects(body, "Ideas"))
        {
            var id = Said(one);
            if (!await db.Set<Idea>().AnyAsync(i => i.Id == id, stop)) run.Missing($"There is no idea {id}.");
            else if (await db.Set<IdeaAuthor>().AnyAsync(a => a.IdeaId == id, stop)) run.Kept(id);
            else
            {
                foreach (var author in Objects(one, "Authors"))
                    if (Who(author) is { } person) db.Add(new IdeaAuthor { IdeaId = id, PersonId = person, IsUnnamed = Loose.Flag(Member(author, "Unnamed")) ?? false });
                foreach (var support in Objects(one, "SameHere"))
                    if (Who(support) is { } person) db.Add(new IdeaSupport { IdeaId = id, PersonId = person, AtUtc = Loose.Time(Member(support, "Utc")) ?? clock.UtcNow() });
                run.Made(id);
            }
        }
        await db.SaveChangesAsync(stop);

        string? Who(JsonObject from) => people.GetValueOrDefault((Loose.Text(Member(from, "UserName")) ?? "").Normalize().ToUpperInvariant());
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var names = await db.Set<Person>().ToDictionaryAsync(p => p.Id, p => p.UserName!, stop);
        var authors = (await db.Set<IdeaAuthor>().AsNoTracking().OrderBy(a => a.IdeaId).ThenBy(a => a.PersonId).ToListAsync(stop)).Where(a => names.ContainsKey(a.PersonId)).ToLookup(a => a.IdeaId);
        var supports = (await db.Set<IdeaSupport>().AsNoTracking().OrderBy(s => s.PersonId).ToListAsync(stop)).Where(s => names.ContainsKey(s.PersonId)).ToLookup(s => s.IdeaId);
        return authors.Count == 0 ? null : new JsonObject
        {
            ["Ideas"] = new JsonArray([.. authors.Select(a => new JsonObject
            {
                ["Idea"] = a.Key,
                ["Authors"] = new JsonArray([.. a.Select(p => new JsonObject { ["UserName"] = names[p.PersonId], ["Unnamed"] = p.IsUnnamed })]),
                ["SameHere"] = new JsonArray([.. supports[a.Key].Select(s => new JsonObject { ["UserName"] = names[s.PersonId], ["Utc"] = s.AtUtc })]),
            })]),
        };
    }

    static string Said(JsonObject one) => Loose.Text(Member(one, "Idea")) is { Length: > 0 } id ? id : throw new RuleBroken("Who brought an idea needs its “Idea”.");
}
