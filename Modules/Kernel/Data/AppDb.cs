using Kernel.Events;
using Kernel.Modules;
using Kernel.Settings;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kernel.Data;

/// <summary>
/// The tenant's database, with every module's tables. Entities are found by <see cref="IStored"/>.
/// A save is one transaction that holds the rows, their events' outbox rows and nothing of any other tenant.
/// </summary>
public sealed class AppDb : DbContext
{
    readonly AppDbParts parts;
    readonly Tenant home;
    readonly AppDbs all;
    readonly List<IEvent> loose = [];
    readonly List<OutboxRow> facts = [];
    bool hasWork;
    bool hasSettings;
    bool staysOpen;
    bool metError;
    Site site = null!;

    /// <summary>Nobody waits for what is written here: those for whose writing somebody does go first.</summary>
    internal bool GivesWay { get; set; }

    /// <summary>How many runs of automation, one because of the other, led to what is written here; 0 for what a person did.</summary>
    public int Depth { get; set; }

    /// <summary>It writes in the transaction of another scope's.</summary>
    internal bool IsJoined { get; private set; }

    /// <summary>How often all had been forgotten when it was made.</summary>
    internal int Generation { get; }

    /// <summary>In milliseconds of <see cref="Environment.TickCount64"/>.</summary>
    internal long RestsSince { get; private set; }

    internal AppDb(DbContextOptions<AppDb> options, AppDbParts parts, Tenant home, AppDbs all, int generation) : base(options)
    {
        this.parts = parts;
        this.home = home;
        this.all = all;
        Generation = generation;
        // A save that fails takes its whole transaction back: nothing here goes on after one.
        Database.AutoSavepointsEnabled = false;
        if (!parts.Storage.IsPostgres) Database.SetConnectionString(Storage.SqliteTo(parts.Storage.FileOf(home)));
    }

    internal bool IsOf(string tenantId) => home.Id == tenantId;

    internal bool IsLike(AppDb other) => other.IsOf(home.Id) && other.IsJoined == IsJoined;

    /// <summary>A scope of its tenant has it from now on.</summary>
    /// <param name="with">What is written here is written in this one's transaction, by its connection, and stored when that is.</param>
    internal void Begin(Site site, AppDb? with)
    {
        this.site = site;
        IsJoined = with is not null;
        if (with is not null)
        {
            Database.SetDbConnection(with.Database.GetDbConnection());
            Database.UseTransaction(with.Database.CurrentTransaction!.GetDbTransaction());
        }
        else if (!parts.Storage.IsPostgres && !staysOpen && File.Exists(parts.Storage.FileOf(home)))
        {
            // A file costs nothing to hold, and what was prepared is lost when it is closed.
            Database.OpenConnection();
            staysOpen = true;
        }
    }

    /// <summary>Emptied for the next scope, if it can be and there are not enough that rest.</summary>
    bool TryRest()
    {
        try
        {
            if (!TryLetGo()) return false;
        }
        // A query that was broken off has not given the connection back.
        catch (InvalidOperationException)
        {
            return false;
        }
        ChangeTracker.Clear();
        loose.Clear();
        facts.Clear();
        hasWork = hasSettings = GivesWay = false;
        Depth = 0;
        site = null!;
        RestsSince = Environment.TickCount64;
        return all.TryKeep(this);
    }

    // False while a transaction or a half-read answer would go on in the next scope, and where what went wrong may go wrong again.
    bool TryLetGo()
    {
        if (IsJoined)
        {
            Database.UseTransaction(null);
            Database.SetDbConnection(null);
            return true;
        }
        if (metError || Database.CurrentTransaction is not null) return false;
        if (Database.GetDbConnection() is SqliteConnection sqlite) return KeptCommands.Of(sqlite).AreAllBack;

        // The server's connections are few, and its driver keeps what was prepared.
        if (staysOpen) Database.CloseConnection();
        staysOpen = false;
        return Database.GetDbConnection().State == System.Data.ConnectionState.Closed;
    }

    /// <summary>The file did not take or give what was asked: this scope is the last by this connection.</summary>
    internal void MetError() => metError = true;

    public override void Dispose()
    {
        if (!TryRest()) End();
    }

    public override ValueTask DisposeAsync() => TryRest() ? ValueTask.CompletedTask : base.DisposeAsync();

    /// <summary>Closes it for good.</summary>
    internal void End() => base.Dispose();

    /// <summary>PostgreSQL's schema of this tenant; the connection guard puts it on the search path.</summary>
    internal string Schema => Storage.SchemaOf(home);

    /// <summary>Those whose entities and scripts make the tables.</summary>
    internal IEnumerable<System.Reflection.Assembly> Assemblies => parts.Catalog.Assemblies;

    /// <summary>Keeps one connection until the end of the request, for requests that are sure to ask several times.</summary>
    public async Task StayOpen(CancellationToken stop)
    {
        if (staysOpen) return;

        await Database.OpenConnectionAsync(stop);
        staysOpen = true;
    }

    /// <summary>Gives the kept connection back: what follows, such as sending a file, may take minutes.</summary>
    public async Task LetGo()
    {
        if (!staysOpen) return;

        staysOpen = false;
        await Database.CloseConnectionAsync();
    }

    /// <summary>A fact that belongs to no entity. Stored with the next save.</summary>
    public void Raise(IEvent happened) => loose.Add(happened);

    /// <summary>Stores all changes and their events, or none of them.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken stop = default)
    {
        Prepare();
        if (Database.CurrentTransaction is not null) return await Store(acceptAllChangesOnSuccess, stop);

        await Announce(stop);
        int rows;
        await using (await parts.Writers.Of(home, stop, GivesWay))
        {
            await using var transaction = facts.Count > 0 ? await Database.BeginTransactionAsync(stop) : null;
            rows = await Store(acceptAllChangesOnSuccess, stop);
            if (transaction is not null) await transaction.CommitAsync(stop);
        }
        Committed();
        return rows;
    }

    // Facts go in one statement: as entities they would be half of what a save has to prepare, while others wait to write.
    async Task<int> Store(bool acceptAllChangesOnSuccess, CancellationToken stop)
    {
        int rows;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, stop);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
        foreach (var some in facts.Chunk(OutboxRow.Together)) await Database.ExecuteSqlAsync(OutboxRow.Insert(some), stop);
        facts.Clear();
        return rows;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Saving waits for the writer lock. Await SaveChangesAsync instead.");

    /// <summary>Several saves, queries and bulk updates as one transaction: all of it or nothing.</summary>
    public async Task<T> Write<T>(Func<Task<T>> work, CancellationToken stop)
    {
        if (Database.CurrentTransaction is not null) return await work();

        T result;
        await using (await parts.Writers.Of(home, stop, GivesWay))
        {
            await using var transaction = await Database.BeginTransactionAsync(stop);
            result = await work();
            if (Prepare()) await Store(true, stop);
            await Announce(stop);
            await transaction.CommitAsync(stop);
        }
        Committed();
        return result;
    }

    /// <summary>Has it written what a scope reads of its site when it opens?</summary>
    internal bool ChangesSite => hasSettings;

    /// <summary>Says with its own commit what one that joined has left to say: that there is work, that settings changed.</summary>
    internal void Answers(AppDb joined)
    {
        hasWork |= joined.hasWork;
        hasSettings |= joined.hasSettings;
    }

    /// <inheritdoc cref="Write{T}"/>
    public Task Write(Func<Task> work, CancellationToken stop) => Write(async () => { await work(); return true; }, stop);

    /// <summary>Does the work, looks at what it gave, and takes every write back.</summary>
    public async Task<T> Rehearse<T>(Func<Task<T>> work, CancellationToken stop)
    {
        await using var _ = await parts.Writers.Of(home, stop);
        await using var transaction = await Database.BeginTransactionAsync(stop);
        var result = await work();
        await transaction.RollbackAsync(stop);
        ChangeTracker.Clear();
        loose.Clear();
        facts.Clear();
        hasWork = hasSettings = false;
        return result;
    }

    // Entities are stamped and their events turned into outbox rows, one for each handler that is on in this tenant. True
    // when there is something to store: what EF Core compares for that is compared here, and not again to store it.
    bool Prepare()
    {
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            Stamp();
            if (Happened() is { Count: > 0 } happened)
            {
                var rows = parts.Outbox.RowsFor(happened, site, Depth);
                hasWork |= rows.Count > 0;
                facts.AddRange(rows);
            }
            return ChangeTracker.HasChanges() || facts.Count > 0;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    void Stamp()
    {
        hasWork |= ChangeTracker.Entries<ILeavesWork>().Any(e => e.State is EntityState.Added or EntityState.Modified);
        hasSettings |= ChangeTracker.Entries<ISiteState>().Any(e => e.State != EntityState.Unchanged);
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
            if (entry.State == EntityState.Modified) entry.Property(v => v.Version).CurrentValue++;
    }

    List<IEvent> Happened()
    {
        var happened = new List<IEvent>(loose);
        loose.Clear();
        foreach (var entry in ChangeTracker.Entries<IRaiseEvents>())
        {
            happened.AddRange(entry.Entity.Raised);
            entry.Entity.Raised.Clear();
        }
        return happened;
    }

    // Before the commit, so that a crash right after it leaves a mark that somebody has work here.
    ValueTask Announce(CancellationToken stop) => hasWork ? parts.Active.Touch(home.Id, stop) : ValueTask.CompletedTask;

    void Committed()
    {
        parts.Sites.Changed(home.Id, hasSettings);
        if (hasWork) parts.Active.Wake(home.Id);
        hasWork = hasSettings = false;
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        var stored = parts.Catalog.Assemblies.SelectMany(a => a.GetTypes())
            .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IStored).IsAssignableFrom(t))
            .OrderBy(t => t.FullName, StringComparer.Ordinal).ToList();

        foreach (var type in stored) model.Entity(type);
        foreach (var type in stored.Where(t => typeof(IMapped).IsAssignableFrom(t)))
            type.GetMethod(nameof(IMapped.Map), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.DeclaredOnly)?.Invoke(null, [model]);

        model.UseHouseRules();
    }
}

/// <summary>What every <see cref="AppDb"/> shares.</summary>
public sealed record AppDbParts(Storage Storage, WriterLocks Writers, ModuleCatalog Catalog, Sites Sites, OutboxRows Outbox, ActiveTenants Active);
