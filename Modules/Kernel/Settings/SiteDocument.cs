using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Settings;

/// <summary>Marks rows that <see cref="SiteState"/> is made of: changing one makes the tenant's state load anew.</summary>
public interface ISiteState;

/// <summary>A small JSON document that belongs to the site as a whole: its settings, its features, layers, menus of the admin.</summary>
public sealed class SiteDocument : Row, IVersioned, IMapped, ISiteState
{
    public required string Name { get; init; }
    public required string Json { get; set; }
    public int Version { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<SiteDocument>().HasKey(d => d.Name);
}
