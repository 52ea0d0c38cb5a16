using System.ComponentModel.DataAnnotations.Schema;
using Kernel.Events;

namespace Kernel.Data;

/// <summary>Marks a class as a table of the tenant's database. Entities are found by it; nothing registers them.</summary>
public interface IStored;

/// <summary>A class that has more to say about its table than the conventions do.</summary>
public interface IMapped
{
    /// <summary>Called once for each provider while the model is built.</summary>
    static abstract void Map(Microsoft.EntityFrameworkCore.ModelBuilder model);
}

/// <summary>Raised by the kernel on each change; a save that began from an older number is refused.</summary>
public interface IVersioned
{
    int Version { get; set; }
}

/// <summary>A noun that says what happened to it. Its events are stored in the transaction that stores the noun.</summary>
public interface IRaiseEvents
{
    List<IEvent> Raised { get; }
}

/// <summary>A row with a key of its own making, such as a person's follow of a discussion.</summary>
public abstract class Row : IStored, IRaiseEvents
{
    readonly List<IEvent> raised = [];

    [NotMapped]
    List<IEvent> IRaiseEvents.Raised => raised;

    protected void Raise(IEvent happened) => raised.Add(happened);
}

/// <summary>A row that is known by an id.</summary>
public abstract class Entity : Row
{
    public string Id { get; init; } = Data.Id.New();
}
