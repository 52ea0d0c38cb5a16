using Kernel.Modules;

namespace Kernel.Work;

/// <summary>
/// Does what a module's own rows have come due for, such as mail to be sent. Each round of a tenant's work asks all modules in one
/// query when their rows are due, and turns to those whose time has come.
/// <example><code>internal sealed class DeliveryRound(AppDb db) : IDue</code></example>
/// </summary>
public interface IDue : ISocket
{
    /// <summary>When its rows are due, a query for each table; null for a row that waits for nothing.</summary>
    IEnumerable<IQueryable<DateTime?>> Times { get; }

    /// <summary>Does a bounded piece of what is due. It is turned to again while there is more.</summary>
    Task Run(CancellationToken stop);
}

/// <summary>Marks a row that leaves work for an <see cref="IDue"/>: storing one wakes the tenant's worker.</summary>
public interface ILeavesWork;
