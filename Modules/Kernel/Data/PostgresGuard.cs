using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Kernel.Data;

/// <summary>
/// Puts the tenant's schema, and nothing else, on the search path whenever a connection is taken from the pool.
/// The pool clears it when the connection goes back.
/// </summary>
sealed class PostgresGuard : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData happened)
    {
        using var command = Command(connection, happened);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData happened, CancellationToken stop = default)
    {
        await using var command = Command(connection, happened);
        await command.ExecuteNonQueryAsync(stop);
    }

    static NpgsqlCommand Command(DbConnection connection, ConnectionEndEventData happened)
    {
        // A schema's name is a tenant id: base-32 letters and digits that this program made, or "platform".
        var schema = happened.Context is AppDb db ? db.Schema : Platform;
        return new NpgsqlCommand($"SET search_path TO \"{schema}\"", (NpgsqlConnection)connection);
    }

    public const string Platform = "platform";
}
