using Kernel;
using Kernel.Commands;
using Kernel.Data;
using Microsoft.Data.Sqlite;

namespace Tenants.Commands;

sealed class BackUpTenant(TenantRegister register, Storage storage) : Command
{
    public override string Words => "tenant backup";
    public override string Usage => "NAME --to FILE";
    public override string Summary => "Writes a site's SQLite database, as it is at this moment, into a new file. Its media lie in a folder and are copied with the usual tools.";

    public override async Task<int> Run(CommandLine line, CancellationToken stop)
    {
        if (storage.IsPostgres) throw new RuleBroken("The sites are on PostgreSQL: use pg_dump with --schema for one of them.");

        var file = Path.GetFullPath(line.Need("to"));
        if (File.Exists(file)) throw new RuleBroken($"{file} is there already. Name a new file.");
        if (!Directory.Exists(Path.GetDirectoryName(file))) throw new RuleBroken($"There is no folder {Path.GetDirectoryName(file)}. Make it first.");

        var tenant = await register.Called(line.Only("which site"), stop);
        // A reader's snapshot: writers go on meanwhile, and a reader never moves the log into the file.
        await using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = storage.FileOf(tenant), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await source.OpenAsync(stop);
        await using var copy = source.CreateCommand();
        copy.CommandText = "VACUUM INTO $file";
        copy.Parameters.AddWithValue("$file", file);
        await copy.ExecuteNonQueryAsync(stop);
        Console.WriteLine($"Wrote {file}");
        return 0;
    }
}
