namespace Bench.Tenants;

/// <summary>One of the many: a sortable id of 26 characters, a name, a host.</summary>
sealed record NewTenant(int Number)
{
    public string Id => $"0bench{Number:D20}";
    public string Name => $"bench-{Number}";
    public string Host => $"t{Number}.localhost";
}
