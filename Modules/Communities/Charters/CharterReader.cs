using Kernel.Data;
using Kernel.People;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Communities.Charters;

/// <summary>Reads charters and compares their versions.</summary>
internal sealed class CharterReader(AppDb db)
{
    /// <summary>The approved ones, the latest first.</summary>
    public Task<List<Charter>> Approved(string communityId, CancellationToken stop) =>
        db.Set<Charter>().AsNoTracking().Where(c => c.CommunityId == communityId && c.State == CharterState.Approved).OrderByDescending(c => c.Number).ToListAsync(stop);

    /// <summary>The one that is being written or waits for an answer.</summary>
    public Task<Charter?> Open(string communityId, CancellationToken stop) =>
        db.Set<Charter>().Where(c => c.CommunityId == communityId && c.State != CharterState.Approved).OrderByDescending(c => c.CreatedUtc).FirstOrDefaultAsync(stop);

    public async Task<CharterView> View(Charter charter, CancellationToken stop)
    {
        var ids = new[] { charter.SponsorId, charter.AnsweredById };
        var faces = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new Face(p.UserName!, p.DisplayName, p.Photo, p.JobTitle), stop);
        return new(charter.Id, charter.Number, charter.Purpose, charter.Scope, charter.Norms, charter.Roles, charter.Measures, charter.ReviewUtc, faces.GetValueOrDefault(charter.SponsorId),
            charter.State == CharterState.Approved ? charter.AnsweredUtc : null, faces.GetValueOrDefault(charter.AnsweredById));
    }

    /// <summary>Section by section, what is different.</summary>
    public static IReadOnlyList<ComparedSection> Compare(CharterView before, CharterView after) =>
        [.. before.Sections.Zip(after.Sections, (old, fresh) => (fresh.Name, Old: old.Text, New: fresh.Text))
            .Append(("Sponsor", before.Sponsor?.DisplayName ?? "", after.Sponsor?.DisplayName ?? ""))
            .Where(s => s.Item2 != s.Item3).Select(s => new ComparedSection(s.Item1, WordDiff.Of(s.Item2, s.Item3)))];
}
