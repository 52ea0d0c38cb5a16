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
    // Each holds an open file and, of what it read there, two megabytes at most.
    const int MostOfOne = 8;
    const int MostOfAll = 128;

    static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    readonly DbContextOptions<AppDb> options;
    readonly AppDbParts parts;
    readonly ConcurrentDictionary<(string Tenant, bool IsJoined), Rest> rests = new();
    readonly ITimer rounds;
    int resting;

    public AppDbs(DbContextOptions<AppDb> options, AppDbParts parts)
    {
        this.options = options;
        this.parts = parts;
        rounds = TimeProvider.System.CreateTimer(_ => Thin(), null, Round, Round);
    }

    /// <param name="with">Whose transaction it shares; null for one of its own.</param>
    internal AppDb Take(CurrentTenant tenant, Site site, AppDb? with)
    {
        var rest = rests.GetOrAdd((tenant.Id, with is not null), static (_, all) => new Rest(all), this);
        var db = rest.Take() ?? new AppDb(options, parts, tenant.Tenant, rest);
        db.Begin(site, with);
        return db;
    }

    /// <summary>Closes what rests of a tenant that is removed, and what comes back of it later.</summary>
    internal void Forget(Tenant tenant)
    {
        foreach (var isJoined in new[] { false, true })
            if (rests.TryRemove((tenant.Id, isJoined), out var rest)) rest.End();
    }

    public void Dispose()
    {
        rounds.Dispose();
        foreach (var rest in rests.Values) rest.End();
    }

    void Thin()
    {
        foreach (var rest in rests.Values) rest.Thin();
    }

    /// <summary>Where one tenant's contexts rest, the last that came on top.</summary>
    internal sealed class Rest(AppDbs all)
    {
        readonly List<AppDb> pile = [];
        int untouched;
        bool hasEnded;

        public AppDb? Take()
        {
            lock (pile)
            {
                if (pile.Count == 0) return null;

                var db = pile[^1];
                Remove(pile.Count - 1);
                untouched = Math.Min(untouched, pile.Count);
                return db;
            }
        }

        /// <summary>False when there are enough.</summary>
        public bool TryKeep(AppDb db)
        {
            lock (pile)
            {
                if (hasEnded || pile.Count == MostOfOne) return false;
                if (Interlocked.Increment(ref all.resting) > MostOfAll)
                {
                    Interlocked.Decrement(ref all.resting);
                    return false;
                }

                pile.Add(db);
                return true;
            }
        }

        /// <summary>Closes those that nobody took since the last round.</summary>
        public void Thin()
        {
            lock (pile)
            {
                for (; untouched > 0; untouched--) Close();
                untouched = pile.Count;
            }
        }

        public void End()
        {
            lock (pile)
            {
                hasEnded = true;
                while (pile.Count > 0) Close();
            }
        }

        void Close()
        {
            var db = pile[0];
            Remove(0);
            db.End();
        }

        void Remove(int at)
        {
            pile.RemoveAt(at);
            Interlocked.Decrement(ref all.resting);
        }
    }
}
