using Kernel.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Kernel.Data;

/// <summary>Makes, upgrades and removes databases: the platform's and each tenant's, on either engine.</summary>
public sealed class Databases(Storage storage, WriterLocks writers, AppDbs contexts, IServiceScopeFactory scopes)
{
    /// <summary>Of a write-ahead log, in bytes.</summary>
    internal const long LongLog = 4 << 20;

    /// <summary>The platform database is there and has the newest schema.</summary>
    public async Task PreparePlatform(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PlatformDb>>().CreateDbContextAsync(stop);
        await using var _ = await writers.Platform(stop);
        await EnsureSchema(db, PostgresGuard.Platform, stop);
        await Migrate(db, stop);
    }

    /// <summary>The tenant's database is there and has the newest schema. Gives that schema's name.</summary>
    public async Task<string> Prepare(Tenant tenant, CancellationToken stop)
    {
        if (!storage.IsPostgres) Directory.CreateDirectory(storage.FolderOf(tenant));

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var _ = await writers.Of(tenant, stop);
        await EnsureSchema(db, Storage.SchemaOf(tenant), stop);
        await Migrate(db, stop);
        return Newest(db);
    }

    /// <summary>The tenant's database and files are gone.</summary>
    public async Task Remove(Tenant tenant, CancellationToken stop)
    {
        contexts.Forget();
        if (storage.IsPostgres)
        {
            await using var connection = new NpgsqlConnection(storage.Server);
            await connection.OpenAsync(stop);
            await using var drop = new NpgsqlCommand($"DROP SCHEMA IF EXISTS \"{Storage.SchemaOf(tenant)}\" CASCADE", connection);
            await drop.ExecuteNonQueryAsync(stop);
        }
        else
        {
            SqliteConnection.ClearPool(new SqliteConnection(Storage.SqliteTo(storage.FileOf(tenant))));
        }
        if (Directory.Exists(storage.FolderOf(tenant))) Directory.Delete(storage.FolderOf(tenant), recursive: true);
        writers.Forget(tenant);
    }

    /// <summary>Moves what the write-ahead log holds into the tenant's file and empties it.</summary>
    public async Task Checkpoint(Tenant tenant, CancellationToken stop)
    {
        if (!storage.IsPostgres && File.Exists(storage.FileOf(tenant))) await Checkpoint(tenant, "TRUNCATE", stop);
    }

    /// <summary>
    /// Moves what a log that became long holds, as far as no reader needs it there, so that the next writes begin at its start
    /// again. Waits for nobody: each page is looked for in all of a log first, and one that only grows makes all of them dearer.
    /// </summary>
    public async Task ReuseLog(Tenant tenant, CancellationToken stop)
    {
        if (!storage.IsPostgres && new FileInfo(storage.FileOf(tenant) + "-wal") is { Exists: true, Length: >= LongLog }) await Checkpoint(tenant, "PASSIVE", stop);
    }

    // Under the writer lock, however it is done.
    async Task Checkpoint(Tenant tenant, string mode, CancellationToken stop)
    {
        await using var _ = await writers.Of(tenant, stop);
        await using var connection = new SqliteConnection(Storage.SqliteTo(storage.FileOf(tenant)));
        await connection.OpenAsync(stop);
        await using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = $"PRAGMA wal_checkpoint({mode})";
        await checkpoint.ExecuteNonQueryAsync(stop);
    }

    public static string Newest(DbContext db) => db.Database.GetMigrations().Last();

    async Task EnsureSchema(DbContext db, string schema, CancellationToken stop)
    {
        if (!storage.IsPostgres) return;

        await using var connection = new NpgsqlConnection(storage.Server);
        await connection.OpenAsync(stop);
        await using var create = new NpgsqlCommand($"CREATE SCHEMA IF NOT EXISTS \"{schema}\"", connection);
        await create.ExecuteNonQueryAsync(stop);
    }

    async Task Migrate(DbContext db, CancellationToken stop)
    {
        // EF's own lock on SQLite is a row that outlives a killed process; the writer lock that we hold dies with it.
        if (!storage.IsPostgres) await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", stop);
        await db.Database.MigrateAsync(stop);
    }

    // Each page's few statements come again and again; planning them costs more than running them. The server notices by
    // itself when a prepared one meets another tenant's search path.
    const int Prepared = 250;

    internal static NpgsqlDataSource Source(string server)
    {
        var address = new NpgsqlConnectionStringBuilder(server);
        if (address.MaxAutoPrepare == 0) address.MaxAutoPrepare = Prepared;
        return NpgsqlDataSource.Create(address);
    }

    // EF keeps a thousand compiled queries by itself. All modules together have more, and to compile one again takes longer
    // than to run it.
    static readonly MemoryCache sqliteQueries = Queries(), postgresQueries = Queries();

    static MemoryCache Queries() => new(new MemoryCacheOptions { SizeLimit = 100_000 });

    internal static DbContextOptions<TContext> Options<TContext>(IServiceProvider services, string? file) where TContext : DbContext
    {
        var storage = services.GetRequiredService<Storage>();
        var options = new DbContextOptionsBuilder<TContext>();
        // Migrations are SQL scripts without a model snapshot; a test compares what they make with the model instead.
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning, RelationalEventId.MigrationsUserTransactionWarning));
        options.UseMemoryCache(storage.IsPostgres ? postgresQueries : sqliteQueries);
        if (storage.IsPostgres)
        {
            options.UseNpgsql(services.GetRequiredService<NpgsqlDataSource>()).AddInterceptors(services.GetRequiredService<PostgresGuard>());
        }
        else
        {
            // Lists travel as one parameter, as they do to PostgreSQL: with one for each of their values the SQL would be written anew for every query.
            options.UseSqlite(file is null ? null : Storage.SqliteTo(file), sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(services.GetRequiredService<SqliteGuard>());
        }
        return options.Options;
    }
}
