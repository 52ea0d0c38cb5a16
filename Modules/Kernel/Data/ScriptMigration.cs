using Microsoft.EntityFrameworkCore.Migrations;

namespace Kernel.Data;

/// <summary>
/// A migration whose steps are two SQL scripts beside it, <c>&lt;id&gt;.sqlite.sql</c> and <c>&lt;id&gt;.postgres.sql</c>:
/// the reviewer reads exactly what each engine will run.
/// </summary>
public abstract class ScriptMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        var engine = ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal) ? "sqlite" : "postgres";
        var script = $"{GetType().Namespace}/{Name}.{engine}.sql";
        using var stream = GetType().Assembly.GetManifestResourceStream(script)
            ?? throw new InvalidOperationException($"The script {script} is not embedded. Put it beside {GetType().Name}.");
        using var reader = new StreamReader(stream);
        migration.Sql(reader.ReadToEnd());
    }

    /// <summary>The scripts' file name up to the engine.</summary>
    protected abstract string Name { get; }
}
