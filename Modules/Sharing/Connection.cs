using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Sharing;

/// <summary>That this site and another one on this host agreed to share. Each of the two keeps its own row.</summary>
internal sealed class Connection : Errand, IMapped
{
    public const int LongestName = 100;
    public const int LongestReason = 300;

    /// <summary>The other tenant's id, which is never used again.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string OtherTenantId { get; init; }

    /// <summary>As the other site was called when the two were connected: nobody can pass as somebody else later.</summary>
    [MaxLength(LongestName)]
    public required string OtherName { get; init; }

    /// <summary>Is the other site the hub, and this one shares? Otherwise it is the other way round.</summary>
    public required bool OtherIsHub { get; init; }

    /// <summary>Who entered the code here, or made it.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string MadeById { get; init; }
    public required DateTime CreatedUtc { get; init; }
    public DateTime? EndedUtc { get; private set; }

    [MaxLength(LongestReason)]
    public string EndedBecause { get; private set; } = "";

    public bool IsOpen => EndedUtc is null;

    /// <summary>The name as it is kept.</summary>
    public static string Named(string name) => PlainText.Clean(name) is { Length: > 0 } clean ? PlainText.Cut(clean, LongestName) : "A site without a name";

    /// <param name="tells">The other site has still to hear of it.</param>
    public void End(string because, bool tells, DateTime nowUtc)
    {
        if (!IsOpen) throw new RuleBroken("This connection has ended already.");

        (EndedUtc, EndedBecause) = (nowUtc, because);
        if (tells) Begin(nowUtc);
    }

    public static void Map(ModelBuilder model) => model.Entity<Connection>(c =>
    {
        c.Ignore(x => x.IsOpen);
        // One at a time: two administrators who enter two codes at once do not connect the same two sites twice.
        c.HasIndex(x => new { x.OtherTenantId, x.OtherIsHub }).IsUnique().HasFilter("\"EndedUtc\" IS NULL");
        c.HasIndex(x => x.DueUtc);
    });
}

internal static class ConnectionQueries
{
    public static IQueryable<Connection> Open(this IQueryable<Connection> all) => all.Where(c => c.EndedUtc == null);

    /// <summary>Those over which this site shares.</summary>
    public static IQueryable<Connection> WithHubs(this IQueryable<Connection> all) => all.Where(c => c.OtherIsHub);
}
