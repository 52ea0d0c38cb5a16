using System.Text.RegularExpressions;
using Kernel.Data;
using Kernel.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Tests.Kernel.Data;

/// <summary>Migrations are scripts without a snapshot, so this is what says that they make what the model means.</summary>
public partial class SchemaTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_migrated_site_has_the_models_schema_on_SQLite()
    {
        await using var site = await TestSite.Start();
        await site.InTenant(async scope => await SameOnSqlite(scope.Db));
    }

    [Fact]
    public async Task A_migrated_platform_has_the_models_schema_on_SQLite()
    {
        await using var site = await TestSite.Start();
        await using var db = await site.Get<IDbContextFactory<PlatformDb>>().CreateDbContextAsync(Stop);
        await SameOnSqlite(db);
    }

    [Fact]
    public async Task A_migrated_site_has_the_models_schema_on_PostgreSQL()
    {
        Assert.SkipWhen(Engines.Postgres is null, "There is no PostgreSQL here. Run the tests through tools/with-postgres.");
        await using var site = await TestSite.Start(Engine.Postgres);
        await site.InTenant(scope => SameOnPostgres(scope.Db, site.Get<Storage>().Server, Storage.SchemaOf(site.Tenant)));
    }

    [Fact]
    public async Task A_migrated_platform_has_the_models_schema_on_PostgreSQL()
    {
        Assert.SkipWhen(Engines.Postgres is null, "There is no PostgreSQL here. Run the tests through tools/with-postgres.");
        await using var site = await TestSite.Start(Engine.Postgres);
        await using var db = await site.Get<IDbContextFactory<PlatformDb>>().CreateDbContextAsync(Stop);
        await SameOnPostgres(db, site.Get<Storage>().Server, "platform");
    }

    static async Task SameOnSqlite(DbContext db)
    {
        await using var model = new SqliteConnection("Data Source=:memory:");
        await model.OpenAsync(Stop);
        await using (var create = model.CreateCommand())
        {
            create.CommandText = Script(db);
            await create.ExecuteNonQueryAsync(Stop);
        }
        await db.Database.OpenConnectionAsync(Stop);

        Assert.Equal(await Objects(model), await Objects((SqliteConnection)db.Database.GetDbConnection()));
    }

    // What the model says, and what modules say that no model can: full-text tables.
    static string Script(DbContext db) => db is AppDb site ? SchemaScripts.Of(site) : db.Database.GenerateCreateScript();

    static async Task<string> Objects(SqliteConnection connection)
    {
        await using var ask = connection.CreateCommand();
        ask.CommandText = "SELECT type || ' ' || name || ': ' || sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND tbl_name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name";
        return await Lines(ask);
    }

    static async Task SameOnPostgres(DbContext db, string server, string schema)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(Stop);
        await using (var create = new NpgsqlCommand($"CREATE SCHEMA model; SET search_path TO model; {Script(db)}", connection))
            await create.ExecuteNonQueryAsync(Stop);

        Assert.Equal(await Objects(connection, "model"), await Objects(connection, schema));
    }

    static async Task<string> Objects(NpgsqlConnection connection, string schema)
    {
        // Names of other schemas stand inside definitions, so each is read with its own on the search path.
        await using (var enter = new NpgsqlCommand($"SET search_path TO \"{schema}\"", connection)) await enter.ExecuteNonQueryAsync(Stop);
        await using var ask = new NpgsqlCommand("""
            SELECT line FROM (
              SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') || ' ' || coalesce(character_maximum_length::text, '') AS line
                FROM information_schema.columns WHERE table_schema = current_schema()
              UNION ALL SELECT replace(indexdef, current_schema() || '.', '') FROM pg_indexes WHERE schemaname = current_schema()
              UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
            ) AS all_lines WHERE line NOT LIKE '%\_\_EF%' ORDER BY line COLLATE "C"
            """, connection);
        return await Lines(ask);
    }

    static async Task<string> Lines(System.Data.Common.DbCommand ask)
    {
        var lines = new List<string>();
        await using var rows = await ask.ExecuteReaderAsync(Stop);
        while (await rows.ReadAsync(Stop)) lines.Add(Blanks().Replace(rows.GetString(0), " "));
        Assert.NotEmpty(lines);
        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
