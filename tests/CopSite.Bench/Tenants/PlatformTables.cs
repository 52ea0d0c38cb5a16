namespace Bench.Tenants;

/// <summary>
/// What the bench must know of the platform database to add tenants to it. Everything else in a row is copied from the tenant that exists.
/// TO BE COMPLETED when the Tenants module has its tables: until then these are the names that the design suggests.
/// </summary>
static class PlatformTables
{
    public const string File = "platform.db";
    public const string TenantFolders = "tenants";

    /// <summary>Columns that differ from tenant to tenant, and what each holds for a new one.</summary>
    public static readonly CopiedTable[] All =
    [
        new("Tenants", TenantColumn: "Id", new() { ["Name"] = tenant => tenant.Name }),
        new("TenantHosts", TenantColumn: "TenantId", new() { ["Host"] = tenant => tenant.Host }),
        new("TenantWork", TenantColumn: "TenantId", []),
    ];
}
