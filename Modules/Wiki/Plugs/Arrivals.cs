using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;
using Wiki.Links;
using Wiki.Titles;

namespace Wiki.Plugs;

/// <summary>
/// Gives a page that a recipe, an import or an editor of the site wrote what only the site knows: its address, a version of
/// what it says, its name and its links.
/// </summary>
internal sealed class Arrivals(AppDb db, Rendering rendering, Writers writers, Names names, LinkTable links, TimeProvider clock) : IHandle<ContentPublished>, IHandle<ContentReplaced>
{
    public Task Handle(ContentPublished happened, CancellationToken stop) => happened.ContentType == nameof(WikiPage) ? Arrive(happened.ContentItemId, stop) : Task.CompletedTask;

    public Task Handle(ContentReplaced happened, CancellationToken stop) => happened.ContentType == nameof(WikiPage) ? Arrive(happened.ContentItemId, stop) : Task.CompletedTask;

    async Task Arrive(string id, CancellationToken stop)
    {
        if (await db.Set<WikiPage>().SingleOrDefaultAsync(p => p.Id == id, stop) is not { } page) return;

        var last = await db.Set<WikiVersion>().Where(v => v.PageId == id).OrderByDescending(v => v.Number).FirstOrDefaultAsync(stop);
        // What was written here is in order already.
        if (!page.Catch(last, await writers.IdOf(page.Author, stop), clock.UtcNow())) return;

        if (await db.Set<Community>().Where(c => c.Id == page.CommunityId).Select(c => c.Slug).SingleOrDefaultAsync(stop) is { } slug)
        {
            page.StandIn(slug);
            page.Render(await rendering.Of(page.CommunityId, new CommunityView { Slug = slug }.Path, page.Body, stop));
        }
        await db.SaveChangesAsync(stop);
        await names.TryClaim(page.CommunityId, page.Id, page.DisplayText, stop);
        await links.OfPage(page, stop);
    }
}
