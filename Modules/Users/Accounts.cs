using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Users;

/// <summary>What an account is made of.</summary>
sealed record NewAccount(string Address, string DisplayName, string? PasswordHash, IReadOnlyList<string> Roles)
{
    public string? Id { get; init; }
    public string? UserName { get; init; }
    public DateTime? JoinedUtc { get; init; }
    public bool IsConfirmed { get; init; }
}

/// <summary>Makes accounts, whoever asks for one. Call it inside <see cref="AppDb.Write"/>: the name it finds free must still be free when it is stored.</summary>
internal sealed class Accounts(AppDb db, UserManager<Person> people, TimeProvider clock)
{
    /// <exception cref="RuleBroken">The address or the name is taken.</exception>
    public async Task<Person> Add(NewAccount wanted, CancellationToken stop)
    {
        var person = new Person
        {
            Id = wanted.Id ?? Kernel.Data.Id.New(),
            UserName = wanted.UserName ?? await FreeName(wanted.DisplayName, stop),
            Email = wanted.Address,
            EmailConfirmed = wanted.IsConfirmed,
            DisplayName = wanted.DisplayName,
            PasswordHash = wanted.PasswordHash,
            JoinedUtc = wanted.JoinedUtc ?? clock.UtcNow(),
        };
        var result = await people.CreateAsync(person);
        if (!result.Succeeded) throw Broken(result);

        await Grant(person.Id, wanted.Roles, stop);
        return person;
    }

    /// <summary>Gives the roles; names that this site does not have are left out. The caller saves.</summary>
    public async Task Grant(string personId, IReadOnlyCollection<string> roles, CancellationToken stop)
    {
        var normal = roles.Select(r => r.ToUpperInvariant()).ToList();
        var ids = await db.Set<Role>().Where(r => normal.Contains(r.NormalizedName!)).Select(r => r.Id).ToListAsync(stop);
        var held = await db.Set<IdentityUserRole<string>>().Where(h => h.UserId == personId).Select(h => h.RoleId).ToListAsync(stop);
        foreach (var id in ids.Except(held)) db.Add(new IdentityUserRole<string> { UserId = personId, RoleId = id });
    }

    async Task<string> FreeName(string displayName, CancellationToken stop)
    {
        var wanted = NameOfPerson.InAddresses(displayName, []).ToUpperInvariant();
        var taken = await db.Set<Person>().Where(p => p.NormalizedUserName!.StartsWith(wanted)).Select(p => p.UserName!).ToListAsync(stop);
        return NameOfPerson.InAddresses(displayName, taken);
    }

    static RuleBroken Broken(IdentityResult result) => result.Errors.First() switch
    {
        { Code: nameof(IdentityErrorDescriber.DuplicateEmail) } => new("There is an account with this address already. Sign in, or choose a new password.", "Email"),
        { Code: nameof(IdentityErrorDescriber.DuplicateUserName) } => new("Somebody has this name in addresses already. Choose another.", "UserName"),
        { Code: nameof(IdentityErrorDescriber.InvalidEmail) } => new("Write one e-mail address, such as “ana@example.org”.", "Email"),
        var other => new(other.Description),
    };
}
