using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Search.Index;

/// <summary>That a thing is in the index, and where. Its words lie in the table <c>Search_Text</c> under the same number.</summary>
internal sealed class Entry : IStored, IMapped
{
    /// <summary>Grows with the thing's time, so that the newest are found by walking backwards: see <see cref="Numbers"/>.</summary>
    public required long Number { get; init; }

    [MaxLength(40)]
    public required string Kind { get; init; }
    public required string ThingId { get; init; }

    /// <summary>What kind of thing, and in which place: <see cref="Marks.Key"/>.</summary>
    public required string ScopeKey { get; set; }
    public required string AuthorId { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<Entry>(entry =>
    {
        entry.HasKey(e => e.Number);
        entry.HasIndex(e => new { e.Kind, e.ThingId }).IsUnique();
    });
}
