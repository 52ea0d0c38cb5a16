namespace Bench.Tenants;

/// <summary>
/// What the bench must know of the platform database to add tenants to it. Everything else in a row is copied from the tenant that exists.
/// </summary>
static class PlatformTables
{
    public const string File = "platform.db";
    public const string TenantFolders = "tenants";

    /// <summary>Columns that differ from tenant to tenant, and what each holds for a new one.</summary>
    public static readonly CopiedTable[] All =
    [
        new("Platform_Tenant", TenantColumn: "Id", new() { ["Name"] = tenant => tenant.Name, ["Host"] = tenant => tenant.Host, ["Prefix"] = _ => "" }),
        new("Platform_TenantWork", TenantColumn: "TenantId", []),
    ];
}
