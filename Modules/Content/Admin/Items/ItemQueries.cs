using Kernel.Content;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Content.Admin.Items;

static class ItemQueries
{
    const string Escape = "\\";

    public static IQueryable<ContentItem> Matching(this IQueryable<ContentItem> items, ListFilter filter, AppDb db)
    {
        items = filter.State switch
        {
            "published" => items.Where(i => i.State == ContentState.Published),
            "draft" => items.Where(i => i.State == ContentState.Draft),
            "unpublished" => items.Where(i => i.State == ContentState.Unpublished),
            "changed" => items.Where(i => i.State == ContentState.Published && db.Set<ContentVersion>().Any(v => v.ItemId == i.Id && v.Kind == VersionKind.Draft)),
            ListFilter.Bin => items.Where(i => i.State == ContentState.Deleted),
            _ => items.Where(i => i.State != ContentState.Deleted),
        };
        if (filter.Type.Length > 0) items = items.Where(i => i.ContentType == filter.Type);
        if (filter.Author.Length > 0) items = items.Where(i => i.Author == filter.Author);
        if (filter.In.Length > 0) items = items.Where(i => i.ContainerId == filter.In);
        foreach (var word in filter.Q.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
        {
            var pattern = $"%{Literal(ContentItem.Fold(word))}%";
            items = items.Where(i => EF.Functions.Like(i.FoldedTitle, pattern, Escape));
        }
        return items;
    }

    public static IQueryable<ContentItem> InOrder(this IQueryable<ContentItem> items, string order) => order switch
    {
        "title" => items.OrderBy(i => i.FoldedTitle).ThenBy(i => i.Id),
        "created" => items.OrderByDescending(i => i.CreatedUtc).ThenByDescending(i => i.Id),
        // SQLite puts rows without a time last and PostgreSQL first, so it is said.
        "published" => items.OrderBy(i => i.PublishedUtc == null).ThenByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id),
        _ => items.OrderByDescending(i => i.ModifiedUtc).ThenByDescending(i => i.Id),
    };

    static string Literal(string word) => word.Replace(Escape, Escape + Escape).Replace("%", Escape + "%").Replace("_", Escape + "_");
}
