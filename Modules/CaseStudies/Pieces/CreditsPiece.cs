using Activities;
using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Pieces;

/// <summary>On a profile: what somebody wrote, and what they reviewed.</summary>
/// <param name="Reviewed">Empty where reviewers stay unnamed; then <paramref name="ReviewedCount"/> says how many.</param>
public sealed record CreditsView(IReadOnlyList<Credit> Written, IReadOnlyList<Credit> Reviewed, int ReviewedCount);

public sealed record Credit(string Title, string Path);

internal sealed class CreditsPiece(AppDb db, IActivities activities, ICommunities communities, Viewer me, Site site) : IZonePiece
{
    const int Most = 10;

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (!me.IsSignedIn || model is not Face face) return null;

        var name = face.Name.ToUpperInvariant();
        if (await db.Set<Person>().Where(p => p.NormalizedUserName == name).Select(p => p.Id).SingleOrDefaultAsync(stop) is not { } id) return null;

        var reviewed = await activities.ReviewedBy(id, stop);
        var view = new CreditsView(
            await Credits(db.Set<CaseStudy>().Current().Where(c => c.AuthorIds.Contains(id)), stop),
            site.Get<ActivitySettings>().SingleBlind && id != me.Id ? [] : await Credits(db.Set<CaseStudy>().Current().Where(c => reviewed.Contains(c.Id)), stop),
            await db.Set<CaseStudy>().Current().CountAsync(c => reviewed.Contains(c.Id), stop));
        return view.Written.Count + view.ReviewedCount == 0 ? null : view;
    }

    Task<List<Credit>> Credits(IQueryable<CaseStudy> which, CancellationToken stop) => (
        from c in which
        join place in communities.ReadBy(me) on c.CommunityId equals place.Id
        orderby c.PublishedUtc descending
        select new Credit(c.DisplayText, "/communities/" + place.Slug + "/case-studies/" + c.Id)).Take(Most).ToListAsync(stop);
}
