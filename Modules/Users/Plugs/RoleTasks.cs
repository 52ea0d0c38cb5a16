using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Users.Plugs;

/// <summary>
/// A workflow's step that gives somebody a role on the site or takes it away. Only administrators build with it, and who
/// administers the site is never left to a workflow.
/// </summary>
internal abstract class RoleTask(AppDb db) : IWorkflowTask
{
    protected const string RolesProperty = "Roles";
    const string Done = "Done";
    const string Failed = "Failed";

    protected AppDb Db => db;

    public abstract string Name { get; }
    public abstract string Label { get; }
    public abstract string Summary { get; }
    public abstract IReadOnlyList<TaskProperty> Properties { get; }
    public string Category => "User";
    public bool NeedsAdministrator => true;
    public IReadOnlyList<string> Outcomes => [Done, Failed];

    protected static TaskProperty Who => new("UserName", "Whom", PropertyKind.Expression, true, "A user name, such as {{ Person.UserName }}.");

    protected abstract IReadOnlyList<string> RolesIn(TaskRun run);

    protected abstract void Change(IReadOnlyList<Role> roles, IReadOnlyList<IdentityUserRole<string>> held, Person person);

    public async Task<string> Run(TaskRun run, CancellationToken stop)
    {
        var name = run.Property("UserName").Trim().ToUpperInvariant();
        var wanted = RolesIn(run);
        if (wanted.Contains(Role.Administrator, StringComparer.OrdinalIgnoreCase)) throw new RuleBroken("A workflow neither gives nor takes the role of administrators. Change the step.");

        var normal = wanted.Select(r => r.ToUpperInvariant()).ToList();
        var roles = await db.Set<Role>().Where(r => normal.Contains(r.NormalizedName!) && r.Name != Role.Authenticated && r.Name != Role.Anonymous).ToListAsync(stop);
        if (await db.Set<Person>().SingleOrDefaultAsync(p => p.NormalizedUserName == name, stop) is not { } person || roles.Count < normal.Count) return Failed;

        var held = await db.Set<IdentityUserRole<string>>().Where(h => h.UserId == person.Id).ToListAsync(stop);
        Change(roles, held, person);
        await db.SaveChangesAsync(stop);
        var now = await db.Set<IdentityUserRole<string>>().Where(h => h.UserId == person.Id).Join(db.Set<Role>(), h => h.RoleId, r => r.Id, (h, r) => r.Name!).ToListAsync(stop);
        if (now.Count != held.Count || roles.Any(r => held.Any(h => h.RoleId == r.Id) != now.Contains(r.Name!))) person.Raise(new RolesChanged(person.Id, "", now));
        return Done;
    }

    public abstract Task<string> Rehearse(TaskRun run, CancellationToken stop);
}

internal sealed class AssignRole(AppDb db) : RoleTask(db)
{
    public override string Name => "AssignUserRoleTask";
    public override string Label => "Give somebody a role";
    public override string Summary => "Gives somebody a role on the whole site.";
    public override IReadOnlyList<TaskProperty> Properties => [Who, new("RoleName", "Role", PropertyKind.Expression, true)];

    protected override IReadOnlyList<string> RolesIn(TaskRun run) => [run.Property("RoleName").Trim()];

    protected override void Change(IReadOnlyList<Role> roles, IReadOnlyList<IdentityUserRole<string>> held, Person person)
    {
        foreach (var role in roles.Where(r => held.All(h => h.RoleId != r.Id))) Db.Add(new IdentityUserRole<string> { UserId = person.Id, RoleId = role.Id });
    }

    public override Task<string> Rehearse(TaskRun run, CancellationToken stop) => Task.FromResult($"Would give {run.Property("UserName")} the role {run.Property("RoleName")}.");
}

internal sealed class UnassignRole(AppDb db) : RoleTask(db)
{
    public override string Name => "UnassignUserRoleTask";
    public override string Label => "Take a role from somebody";
    public override string Summary => "Takes roles on the whole site from somebody.";
    public override IReadOnlyList<TaskProperty> Properties => [Who, new(RolesProperty, "Roles", PropertyKind.Lines, true, "One a line.")];

    protected override IReadOnlyList<string> RolesIn(TaskRun run) => run.Property(RolesProperty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    protected override void Change(IReadOnlyList<Role> roles, IReadOnlyList<IdentityUserRole<string>> held, Person person) => Db.RemoveRange(held.Where(h => roles.Any(r => r.Id == h.RoleId)));

    public override Task<string> Rehearse(TaskRun run, CancellationToken stop) => Task.FromResult($"Would take from {run.Property("UserName")}: {string.Join(", ", RolesIn(run))}.");
}
