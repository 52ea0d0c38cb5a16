using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace People;

/// <summary>
/// That somebody does not want to hear from another person (muted), or to be reached by them at all (blocked). Nobody
/// but whoever drew it ever learns of it.
/// </summary>
internal sealed class Boundary : Row, IMapped
{
    /// <summary>Whose it is.</summary>
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }

    [MaxLength(Id.Length)]
    public required string OtherId { get; init; }

    /// <summary>Muted too, and besides: no profile, no introductions, no requests for help.</summary>
    public bool IsBlock { get; private set; }
    public required DateTime SinceUtc { get; init; }

    /// <exception cref="RuleBroken">It is oneself.</exception>
    public static Boundary Draw(string personId, string otherId, DateTime nowUtc) => personId != otherId
        ? new() { PersonId = personId, OtherId = otherId, SinceUtc = nowUtc }
        : throw new RuleBroken("This is you. Choose somebody else.");

    public void Block() => IsBlock = true;

    public static void Map(ModelBuilder model) => model.Entity<Boundary>(boundary =>
    {
        boundary.HasKey(b => new { b.PersonId, b.OtherId });
        boundary.HasIndex(b => b.OtherId);
        boundary.HasOne<Person>().WithMany().HasForeignKey(b => b.PersonId).OnDelete(DeleteBehavior.Cascade);
    });
}

internal static class BoundaryQueries
{
    /// <summary>Ids of the people who blocked somebody.</summary>
    public static IQueryable<string> WhoBlocked(this IQueryable<Boundary> all, string personId) => all.Where(b => b.OtherId == personId && b.IsBlock).Select(b => b.PersonId);

    /// <summary>Ids of the people who do not want to hear from somebody, muted or blocked.</summary>
    public static IQueryable<string> WhoAvoid(this IQueryable<Boundary> all, string personId) => all.Where(b => b.OtherId == personId).Select(b => b.PersonId);

    /// <summary>Ids of the people whom somebody blocked.</summary>
    public static IQueryable<string> BlockedBy(this IQueryable<Boundary> all, string personId) => all.Where(b => b.PersonId == personId && b.IsBlock).Select(b => b.OtherId);
}
