using Kernel.Modules;

namespace Kernel.People;

/// <summary>
/// Says whom somebody may meet on this site. Every list of people, their profiles and the search for them ask it, so that
/// guests of another organisation meet those alone with whom they share a place.
/// </summary>
public interface IAcquaintance : ISocket
{
    /// <summary>Null when nothing is kept from this viewer; else the ids of those whom they may meet. Composes with the caller's query.</summary>
    IQueryable<string>? KnownTo(Viewer viewer);
}

/// <summary>Asks every module whom the viewer may meet.</summary>
public sealed class Acquaintances(Plugs plugs)
{
    public IQueryable<Person> Among(IQueryable<Person> people, Viewer viewer) =>
        plugs.Of<IAcquaintance>().Select(p => p.KnownTo(viewer)).OfType<IQueryable<string>>().Aggregate(people, (seen, known) => seen.Where(p => known.Contains(p.Id)));
}
