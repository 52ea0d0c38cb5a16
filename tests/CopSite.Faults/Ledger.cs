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
        var tenant = new DirectoryInfo(Assert.Single(Directory.GetDirectories(Path.Combine(site.Folder, "tenants")))).Name;
        DbConnection db = server is null
            ? new SqliteConnection($"Data Source={Path.Combine(site.Folder, "tenants", tenant, "site.db")};Pooling=False;Mode=ReadWrite")
            : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { SearchPath = "t_" + tenant, Pooling = false }.ToString());
        await db.OpenAsync();
        return db;
    }
}
