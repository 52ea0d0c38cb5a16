using Bench.Measuring;
using Npgsql;

namespace Bench.Limits;

/// <summary>Databases of this run on the PostgreSQL that was given, dropped at its end.</summary>
sealed class ScratchPostgres : IAsyncDisposable
{
    public static readonly CannotMeasure NotGiven = new("not measured: no PostgreSQL given", isFailure: false);

    readonly NpgsqlConnection admin;
    readonly List<string> made = [];

    ScratchPostgres(NpgsqlConnection admin, ProcessTree? tree) => (this.admin, Tree) = (admin, tree);

    /// <summary>The server's processes; null when it runs elsewhere and its time cannot be read.</summary>
    public ProcessTree? Tree { get; }

    public static async Task<ScratchPostgres?> Make(string? connection, Taken taken, CancellationToken stop)
    {
        if (connection is null) return null;

        var admin = new NpgsqlConnection(connection);
        try { await admin.OpenAsync(stop); }
        catch (NpgsqlException refused) { throw new CannotMeasure($"PostgreSQL could not be reached: {refused.Message}"); }

        var backend = ProcessLine.Of(await BackendId(admin, stop));
        var isHere = backend is { Command: "postgres" };
        if (!isHere) taken.Note("PostgreSQL's processes are not on this machine, so its rows count the web server's time only.");

        return new(admin, isHere ? new(backend!.Parent, countMemory: false) : null);
    }

    public async Task<string> Database(string purpose, CancellationToken stop)
    {
        var name = $"copsite_bench_{purpose}_{Environment.ProcessId}";
        await Execute($"CREATE DATABASE {name}", stop);
        made.Add(name);
        return new NpgsqlConnectionStringBuilder(admin.ConnectionString) { Database = name }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var name in made) await Execute($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);
        await admin.DisposeAsync();
    }

    static async Task<int> BackendId(NpgsqlConnection admin, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("SELECT pg_backend_pid()", admin);
        return (int)(await command.ExecuteScalarAsync(stop))!;
    }

    async Task Execute(string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, admin);
        await command.ExecuteNonQueryAsync(stop);
    }
}
