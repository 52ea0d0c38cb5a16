using System.Text.Json.Nodes;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Recipes;
using Kernel.Settings;
using Kernel.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Users.Identity;

namespace Users.Plugs;

/// <summary>Orchard's Users step. Who is here already keeps their password; an export holds none.</summary>
internal sealed class UsersStep(AppDb db, Accounts accounts, Passwords passwords, PasswordRules rules, Site site) : RecipeStep
{
    // One hash for all who share a parameter: thirty people of a demonstration should not cost thirty hashes.
    readonly Dictionary<string, string> hashes = [];

    public override string Name => "Users";
    public override int Order => 30;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var json in Objects(body, "Users")) FlatUser.Read(json);
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        var roles = await db.Set<Role>().Select(r => r.NormalizedName!).ToListAsync(stop);
        foreach (var json in Objects(body, "Users"))
        {
            var wanted = FlatUser.Read(json);
            foreach (var role in wanted.RoleNames?.Where(r => !roles.Contains(r.ToUpperInvariant())) ?? [])
                run.Missing($"“{wanted.DisplayName}” is given the role “{role}”, which this site does not have.");

            var known = await Find(wanted, stop);
            if (known is null) await Make(wanted, run, stop);
            else await Change(known, wanted, run, stop);
        }
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var people = await db.Set<Person>().AsNoTracking().OrderBy(p => p.Id).ToListAsync(stop);
        var held = (await db.Set<IdentityUserRole<string>>().Join(db.Set<Role>(), h => h.RoleId, r => r.Id, (h, r) => new { h.UserId, r.Name }).ToListAsync(stop)).ToLookup(h => h.UserId, h => h.Name!);
        var rest = await db.Set<ImportedPerson>().ToDictionaryAsync(i => i.PersonId, i => i.Json, stop);
        return new() { ["Users"] = new JsonArray([.. people.Select(p => FlatUser.Written(p, held[p.Id].Order(StringComparer.Ordinal), rest.GetValueOrDefault(p.Id)))]) };
    }

    async Task<Person?> Find(FlatUser wanted, CancellationToken stop)
    {
        var (name, address) = (wanted.UserName?.ToUpperInvariant(), EmailAddress.Normal(wanted.Address));
        var like = await db.Set<Person>().Where(p => p.Id == wanted.Id || p.NormalizedUserName == name || p.NormalizedEmail == address).ToListAsync(stop);
        return like.FirstOrDefault(p => p.Id == wanted.Id) ?? like.FirstOrDefault(p => p.NormalizedUserName == name) ?? like.FirstOrDefault();
    }

    async Task Make(FlatUser wanted, RecipeRun run, CancellationToken stop)
    {
        var person = await accounts.Add(new(wanted.Address, wanted.DisplayName, await Hash(wanted, run, stop), wanted.RoleNames ?? [Role.Member])
        {
            Id = wanted.Id,
            UserName = wanted.UserName,
            JoinedUtc = wanted.JoinedUtc,
            IsConfirmed = wanted.IsConfirmed,
        }, stop);
        if (!wanted.IsEnabled) person.SuspendedUtc = person.JoinedUtc;
        Fill(person, wanted);
        if (wanted.Rest.Count > 0) db.Add(new ImportedPerson { PersonId = person.Id, Json = wanted.Rest.ToJsonString(SiteJson.Options) });
        await db.SaveChangesAsync(stop);
        run.Made($"The account of {person.DisplayName}");
    }

    async Task Change(Person person, FlatUser wanted, RecipeRun run, CancellationToken stop)
    {
        person.DisplayName = wanted.DisplayName;
        Fill(person, wanted);
        await accounts.Grant(person.Id, wanted.RoleNames ?? [], stop);
        await Keep(person.Id, wanted.Rest, stop);
        db.ChangeTracker.DetectChanges();
        if (db.ChangeTracker.HasChanges()) run.Changed($"The account of {person.DisplayName}");
        else run.Kept($"The account of {person.DisplayName}");
        await db.SaveChangesAsync(stop);
    }

    async Task Keep(string personId, JsonObject rest, CancellationToken stop)
    {
        if (rest.Count == 0) return;

        var json = rest.ToJsonString(SiteJson.Options);
        var kept = await db.Set<ImportedPerson>().SingleOrDefaultAsync(i => i.PersonId == personId, stop);
        if (kept is null) db.Add(new ImportedPerson { PersonId = personId, Json = json });
        else kept.Json = json;
    }

    static void Fill(Person person, FlatUser wanted)
    {
        (person.JobTitle, person.Organisation, person.Photo) = (wanted.JobTitle ?? person.JobTitle, wanted.Organisation ?? person.Organisation, wanted.Photo ?? person.Photo);
        person.TimeZoneId = wanted.TimeZoneId ?? person.TimeZoneId;
        if (wanted.Bio is null || wanted.Bio == person.Bio) return;

        (person.Bio, person.BioHtml) = (wanted.Bio, Markdown.ToHtml(wanted.Bio));
    }

    async Task<string?> Hash(FlatUser wanted, RecipeRun run, CancellationToken stop)
    {
        if (wanted.PasswordParameter is not { } parameter) return wanted.PasswordHash;

        if (!run.Parameters.TryGetValue(parameter, out var password) || password.Length == 0)
        {
            run.Missing($"There is no parameter “{parameter}”, so {wanted.DisplayName} has no password yet and can choose one by letter.");
            return null;
        }
        rules.Check(password, site.Name, wanted.Address);
        return hashes.TryGetValue(parameter, out var hash) ? hash : hashes[parameter] = await passwords.Hash(password, stop);
    }
}
