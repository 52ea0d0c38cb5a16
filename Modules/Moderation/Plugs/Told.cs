using Communities;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Moderation.Plugs;

/// <summary>A case with what a notice about it says.</summary>
internal sealed record Told(Case Case, CommunityView Community)
{
    public string CasePath => $"{Community.Path}/moderation/cases/{Case.Id}";

    /// <summary>Null when the case or its community is gone.</summary>
    public static async Task<Told?> Of(AppDb db, string caseId, CancellationToken stop)
    {
        if (await db.Set<Case>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId, stop) is not { } one) return null;

        var place = await db.Set<Community>().Where(c => c.Id == one.CommunityId).Select(c => new CommunityView { Id = c.Id, Slug = c.Slug, Name = c.DisplayText }).SingleOrDefaultAsync(stop);
        return place is null ? null : new(one, place);
    }
}
