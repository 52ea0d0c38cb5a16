using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Pieces;

/// <summary>The pages that changed last, beside a community's home.</summary>
public sealed record LatestPagesPiece(CommunityView Community, IReadOnlyList<LatestPage> Pages);

public sealed record LatestPage(string Path, string Title, string ChangedBy, DateTime ChangedUtc);

internal sealed class LatestPages(AppDb db) : IZonePiece
{
    const int Shown = 4;

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not CommunityView community) return null;

        var latest = await (from w in db.Set<WikiPage>().Published().In(community.Id)
                            join p in db.Set<Person>() on w.ChangedBy equals p.Id into authors from p in authors.DefaultIfEmpty()
                            orderby w.ChangedUtc descending, w.Id descending
                            select new { w.Id, w.DisplayText, w.ChangedUtc, p.DisplayName }).Take(Shown).ToListAsync(stop);
        return latest.Count == 0 ? null
            : new LatestPagesPiece(community, [.. latest.Select(l => new LatestPage(WikiPage.PathOf(community.Path, l.Id), l.DisplayText, l.DisplayName ?? Face.Gone.DisplayName, l.ChangedUtc))]);
    }
}
