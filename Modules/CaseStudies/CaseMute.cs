using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies;

/// <summary>That somebody wants to hear no more of a case study.</summary>
internal sealed class CaseMute : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string CaseId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<CaseMute>().HasKey(m => new { m.CaseId, m.PersonId });
}

internal static class CaseListeners
{
    /// <summary>Those of these people who want to hear of it.</summary>
    public static async Task<IReadOnlyCollection<string>> Listening(this AppDb db, string caseId, IEnumerable<string> personIds, CancellationToken stop)
    {
        var deaf = await db.Set<CaseMute>().Where(m => m.CaseId == caseId).Select(m => m.PersonId).ToListAsync(stop);
        return [.. personIds.Except(deaf)];
    }
}
