namespace Kernel.Tenancy;

/// <summary>
/// When a tenant next has something to do: a job, an outbox row, a timer. One list for all tenants,
/// so that ten thousand sleeping ones are not polled.
/// </summary>
public sealed class TenantWork
{
    public required string TenantId { get; init; }
    public DateTime DueUtc { get; set; }

    /// <summary>Until then one node alone works for the tenant.</summary>
    public DateTime? LeaseUntilUtc { get; set; }

    public string? Node { get; set; }

    /// <summary>Raised with each lease; a node that slept through its lease finds its number too old.</summary>
    public long Fence { get; set; }
}
