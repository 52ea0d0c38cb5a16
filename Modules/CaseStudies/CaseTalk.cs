using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies;

/// <summary>That a case study’s question was brought to the group: which conversation is about it.</summary>
internal sealed class CaseTalk : Row, IMapped
{
    const string Begins = "case-study/";

    [MaxLength(Id.Length)]
    public required string DiscussionId { get; init; }
    [MaxLength(Id.Length)]
    public required string CaseId { get; init; }
    [MaxLength(Id.Length)]
    public required string BroughtBy { get; init; }
    public required DateTime BroughtUtc { get; init; }

    /// <summary>As the event of a conversation names what it is about.</summary>
    public static string About(string caseId) => Begins + caseId;

    /// <summary>Null for what is about something else.</summary>
    public static string? CaseIn(string about) => about.StartsWith(Begins, StringComparison.Ordinal) ? about[Begins.Length..] : null;

    public static void Map(ModelBuilder model) => model.Entity<CaseTalk>(t =>
    {
        t.HasKey(x => x.DiscussionId);
        t.HasIndex(x => x.CaseId);
    });
}
