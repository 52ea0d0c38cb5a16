using System.Collections.Concurrent;
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
    static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    readonly DbContextOptions<AppDb> options;
    readonly AppDbParts parts;
    readonly ConcurrentDictionary<string, Rest> rests = new();
    readonly ITimer rounds;

    public AppDbs(DbContextOptions<AppDb> options, AppDbParts parts)
    {
        this.options = options;
        this.parts = parts;
        rounds = TimeProvider.System.CreateTimer(_ => Thin(), null, Round, Round);
    }

    /// <param name="with">Whose transaction it shares; null for one of its own.</param>
    internal AppDb Take(CurrentTenant tenant, Site site, AppDb? with)
    {
        var rest = rests.GetOrAdd(tenant.Id, static _ => new Rest());
        var db = rest.Take(joined: with is not null) ?? new AppDb(options, parts, tenant.Tenant, rest);
        db.Begin(site, with);
        return db;
    }

    /// <summary>Closes what rests of a tenant that is removed, and what comes back of it later.</summary>
    internal void Forget(Tenant tenant)
    {
        if (rests.TryRemove(tenant.Id, out var rest)) rest.End();
    }

    public void Dispose()
    {
        rounds.Dispose();
        foreach (var rest in rests.Values) rest.End();
    }

    void Thin()
    {
        foreach (var (id, rest) in rests)
            if (rest.Thin()) rests.TryRemove(new(id, rest));
    }

    /// <summary>Where one tenant's contexts rest.</summary>
    internal sealed class Rest
    {
        const int Most = 8;

        readonly Stack<AppDb> own = new(), joined = new();
        int untouched;
        bool hasEnded;

        public AppDb? Take(bool joined)
        {
            lock (own)
            {
                var from = joined ? this.joined : own;
                if (!from.TryPop(out var db)) return null;

                untouched = Math.Min(untouched, own.Count + this.joined.Count);
                return db;
            }
        }

        /// <summary>False when there are enough.</summary>
        public bool TryKeep(AppDb db, bool joined)
        {
            lock (own)
            {
                var to = joined ? this.joined : own;
                if (hasEnded || to.Count == Most) return false;

                to.Push(db);
                return true;
            }
        }

        /// <summary>Closes those that nobody took since the last round. True when nothing is left.</summary>
        public bool Thin()
        {
            lock (own)
            {
                for (var i = 0; i < untouched && (own.Count > 0 || joined.Count > 0); i++) (joined.Count > 0 ? joined : own).Pop().End();
                untouched = own.Count + joined.Count;
                if (untouched == 0) hasEnded = true;
                return hasEnded;
            }
        }

        public void End()
        {
            lock (own)
            {
                hasEnded = true;
                while (own.TryPop(out var db) || joined.TryPop(out db)) db.End();
            }
        }
    }
}
