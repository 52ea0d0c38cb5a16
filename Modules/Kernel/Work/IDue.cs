using Kernel.Modules;

namespace Kernel.Work;

/// <summary>
/// Does what a module's own rows have come due for, such as mail to be sent. Asked in each round of a tenant's work, so
/// it takes a bounded piece at a time.
/// <example><code>internal sealed class DeliveryRound(AppDb db) : IDue</code></example>
/// </summary>
public interface IDue : ISocket
{
    /// <returns>When the next row is due; null when none waits.</returns>
    Task<DateTime?> Run(CancellationToken stop);
}

/// <summary>Marks a row that leaves work for an <see cref="IDue"/>: storing one wakes the tenant's worker.</summary>
public interface ILeavesWork;
