using Content.Editing;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Content.Admin.Items;

/// <summary>Finds what an editor looks for.</summary>
sealed class Listings(AppDb db, Visible visible, Definitions definitions, Access access, Site site)
{
    const int MostAuthors = 200;

    public async Task<ContentList> Of(ListFilter filter, CancellationToken stop)
    {
        var found = visible.ForEditors.Matching(filter, db);
        var total = await found.CountAsync(stop);
        var pager = Pager.Of(filter.Page, total, site.Settings.PageSize, filter.Path());
        var names = (await definitions.All(stop)).ToDictionary(t => t.Name, t => t.DisplayName);
        var rows = await found.InOrder(filter.Order).Skip((pager.Page - 1) * site.Settings.PageSize).Take(site.Settings.PageSize)
            .Select(i => new
            {
                i.Id, i.DisplayText, i.ContentType, i.State, i.Author, i.ModifiedUtc, i.Path,
                HasDraft = db.Set<ContentVersion>().Any(v => v.ItemId == i.Id && v.Kind == VersionKind.Draft),
            }).ToListAsync(stop);

        return new(filter,
            [.. rows.Select(r => new ContentRow(r.Id, r.DisplayText.Length > 0 ? r.DisplayText : "(no title)", r.ContentType, names.GetValueOrDefault(r.ContentType, r.ContentType),
                StateBadge.Of(r.State, r.HasDraft), r.Author, r.ModifiedUtc, r.State == ContentState.Published && r.Path is not null ? Reading.Place.Of(r.Path) : null))],
            total, pager, await Types(names, stop), [.. (await definitions.All(stop)).Where(t => t.IsCreatable).Select(t => new Choice(t.Name, t.DisplayName)).OrderBy(c => c.Text)],
            await Authors(stop), filter.In.Length == 0 ? null : await visible.ForEditors.Where(i => i.Id == filter.In).Select(i => i.DisplayText).SingleOrDefaultAsync(stop),
            access.Can(ContentModule.Publish), access.Can(ContentModule.Delete));
    }

    // Only types of which there is something, defined or not.
    async Task<IReadOnlyList<Choice>> Types(Dictionary<string, string> names, CancellationToken stop)
    {
        var used = await visible.ForEditors.Select(i => i.ContentType).Distinct().ToListAsync(stop);
        return [new("", "Every type"), .. used.Select(t => new Choice(t, names.GetValueOrDefault(t, t))).OrderBy(c => c.Text)];
    }

    async Task<IReadOnlyList<string>> Authors(CancellationToken stop) =>
        await visible.ForEditors.Where(i => i.Author != "").Select(i => i.Author).Distinct().OrderBy(a => a).Take(MostAuthors).ToListAsync(stop);
}
