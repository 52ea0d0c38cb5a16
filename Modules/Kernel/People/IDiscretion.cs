using Kernel.Modules;

namespace Kernel.People;

/// <summary>
/// Knows who may read what people wrote about themselves. Their names, what they do and where they work stand beside
/// everything that they post, and are not asked for here.
/// <example><code>internal sealed class Discretion(AppDb db, Sight sight) : IDiscretion</code></example>
/// </summary>
public interface IDiscretion : ISocket
{
    /// <summary>Ids of people who do not show it to everybody: it must not be found by its words.</summary>
    IQueryable<string> Reserved { get; }

    /// <summary>Ids of people who do not show it to this viewer.</summary>
    IQueryable<string> ClosedTo(Viewer viewer);

    /// <summary>Ids of people who keep their whole profile from this viewer.</summary>
    IQueryable<string> HiddenFrom(Viewer viewer);
}
