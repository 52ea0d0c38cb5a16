using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Users.Doors;

/// <summary>Counts wrong passwords for an address and makes the next try wait.</summary>
sealed class SignInTries(AppDb db, SignInTurns turns, Letters letters, TimeProvider clock, ILogger<SignInTries> log)
{
    /// <summary>Compares, and keeps count. A success forgets the failures with the caller's save.</summary>
    /// <exception cref="RuleBroken">It is too early for another try.</exception>
    public async Task<PasswordVerificationResult> Try(string address, Person? person, Func<Task<PasswordVerificationResult>> compare, CancellationToken stop)
    {
        var key = FailedSignIns.KeyOf(address);
        using var turn = await turns.Take(key, stop);
        var failures = await db.Set<FailedSignIns>().SingleOrDefaultAsync(f => f.Key == key, stop);
        failures?.DemandPatience(clock.UtcNow());

        var result = await compare();
        if (result == PasswordVerificationResult.Failed) await Note(failures ?? New(key), person, stop);
        else if (failures is not null) db.Remove(failures);
        return result;
    }

    FailedSignIns New(string key)
    {
        var failures = new FailedSignIns { Key = key };
        db.Add(failures);
        return failures;
    }

    async Task Note(FailedSignIns failures, Person? person, CancellationToken stop)
    {
        failures.Fail(clock.UtcNow());
        if (person is not null)
        {
            log.SignInFailed(person.Id, failures.Count);
            if (failures.Count == FailedSignIns.Alarming) letters.ManyFailures(person);
        }
        await db.SaveChangesAsync(stop);
    }
}
