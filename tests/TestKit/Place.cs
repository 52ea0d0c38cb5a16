using Kernel.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace TestKit;

/// <summary>A data folder and, on PostgreSQL, a database: made for one site or as the pattern of many, and gone afterwards.</summary>
sealed class Place : IAsyncDisposable
{
    // PostgreSQL copies a database only while nobody else uses the pattern.
    static readonly SemaphoreSlim copying = new(1, 1);

    public required Engine Engine { get; init; }
    public string Folder { get; } = Directory.CreateTempSubdirectory("copsite-test-").FullName;
    public string Database { get; } = $"copsite_{Guid.NewGuid():N}";

    /// <summary>As <c>COPSITE__DATABASE</c> has it.</summary>
    public string Address => Engine == Engine.Sqlite ? "sqlite" : new NpgsqlConnectionStringBuilder(Engines.Postgres) { Database = Database, MaxPoolSize = 40 }.ToString();

    public static async Task<Place> Empty(Engine engine)
    {
        if (engine == Engine.Postgres && Engines.Postgres is null)
            throw new InvalidOperationException("There is no PostgreSQL for tests. Run them through tools/with-postgres, or name a server in COPSITE_TEST_POSTGRES.");

        var place = new Place { Engine = engine };
        if (engine == Engine.Postgres) await Run($"CREATE DATABASE {place.Database}");
        return place;
    }

    public async Task<Place> Copy()
    {
        var copy = new Place { Engine = Engine };
        await CopyTo(copy);
        return copy;
    }

    /// <summary>Everything that is here is there too. The other place is empty.</summary>
    public async Task CopyTo(Place copy)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal)))
        {
            var to = Path.Combine(copy.Folder, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
        }
        if (Engine == Engine.Sqlite) return;

        await copying.WaitAsync();
        try
        {
            await Run($"CREATE DATABASE {copy.Database} TEMPLATE {Database}");
        }
        finally
        {
            copying.Release();
        }
    }

    /// <summary>Lets go of every connection that a pool still holds, so that the files can be copied or deleted.</summary>
    public void Close()
    {
        if (Engine == Engine.Postgres)
        {
            using var pooled = new NpgsqlConnection(Address);
            NpgsqlConnection.ClearPool(pooled);
            return;
        }
        foreach (var file in Directory.EnumerateFiles(Folder, "*.db", SearchOption.AllDirectories))
        {
            using var pooled = new SqliteConnection(Storage.SqliteTo(file));
            SqliteConnection.ClearPool(pooled);
        }
    }

    /// <summary>Nothing is left but the locks of the program that lives here.</summary>
    public async Task Clear()
    {
        Close();
        if (Engine == Engine.Postgres) await Run($"DROP DATABASE IF EXISTS {Database} WITH (FORCE)");
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))) File.Delete(file);
    }

    public async ValueTask DisposeAsync()
    {
        await Clear();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    // Names are this class's own letters and digits.
    static async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(Engines.Postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
