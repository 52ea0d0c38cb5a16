using Communities;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Plugs;

/// <summary>Gives a case study that a recipe or an import brought what only the site knows: its address and its author's account.</summary>
internal sealed class Arrivals(AppDb db) : IHandle<ContentPublished>
{
    public async Task Handle(ContentPublished happened, CancellationToken stop)
    {
        if (happened.ContentType != nameof(CaseStudy) || await db.Set<CaseStudy>().SingleOrDefaultAsync(c => c.Id == happened.ContentItemId, stop) is not { } arrived) return;

        if (await db.Set<Community>().Where(c => c.Id == arrived.CommunityId).Select(c => c.Slug).SingleOrDefaultAsync(stop) is { } slug) arrived.Path = $"communities/{slug}/case-studies/{arrived.Id}";
        var known = await db.Set<Person>().Where(p => arrived.AuthorIds.Contains(p.Id)).Select(p => p.Id).ToListAsync(stop);
        if (known.Count == 0)
        {
            var name = arrived.Author.ToUpperInvariant();
            // Where nobody here has the name, the credit stays as it came.
            if (await db.Set<Person>().Where(p => p.NormalizedUserName == name).Select(p => p.Id).ToListAsync(stop) is { Count: > 0 } named) arrived.AuthorIds = named;
        }
        await db.SaveChangesAsync(stop);
    }
}
