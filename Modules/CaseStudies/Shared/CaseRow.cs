using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Shared;

/// <summary>A case study in a list.</summary>
public sealed record CaseRow(string Id, string Path, string Title, string Summary, string Standing, bool IsCurrent, int Minutes, IReadOnlyList<Face> Authors, DateTime Utc, int Adoptions);

/// <summary>Reads rows of a list.</summary>
internal sealed class CaseRows(AppDb db)
{
    /// <param name="which">Ordered, and cut to what the list shows.</param>
    public async Task<IReadOnlyList<CaseRow>> Read(IQueryable<CaseStudy> which, CommunityView community, CancellationToken stop)
    {
        var found = await which.Select(c => new
        {
            c.Id, c.DisplayText, c.Summary, c.Standing, c.WordTotal, c.AuthorIds, c.PublishedUtc, c.ModifiedUtc,
            Adoptions = db.Set<Adoption>().Count(a => a.CaseId == c.Id && (a.Answer == AdoptionAnswer.Adopted || a.Answer == AdoptionAnswer.Adapted)),
        }).ToListAsync(stop);
        var faces = await Faces([.. found.SelectMany(f => f.AuthorIds)], stop);
        return [.. found.Select(f => new CaseRow(f.Id, CaseStudy.PathOf(community.Path, f.Id), f.DisplayText, CaseText.Short(f.Summary), CaseMoves.WordOf(f.Standing), f.Standing == CaseStanding.Published,
            new CaseStudyLength(f.WordTotal).Minutes, [.. f.AuthorIds.Select(id => faces.GetValueOrDefault(id, Face.Gone))], f.PublishedUtc ?? f.ModifiedUtc, f.Adoptions))];
    }

    public async Task<Dictionary<string, Face>> Faces(IReadOnlyCollection<string> ids, CancellationToken stop)
    {
        var wanted = ids.Distinct().ToList();
        return await db.Set<Person>().Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation), stop);
    }
}

/// <summary>How long it takes to read.</summary>
internal readonly record struct CaseStudyLength(int Words)
{
    const int AMinute = 200;

    public int Minutes => Math.Max(1, (Words + AMinute - 1) / AMinute);
}
