using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace People.Plugs;

/// <summary>
/// What people tell about themselves besides their accounts:
/// <c>{ "name": "profiles", "Profiles": [ { "UserName": "ana", "Place": "Braga", "CanHelpWith": [ "valves" ], "WantsToLearn": [ … ], "SkillsFor": "Communities" } ] }</c>.
/// Whom somebody muted or blocked stays on the site.
/// </summary>
internal sealed class ProfilesStep(AppDb db, Profiles profiles) : RecipeStep
{
    sealed record Item(string UserName, string Place, string Department, string Links, string CanHelpWith, string WantsToLearn, Openness About, Openness Where, Openness Skills);

    public override string Name => "profiles";
    public override int Order => 65;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var item in Items(body)) Tell(new Profile { PersonId = "" }, item);
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var item in Items(body))
        {
            var name = item.UserName.Normalize().ToUpperInvariant();
            if (await db.Set<Person>().Where(p => p.NormalizedUserName == name).Select(p => p.Id).SingleOrDefaultAsync(stop) is not { } id)
            {
                run.Missing($"There is nobody called {item.UserName}, so their profile stayed out.");
                continue;
            }
            var profile = await profiles.Of(id, stop);
            var isKept = db.Entry(profile).State == EntityState.Unchanged && Written(profile) == item with { UserName = "" };
            if (!isKept) Tell(profile, item);
            if (isKept) run.Kept($"the profile of {item.UserName}");
            else run.Changed($"the profile of {item.UserName}");
        }
        await db.SaveChangesAsync(stop);
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var rows = await (from d in db.Set<Profile>().AsNoTracking().Include(d => d.Skills)
                          join p in db.Set<Person>() on d.PersonId equals p.Id
                          orderby p.UserName
                          select new { d, p.UserName }).ToListAsync(stop);
        return rows.Count == 0 ? null : new JsonObject
        {
            ["Profiles"] = new JsonArray([.. rows.Select(r => new JsonObject
            {
                ["UserName"] = r.UserName, ["Place"] = r.d.Place, ["Department"] = r.d.Department, ["Links"] = List(r.d.Links.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
                ["CanHelpWith"] = List(Terms(r.d, SkillKind.CanHelp)), ["WantsToLearn"] = List(Terms(r.d, SkillKind.WantsToLearn)),
                ["AboutFor"] = r.d.AboutFor.ToString(), ["WhereFor"] = r.d.WhereFor.ToString(), ["SkillsFor"] = r.d.SkillsFor.ToString(),
            })]),
        };
    }

    static void Tell(Profile profile, Item item)
    {
        profile.Skills.Clear();
        profile.Describe(item.Place, item.Department, item.Links);
        if (item.CanHelpWith.Length > 0) profile.Add(SkillKind.CanHelp, item.CanHelpWith);
        if (item.WantsToLearn.Length > 0) profile.Add(SkillKind.WantsToLearn, item.WantsToLearn);
        profile.Open(item.About, item.Where, item.Skills);
    }

    static Item Written(Profile profile) => new("", profile.Place, profile.Department, profile.Links,
        string.Join('\n', Terms(profile, SkillKind.CanHelp)), string.Join('\n', Terms(profile, SkillKind.WantsToLearn)), profile.AboutFor, profile.WhereFor, profile.SkillsFor);

    static IEnumerable<string> Terms(Profile profile, SkillKind kind) => profile.Of(kind).Select(s => s.Term);

    static JsonArray List(IEnumerable<string> words) => new([.. words.Select(w => JsonValue.Create(w))]);

    static List<Item> Items(JsonObject body) => [.. Objects(body, "Profiles").Select(one => new Item(
        Loose.Text(Member(one, "UserName")) is { Length: > 0 } name ? name : throw new RuleBroken("A profile needs a “UserName”."),
        Loose.Text(Member(one, "Place")) ?? "", Loose.Text(Member(one, "Department")) ?? "", Lines(one, "Links"), Lines(one, "CanHelpWith"), Lines(one, "WantsToLearn"),
        For(one, "AboutFor"), For(one, "WhereFor"), For(one, "SkillsFor")))];

    static string Lines(JsonObject one, string name) => string.Join('\n', Loose.Texts(Member(one, name)));

    static Openness For(JsonObject one, string name) => Loose.Text(Member(one, name)) is not { } word ? Openness.Everybody
        : Enum.TryParse<Openness>(word, ignoreCase: true, out var who) && Enum.IsDefined(who) ? who
        : throw new RuleBroken($"“{word}” is no “{name}”. Use one of {string.Join(", ", Enum.GetNames<Openness>())}.");
}
