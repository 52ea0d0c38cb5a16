using System.Text.Json;
using System.Text.Json.Nodes;
using Activities.Formats;
using Activities.Running;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Activities.Plugs;

/// <summary>
/// Activities with all who take part and all that was said, by user names:
/// <c>{ "name": "activities", "Activities": [ { "Id": "4…", "Community": "water", "Format": "case-study-review", "Title": "…", "StartedBy": "ben", "Phase": "review", "People": […], "Sheets": […], "Points": […], "Turns": […] } ] }</c>.
/// </summary>
internal sealed class ActivitiesStep(AppDb db, FormatShelf shelf) : RecipeStep
{
    public override string Name => "activities";
    public override int Order => 82;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var one in Objects(body, "Activities"))
        {
            foreach (var name in new[] { "Id", "Community", "Format", "Title", "StartedBy", "Phase" }) Said(one, name);
            foreach (var list in new[] { "People", "Sheets", "Points", "Turns" }) Objects(one, list);
        }
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        var people = await db.Set<Person>().ToDictionaryAsync(p => p.NormalizedUserName!, p => p.Id, stop);
        foreach (var one in Objects(body, "Activities"))
        {
            var (id, title) = (Said(one, "Id"), Said(one, "Title"));
            if (await db.Set<Activity>().AnyAsync(a => a.Id == id, stop)) run.Kept(title);
            else if (await db.Set<Community>().Where(c => c.Slug == Said(one, "Community")).Select(c => c.Id).SingleOrDefaultAsync(stop) is not { } communityId) run.Missing($"There is no community “{Said(one, "Community")}” for “{title}”.");
            else if (await FormatOf(one, stop) is not { } format || format.Format.Phases.All(p => p.Key != Said(one, "Phase"))) run.Missing($"There is no format “{Said(one, "Format")}” with a phase “{Said(one, "Phase")}” for “{title}”.");
            else
            {
                db.Add(new ActivityReading(one, people, run).Read(communityId, format.Json));
                run.Made(title);
            }
        }
        await db.SaveChangesAsync(stop);
    }

    // What began under a format that was changed since brings it along.
    async Task<(string Json, Format Format)?> FormatOf(JsonObject one, CancellationToken stop)
    {
        if (Member(one, "File") is JsonObject file) return FormatReader.Read(file.ToJsonString()) is { Format: { } read } ? (file.ToJsonString(), read) : null;

        return await shelf.Find(Said(one, "Format"), stop) is { } shelved ? (shelved.Json, shelved.Format) : null;
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var names = await db.Set<Person>().ToDictionaryAsync(p => p.Id, p => p.UserName!, stop);
        var slugs = await db.Set<Community>().ToDictionaryAsync(c => c.Id, c => c.Slug, stop);
        var shelved = (await shelf.All(stop)).ToDictionary(f => f.Format.Key, f => f.Json);
        var all = await db.Set<Activity>().Whole().AsNoTracking().OrderBy(a => a.CreatedUtc).ThenBy(a => a.Id).ToListAsync(stop);
        return all.Count == 0 ? null : new JsonObject
        {
            ["Activities"] = new JsonArray([.. all.Where(a => slugs.ContainsKey(a.CommunityId)).Select(a => ActivityWriting.Write(a, slugs[a.CommunityId], names, shelved.GetValueOrDefault(a.FormatKey) == a.FormatJson))]),
        };
    }

    static string Said(JsonObject one, string name) => Loose.Text(Member(one, name)) is { Length: > 0 } text ? text : throw new RuleBroken($"An activity needs a “{name}”.");
}
