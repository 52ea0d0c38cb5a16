using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using TestKit;

namespace Faults;

/// <summary>What the database of a site's only tenant says, read past the site. The same questions on both engines.</summary>
sealed class Ledger(RunningSite site, string? server)
{
    /// <param name="sql">Counts, and may name <c>@id</c>.</param>
    public async Task<long> Count(string sql, string id)
    {
        await using var db = await Open();
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@id", id);
        command.Parameters.Add(parameter);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    async Task<DbConnection> Open()
    {
        DbConnection db = server is null
            ? new SqliteConnection($"Data Source={Assert.Single(Directory.GetFiles(Path.Combine(site.Folder, "tenants"), "site.db", SearchOption.AllDirectories))};Pooling=False;Mode=ReadWrite")
            : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { SearchPath = await Schema(server), Pooling = false }.ToString());
        await db.OpenAsync();
        return db;
    }

    static async Task<string> Schema(string server)
    {
        await using var db = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        await db.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT nspname FROM pg_namespace WHERE nspname LIKE 't\\_%'", db);
        await using var names = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await names.ReadAsync()) found.Add(names.GetString(0));
        return Assert.Single(found);
    }
}
