namespace Bench.Tenants;

/// <summary>A table of the platform database whose rows for one tenant are copied for another.</summary>
sealed record CopiedTable(string Name, string TenantColumn, Dictionary<string, Func<NewTenant, string>> Changed);
