using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Users;

/// <summary>Takes in people who register themselves. What the page answers is the same for an address that has an account.</summary>
internal sealed class Registrar(AppDb db, Accounts accounts, Tokens tokens, Letters letters)
{
    /// <summary>Everything goes on by letter.</summary>
    /// <param name="then">Where they wanted to go, for the link in the letter to lead on to.</param>
    public Task RegisterByLetter(NewAccount wanted, CancellationToken stop, string then = "") => db.Write(async () =>
    {
        var normal = EmailAddress.Normal(wanted.Address);
        var known = await db.Set<Person>().SingleOrDefaultAsync(p => p.NormalizedEmail == normal, stop);
        if (known is null) await SendConfirmation(await accounts.Add(wanted, stop), stop, then);
        else if (await IsWaiting(known, stop)) await StartAgain(known, wanted, then, stop);
        else letters.AlreadyRegistered(known.Email!);
    }, stop);

    /// <summary>The person is in at once.</summary>
    /// <exception cref="RuleBroken">The address has an account: without letters that cannot be hidden.</exception>
    public Task<Person> RegisterAtOnce(NewAccount wanted, CancellationToken stop) => db.Write(async () =>
    {
        var person = await accounts.Add(wanted, stop);
        person.Raise(new PersonJoined(person.Id));
        return person;
    }, stop);

    /// <summary>The caller saves.</summary>
    public async Task SendConfirmation(Person person, CancellationToken stop, string then = "") =>
        letters.Confirm(person.Email!, await tokens.Issue(person, TokenPurpose.Confirm, person.Email!, stop), then);

    Task<bool> IsWaiting(Person known, CancellationToken stop) => known.EmailConfirmed ? Task.FromResult(false)
        : db.Set<AccountToken>().AnyAsync(t => t.PersonId == known.Id && t.Purpose == TokenPurpose.Confirm, stop);

    // Somebody else may have registered this address first, with a password that they know. The last one counts, its link
    // alone works, and confirming signs nobody in: the owner of the address never lands in an account of somebody else's making.
    async Task StartAgain(Person known, NewAccount wanted, string then, CancellationToken stop)
    {
        (known.PasswordHash, known.DisplayName, known.SecurityStamp) = (wanted.PasswordHash, wanted.DisplayName, Secret.New());
        await SendConfirmation(known, stop, then);
    }
}
