using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Users.Doors;

/// <summary>Opens, finds and ends sessions of the current tenant.</summary>
internal sealed class Sessions(AppDb db, SessionLookup lookup, Notes notes, TimeProvider clock)
{
    /// <summary>Stores a new session and gives the cookie's value.</summary>
    public async Task<string> Open(string personId, bool stays = false, string device = "", CancellationToken stop = default)
    {
        var secret = Secret.New();
        var now = clock.UtcNow();
        await db.Write(() =>
        {
            db.Add(Session.Of(personId, secret, stays, device, now));
            return db.Set<Person>().Where(p => p.Id == personId).ExecuteUpdateAsync(p => p.SetProperty(x => x.SeenUtc, now), stop);
        }, stop);
        return secret;
    }

    /// <summary>The session's rows; none when it has ended, its person is suspended, or there never was one.</summary>
    public async Task<List<SessionRow>> Find(string secret, CancellationToken stop)
    {
        var now = clock.UtcNow();
        await db.StayOpen(stop);
        var rows = await lookup.Find(db, Secret.HashOf(secret), stop);
        if (rows is not [var first, ..]) return rows;
        if (!Session.IsAlive(first.SeenUtc, first.EndsUtc, first.Stays, now)) return [];

        if (now - first.SeenUtc > Session.SeenStep) await notes.Store(() => Seen(first.Id, first.PersonId, now, stop), stop);
        return rows;
    }

    // On the person too, because a session that has ended is forgotten.
    async Task<int> Seen(string id, string personId, DateTime now, CancellationToken stop) =>
        await db.Set<Session>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenUtc, now), stop)
        + await db.Set<Person>().Where(p => p.Id == personId).ExecuteUpdateAsync(p => p.SetProperty(x => x.SeenUtc, now), stop);

    /// <summary>Ends the session that a browser brings. No cookie, no query.</summary>
    public async Task End(string secret, CancellationToken stop)
    {
        var hash = Secret.HashOf(secret);
        await db.Write(() => db.Set<Session>().Where(s => s.TokenHash == hash).ExecuteDeleteAsync(stop), stop);
    }

    /// <summary>Ends a person's sessions, except one if it is given. Part of the caller's transaction, if there is one.</summary>
    public Task EndAll(string personId, string? except, CancellationToken stop) =>
        db.Write(() => db.Set<Session>().Where(s => s.PersonId == personId && s.Id != except).ExecuteDeleteAsync(stop), stop);
}
