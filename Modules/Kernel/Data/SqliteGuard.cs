using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Kernel.Data;

/// <summary>
/// Settings of every SQLite connection, and the refusal of any write that does not hold the file's writer lock:
/// a forgotten lock is a failing test, not a lost commit.
/// </summary>
sealed class SqliteGuard(WriterLocks writers) : DbConnectionInterceptor, IDbTransactionInterceptor, IDbCommandInterceptor
{
    // FULL, because what was acknowledged must survive a power cut. No automatic checkpoint: the worker does it under the lock.
    const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; " +
        "PRAGMA cell_size_check=ON; PRAGMA wal_autocheckpoint=0; PRAGMA busy_timeout=5000;";

    const int NoCheckpointOnClose = 1006; // SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE

    readonly ConditionalWeakTable<sqlite3, object> prepared = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData happened) => Prepare((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData happened, CancellationToken stop = default)
    {
        Prepare((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    void Prepare(SqliteConnection connection)
    {
        // A pooled connection comes back with its settings, so each handle is prepared once.
        if (prepared.TryGetValue(connection.Handle!, out _)) return;

        raw.sqlite3_db_config(connection.Handle!, NoCheckpointOnClose, 1, out _);
        using (var pragmas = connection.CreateCommand())
        {
            pragmas.CommandText = Pragmas;
            pragmas.ExecuteNonQuery();
        }
        prepared.AddOrUpdate(connection.Handle!, this);
    }

    public InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData creating, InterceptionResult<DbCommand> result) =>
        creating is { Context: AppDb, Connection: SqliteConnection connection }
            ? InterceptionResult<DbCommand>.SuppressWithResult(new KeptCommand(KeptCommands.Of(connection)))
            : result;

    public void CommandFailed(DbCommand command, CommandErrorEventData failed) => (failed.Context as AppDb)?.MetError();

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData failed, CancellationToken stop = default)
    {
        CommandFailed(command, failed);
        return Task.CompletedTask;
    }

    public void TransactionFailed(DbTransaction transaction, TransactionErrorEventData failed) => (failed.Context as AppDb)?.MetError();

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData failed, CancellationToken stop = default)
    {
        TransactionFailed(transaction, failed);
        return Task.CompletedTask;
    }

    public InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData starting, InterceptionResult<DbTransaction> result)
    {
        Demand(connection);
        return result;
    }

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData starting, InterceptionResult<DbTransaction> result, CancellationToken stop = default)
    {
        Demand(connection);
        return ValueTask.FromResult(result);
    }

    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData executing, InterceptionResult<int> result)
    {
        Demand(command.Connection!);
        return result;
    }

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData executing, InterceptionResult<int> result, CancellationToken stop = default)
    {
        Demand(command.Connection!);
        return ValueTask.FromResult(result);
    }

    void Demand(DbConnection connection)
    {
        if (!writers.IsHeld(connection.DataSource))
            throw new InvalidOperationException("A write to SQLite began without the file's writer lock. Save through AppDb.SaveChangesAsync or AppDb.Write.");
    }
}
