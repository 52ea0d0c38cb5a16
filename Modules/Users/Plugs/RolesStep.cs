using System.Text.Json.Nodes;
using Kernel;
using Kernel.Data;
using Kernel.Modules;
using Kernel.People;
using Kernel.Recipes;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Users.Plugs;

/// <summary>Orchard's Roles step. Permissions that no module here knows are kept under their names.</summary>
internal sealed class RolesStep(AppDb db, ModuleCatalog catalog) : RecipeStep
{
    public override string Name => "Roles";
    public override int Order => 20;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var wanted in Objects(body, "Roles"))
        {
            NameOf(wanted);
            BehaviorOf(wanted);
            Given(wanted);
        }
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        var roles = await db.Set<Role>().ToDictionaryAsync(r => r.NormalizedName!, stop);
        foreach (var wanted in Objects(body, "Roles"))
        {
            var name = NameOf(wanted);
            var isNew = !roles.TryGetValue(name.ToUpperInvariant(), out var role);
            if (isNew) db.Add(roles[name.ToUpperInvariant()] = role = new Role { Name = name, NormalizedName = name.ToUpperInvariant() });
            Fill(role!, wanted);
            Report(run, wanted, name, isNew, isChanged: db.Entry(role!).State == EntityState.Modified);
        }
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var roles = await db.Set<Role>().AsNoTracking().OrderBy(r => r.Id).ToListAsync(stop);
        return new() { ["Roles"] = new JsonArray([.. roles.Select(Exported)]) };
    }

    static JsonObject Exported(Role role)
    {
        var json = new JsonObject { ["Name"] = role.Name, ["Description"] = role.Description };
        // A role without a list holds what the modules say, here and wherever this is imported.
        if (role.Permissions is null) return json;

        json["Permissions"] = new JsonArray([.. role.Permissions.Select(p => JsonValue.Create(p))]);
        json["PermissionBehavior"] = nameof(PermissionBehavior.Replace);
        return json;
    }

    void Fill(Role role, JsonObject wanted)
    {
        if (Member(wanted, "Description")?.GetValue<string>() is { } description) role.Description = PlainText.Clean(description);

        var permissions = PermissionBehaviors.Applied(role.Permissions, Defaults(role.Name!), Given(wanted), BehaviorOf(wanted), IsKnown);
        if (permissions is not null && !(role.Permissions?.ToHashSet().SetEquals(permissions) ?? false)) role.Permissions = [.. permissions.Order(StringComparer.Ordinal)];
    }

    void Report(RecipeRun run, JsonObject wanted, string name, bool isNew, bool isChanged)
    {
        if (isNew) run.Made($"The role “{name}”");
        else if (isChanged) run.Changed($"The role “{name}”");
        else run.Kept($"The role “{name}”");

        var unknown = Given(wanted).Where(p => !IsKnown(p)).ToList();
        if (unknown.Count > 0) run.NotUnderstood($"No module here knows these permissions of the role “{name}”; their names are kept: {string.Join(", ", unknown)}");
    }

    IEnumerable<string> Defaults(string role) =>
        catalog.Permissions.Where(p => !p.IsWithin && p.Roles.Contains(role, StringComparer.OrdinalIgnoreCase)).Select(p => p.Name);

    bool IsKnown(string permission) => catalog.Permissions.Any(p => p.Name.Equals(permission, StringComparison.OrdinalIgnoreCase));

    static string NameOf(JsonObject wanted) => PlainText.Clean(Member(wanted, "Name")?.GetValue<string>() ?? "") is { Length: > 0 and <= 100 } name ? name
        : throw new RuleBroken("Each role needs a “Name” of up to 100 characters.");

    static List<string> Given(JsonObject wanted) => Member(wanted, "Permissions") switch
    {
        null => [],
        JsonArray list when list.All(p => p is JsonValue value && value.TryGetValue<string>(out _)) => [.. list.Select(p => p!.GetValue<string>()).Distinct(StringComparer.OrdinalIgnoreCase)],
        _ => throw new RuleBroken("“Permissions” must be a list of names."),
    };

    static PermissionBehavior? BehaviorOf(JsonObject wanted) => Member(wanted, "PermissionBehavior")?.ToString() switch
    {
        null => null,
        var word when Enum.TryParse<PermissionBehavior>(word, ignoreCase: true, out var behavior) && Enum.IsDefined(behavior) => behavior,
        _ => throw new RuleBroken("“PermissionBehavior” is “Replace”, “Add” or “Remove”."),
    };
}
