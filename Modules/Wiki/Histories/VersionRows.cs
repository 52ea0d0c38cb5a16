using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Histories;

/// <summary>Reads versions with their authors.</summary>
internal sealed class VersionRows(AppDb db)
{
    public async Task<IReadOnlyList<VersionRow>> Of(IQueryable<WikiVersion> versions, CancellationToken stop)
    {
        var found = await versions.Select(v => new { v.Number, v.AuthorId, v.Utc, v.Summary, v.IsMinor, v.Title, v.FormerTitle, v.Restores, v.WordsAdded, v.WordsRemoved, IsRedacted = v.RedactedUtc != null }).ToListAsync(stop);
        var ids = found.Select(f => f.AuthorId).Distinct().ToList();
        var people = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new Face(p.UserName!, p.DisplayName, p.Photo, ""), stop);
        return [.. found.Select(v => new VersionRow(v.Number, people.GetValueOrDefault(v.AuthorId) ?? Face.Gone, v.Utc, v.Summary, v.IsMinor, v.Title, v.FormerTitle, v.Restores, v.WordsAdded, v.WordsRemoved) { IsRedacted = v.IsRedacted })];
    }
}
