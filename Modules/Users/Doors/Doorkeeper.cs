using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Users.Identity;

namespace Users.Doors;

/// <summary>Decides whether an address and a password let somebody in. Who does not know the password learns nothing about the account.</summary>
sealed class Doorkeeper(AppDb db, Passwords passwords, SignInTries tries, Registrar registrar, Site site)
{
    const string Wrong = "The address or the password is wrong. Look at both, or choose a new password.";

    /// <exception cref="RuleBroken">They do not; the sentence is the same for every address.</exception>
    public async Task<Person> Admit(string address, string password, CancellationToken stop)
    {
        var normal = EmailAddress.Normal(address.Trim());
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.NormalizedEmail == normal, stop);
        var result = await tries.Try(address, person, () => passwords.Compare(person, password, stop), stop);
        if (person is null || result == PasswordVerificationResult.Failed) throw new RuleBroken(Wrong, "Password");

        // The stamp stays: nothing about the account changed but how its password is stored.
        if (result == PasswordVerificationResult.SuccessRehashNeeded) person.PasswordHash = await passwords.Hash(password, stop);
        await CheckMayCome(person, stop);
        return person;
    }

    /// <summary>For changes that need more than a session: does the person who is signed in know the password?</summary>
    /// <exception cref="RuleBroken">They do not.</exception>
    public async Task DemandPassword(Person person, string password, string on, CancellationToken stop)
    {
        var result = await tries.Try(person.Email ?? person.Id, person, () => passwords.Compare(person, password, stop), stop);
        if (result == PasswordVerificationResult.Failed) throw new RuleBroken("That is not your password.", on);
    }

    // Said only to who knows the password.
    async Task CheckMayCome(Person person, CancellationToken stop)
    {
        var isConfirmed = person.EmailConfirmed || !site.Get<RegistrationSettings>().ConfirmEmail;
        if (!isConfirmed && person.SuspendedUtc is null) await registrar.SendConfirmation(person, stop);
        await db.SaveChangesAsync(stop);

        if (person.SuspendedUtc is not null) throw new RuleBroken("This account is suspended. Write to whoever looks after this site.");
        if (!isConfirmed) throw new RuleBroken("Your address is not confirmed yet. Follow the link in the letter that we have just sent you again.");
    }
}
