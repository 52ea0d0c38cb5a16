using Microsoft.Data.Sqlite;

namespace Bench.Tenants;

/// <summary>Multiplies the one tenant of a data folder: a copy of its folder and of its platform rows for each new one. SQLite only; the site must not run.</summary>
sealed class ManyTenants(string folder)
{
    string TenantsFolder => Path.Combine(folder, PlatformTables.TenantFolders);

    public IReadOnlyList<NewTenant> Multiply(int count, CancellationToken stop)
    {
        var template = Directory.Exists(TenantsFolder) ? Directory.GetDirectories(TenantsFolder) : [];
        if (template.Length != 1) throw new CannotMeasure($"{TenantsFolder} holds {template.Length} tenants; it must hold the one that is to be multiplied.");

        Afford(template[0], count);
        var tenants = Enumerable.Range(1, count - 1).Select(number => new NewTenant(number)).ToList();
        foreach (var tenant in tenants)
        {
            stop.ThrowIfCancellationRequested();
            Copy(template[0], Path.Combine(TenantsFolder, tenant.Id));
        }

        Insert(Path.GetFileName(template[0]), tenants);
        return tenants;
    }

    void Afford(string template, int count)
    {
        var needed = Directory.EnumerateFiles(template, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) * count;
        var free = new DriveInfo(folder).AvailableFreeSpace;
        if (needed > free * 0.9) throw new CannotMeasure($"not measured: {count} tenants need {needed >> 20} MB and the disk has {free >> 20} MB", isFailure: false);
    }

    static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var below in Directory.GetDirectories(from)) Copy(below, Path.Combine(to, Path.GetFileName(below)));
    }

    void Insert(string template, List<NewTenant> tenants)
    {
        using var platform = new SqliteConnection($"Data Source={Path.Combine(folder, PlatformTables.File)};Mode=ReadWrite;Pooling=False");
        platform.Open();
        using var transaction = platform.BeginTransaction();
        foreach (var table in PlatformTables.All) Insert(platform, table, template, tenants);
        transaction.Commit();
    }

    static void Insert(SqliteConnection platform, CopiedTable table, string template, List<NewTenant> tenants)
    {
        var columns = Columns(platform, table.Name);
        var unknown = table.Changed.Keys.Append(table.TenantColumn).Except(columns).ToList();
        if (unknown.Count > 0) throw new CannotMeasure($"not measured: {PlatformTables.File} has no {table.Name}.{unknown[0]}; put its real names into PlatformTables");

        using var insert = platform.CreateCommand();
        var values = columns.Select(column => column == table.TenantColumn ? "$id" : table.Changed.ContainsKey(column) ? $"${column}" : $"\"{column}\"");
        insert.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) SELECT {string.Join(", ", values)} FROM \"{table.Name}\" WHERE \"{table.TenantColumn}\" = $template";
        insert.Parameters.AddWithValue("$template", template);
        insert.Parameters.Add("$id", SqliteType.Text);
        foreach (var column in table.Changed.Keys) insert.Parameters.Add($"${column}", SqliteType.Text);

        foreach (var tenant in tenants)
        {
            insert.Parameters["$id"].Value = tenant.Id;
            foreach (var (column, value) in table.Changed) insert.Parameters[$"${column}"].Value = value(tenant);
            insert.ExecuteNonQuery();
        }
    }

    static List<string> Columns(SqliteConnection platform, string table)
    {
        using var command = platform.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info($table)";
        command.Parameters.AddWithValue("$table", table);
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read()) columns.Add(reader.GetString(0));
        return columns;
    }
}
