using Kernel.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Kernel.Data;

/// <summary>
/// Where everything lies: the data folder, and whether databases are SQLite files in it or schemas of a PostgreSQL server.
/// From <c>COPSITE__DATA</c> and <c>COPSITE__DATABASE</c> (<c>sqlite</c> or a connection string).
/// </summary>
public sealed class Storage
{
    readonly string database;

    public Storage(IConfiguration configuration, IHostEnvironment environment)
    {
        Folder = Path.GetFullPath(configuration["COPSITE:DATA"] ?? Path.Combine(environment.ContentRootPath, "App_Data"));
        database = configuration["COPSITE:DATABASE"] ?? "sqlite";
        Directory.CreateDirectory(Folder);
    }

    public string Folder { get; }

    public bool IsPostgres => !database.Equals("sqlite", StringComparison.OrdinalIgnoreCase);

    /// <summary>The PostgreSQL server's connection string.</summary>
    public string Server => database;

    /// <summary>The tenant's folder: its SQLite file and its media.</summary>
    public string FolderOf(Tenant tenant) => Path.Combine(Folder, "tenants", tenant.Id);

    public string FileOf(Tenant tenant) => Path.Combine(FolderOf(tenant), "site.db");

    public string PlatformFile => Path.Combine(Folder, "platform.db");

    public static string SchemaOf(Tenant tenant) => "t_" + tenant.Id;

    internal static string SqliteTo(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        DefaultTimeout = 5,
        Pooling = true,
    }.ToString();
}
