using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Users;

/// <summary>Makes and reads the tokens in letters. The caller saves.</summary>
internal sealed class Tokens(AppDb db, TimeProvider clock)
{
    public sealed record Found(AccountToken Token, Person Person);

    /// <summary>The secret for the letter. Earlier ones for the same purpose end.</summary>
    public async Task<string> Issue(Person person, TokenPurpose purpose, string address, CancellationToken stop)
    {
        db.RemoveRange(await db.Set<AccountToken>().Where(t => t.PersonId == person.Id && t.Purpose == purpose).ToListAsync(stop));
        var secret = Secret.New();
        db.Add(AccountToken.Of(person, secret, purpose, address, clock.UtcNow()));
        return secret;
    }

    /// <summary>Null when the link was used, is too old, or never was one. Removing the token uses it up.</summary>
    public async Task<Found?> Find(string? secret, TokenPurpose purpose, CancellationToken stop)
    {
        if (!Secret.IsShaped(secret)) return null;

        var hash = Secret.HashOf(secret!);
        var token = await db.Set<AccountToken>().SingleOrDefaultAsync(t => t.Hash == hash && t.Purpose == purpose, stop);
        if (token is null) return null;

        var person = await db.Set<Person>().SingleAsync(p => p.Id == token.PersonId, stop);
        return token.IsGoodFor(person, clock.UtcNow()) ? new(token, person) : null;
    }
}
