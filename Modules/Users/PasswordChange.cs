using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Users.Doors;
using Users.Identity;

namespace Users;

/// <summary>Gives a person a new password; links and sessions that the old one made end with it.</summary>
internal sealed class PasswordChange(AppDb db, Passwords passwords, PasswordRules rules, Sessions sessions, Letters letters, Site site)
{
    /// <exception cref="RuleBroken">The password is too short or too common.</exception>
    public async Task Set(Person person, string password, string? exceptSession, CancellationToken stop)
    {
        rules.Check(password, site.Name, person.Email ?? "");
        // Before the transaction: others should not wait to write while a hash is worked out.
        person.PasswordHash = await passwords.Hash(password, stop);
        person.SecurityStamp = Secret.New();
        letters.PasswordChanged(person.Email!);
        await db.Write(() => sessions.EndAll(person.Id, exceptSession, stop), stop);
    }
}
