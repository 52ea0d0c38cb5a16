using Kernel.Settings;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Data;

/// <summary>
/// Lends each scope a tenant's <see cref="AppDb"/> and takes it back, emptied. To make one anew, to open a connection and to
/// prepare what is asked there takes longer than to answer most questions. One that rests belongs to its tenant for good.
/// </summary>
public sealed class AppDbs : IDisposable
{
    // Each holds an open file and, of what it read there, two megabytes at most.
    const int MostOfOne = 8;
    const int MostOfAll = 128;

    static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    readonly DbContextOptions<AppDb> options;
    readonly AppDbParts parts;
    readonly ITimer rounds;

    // The coldest first: so few that to look through them takes no longer than to find the place of one tenant.
    readonly List<AppDb> resting = [];
    int generation;
    bool hasEnded;

    public AppDbs(DbContextOptions<AppDb> options, AppDbParts parts)
    {
        this.options = options;
        this.parts = parts;
        rounds = TimeProvider.System.CreateTimer(_ => Thin(), null, Longest, Longest);
    }

    /// <param name="with">Whose transaction it shares; null for one of its own.</param>
    internal AppDb Take(CurrentTenant tenant, Site site, AppDb? with)
    {
        var db = Rested(tenant.Id, with is not null) ?? new AppDb(options, parts, tenant.Tenant, this, generation);
        db.Begin(site, with);
        return db;
    }

    /// <summary>False when there are enough of its kind, and for one from before all were forgotten.</summary>
    internal bool TryKeep(AppDb db)
    {
        AppDb? coldest = null;
        lock (resting)
        {
            if (hasEnded || db.Generation != generation || resting.Count(db.IsLike) >= MostOfOne) return false;

            if (resting.Count == MostOfAll)
            {
                coldest = resting[0];
                resting.RemoveAt(0);
            }
            resting.Add(db);
        }
        coldest?.End();
        return true;
    }

    /// <summary>Closes all that rest, and later those that are out now: of a tenant that is removed nothing may be left.</summary>
    internal void Forget() => Close(_ => true, () => generation++);

    public void Dispose()
    {
        rounds.Dispose();
        Close(_ => true, () => hasEnded = true);
    }

    void Thin()
    {
        var before = Environment.TickCount64 - (long)Longest.TotalMilliseconds;
        Close(db => db.RestsSince < before);
    }

    AppDb? Rested(string tenantId, bool isJoined)
    {
        lock (resting)
        {
            var at = resting.FindLastIndex(db => db.IsOf(tenantId) && db.IsJoined == isJoined);
            if (at < 0) return null;

            var db = resting[at];
            resting.RemoveAt(at);
            return db;
        }
    }

    void Close(Predicate<AppDb> which, Action? first = null)
    {
        List<AppDb> closed;
        lock (resting)
        {
            first?.Invoke();
            closed = resting.FindAll(which);
            resting.RemoveAll(which);
        }
        foreach (var db in closed) db.End();
    }
}
