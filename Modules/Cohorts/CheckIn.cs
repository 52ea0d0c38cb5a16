using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Cohorts;

/// <summary>A phase's question to everybody, and the discussion in which it is asked.</summary>
internal sealed class CheckIn : Entity, IMapped
{
    const string Begins = "cohort-check-in/";

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CohortId { get; init; }

    [MaxLength(40)]
    public required string PhaseKey { get; init; }
    public required DateTime OpenedUtc { get; init; }

    /// <summary>Empty while the post is kept back.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string DiscussionId { get; set; } = "";

    /// <summary>As the event of a conversation names what it is about.</summary>
    public string About => Begins + Id;

    /// <summary>Null for what is about something else.</summary>
    public static string? IdIn(string about) => about.StartsWith(Begins, StringComparison.Ordinal) ? about[Begins.Length..] : null;

    public static void Map(ModelBuilder model) => model.Entity<CheckIn>(check =>
    {
        check.Ignore(c => c.About);
        check.HasIndex(c => new { c.CohortId, c.PhaseKey }).IsUnique();
        check.HasIndex(c => c.DiscussionId);
        check.HasOne<Cohort>().WithMany().HasForeignKey(c => c.CohortId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>That somebody answered it, and when they first did.</summary>
internal sealed class CheckInAnswer : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string CheckInId { get; init; }

    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    public required DateTime AtUtc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<CheckInAnswer>(answer =>
    {
        answer.HasKey(a => new { a.CheckInId, a.PersonId });
        answer.HasOne<CheckIn>().WithMany().HasForeignKey(a => a.CheckInId).OnDelete(DeleteBehavior.Cascade);
    });
}
