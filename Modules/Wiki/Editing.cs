using Communities;
using Kernel;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.People;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Wiki.Links;
using Wiki.Merging;
using Wiki.Plugs;
using Wiki.Titles;

namespace Wiki;

/// <summary>What became of an attempt to save.</summary>
/// <param name="Others">Who saved while the writer wrote, as words in a sentence; empty when nobody did.</param>
/// <param name="Clash">Null when it is saved.</param>
internal sealed record Saving(string Others, Meeting? Clash = null);

/// <summary>Writes pages in the viewer's name, with all that belongs to them. Whether they may is the caller's to know.</summary>
internal sealed class Editing(AppDb db, Rendering rendering, Names names, LinkTable links, Followers followers, Writers writers, IAttachments attachments, Kernel.Modules.Plugs plugs, Viewer me, TimeProvider clock)
{
    /// <exception cref="RuleBroken">Title or text is missing or too long, or there is a page of this title.</exception>
    public async Task<WikiPage> Start(CommunityView community, string? title, string? body, string? summary, CancellationToken stop, bool isBrought = false)
    {
        var text = await rendering.Of(community.Id, community.Path, body, stop);
        var page = WikiPage.Start(community, title ?? "", text, By(summary) with { IsBrought = isBrought });
        await db.Write(async () =>
        {
            db.Add(page);
            await db.SaveChangesAsync(stop);
            await Settle(community, page, formerTitle: "", stop);
        }, stop);
        return page;
    }

    /// <summary>Saves what was written from version <paramref name="from"/> on, together with what others saved meanwhile.</summary>
    /// <exception cref="RuleBroken">Title or text is missing or too long, another page has the title, or the page is gone.</exception>
    public async Task<Saving> Save(CommunityView community, string id, Wording mine, int from, string? summary, bool isMinor, CancellationToken stop, bool isBrought = false)
    {
        // Made before anybody waits for it; made again only if somebody saved since.
        var seen = await Put(community, id, mine, from, stop);
        return await db.Write(async () =>
        {
            var page = await Held(id, stop);
            var put = page.Version == seen.Version ? seen : await Put(community, id, mine, from, stop);
            if (put.Clash is not null) return new(put.Clash.Others, put.Clash);

            var formerTitle = page.DisplayText;
            if (page.Write(put.Title, put.Text!, By(summary, isMinor) with { IsBrought = isBrought }) is not null) await Settle(community, page, formerTitle, stop);
            return new Saving(put.Others);
        }, stop);
    }

    /// <summary>Makes what stood there once stand there again, as a new version.</summary>
    public async Task Restore(CommunityView community, string id, int number, CancellationToken stop)
    {
        var former = await db.Set<WikiVersion>().SingleAsync(v => v.PageId == id && v.Number == number, stop);
        var text = await rendering.Of(community.Id, community.Path, former.Source, stop);
        await db.Write(async () =>
        {
            var page = await Held(id, stop);
            var formerTitle = page.DisplayText;
            if (page.Write(former.Title, text, By("") with { Restores = number }) is not null) await Settle(community, page, formerTitle, stop);
        }, stop);
    }

    Edit By(string? summary, bool isMinor = false) => new(me.Id, me.Name, summary ?? "", isMinor, clock.UtcNow());

    // Takes the row, so that on PostgreSQL two who save come one after the other; on SQLite the writer lock sees to it.
    async Task<WikiPage> Held(string id, CancellationToken stop)
    {
        await db.Set<WikiPage>().Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Number, p => p.Number), stop);
        var page = await db.Set<WikiPage>().SingleAsync(p => p.Id == id, stop);
        if (!page.IsPublished) throw new RuleBroken("This page was taken away meanwhile. What you wrote is kept below.");

        var last = await db.Set<WikiVersion>().Where(v => v.PageId == id).OrderByDescending(v => v.Number).FirstOrDefaultAsync(stop);
        if (!page.Catch(last, await writers.IdOf(page.Author, stop), clock.UtcNow())) return page;

        await db.SaveChangesAsync(stop);
        await names.TryClaim(page.CommunityId, page.Id, page.DisplayText, stop);
        return page;
    }

    sealed record Made(int Version, string Others, string Title, Written? Text, Meeting? Clash);

    // What would stand there if it were saved now.
    async Task<Made> Put(CommunityView community, string id, Wording mine, int from, CancellationToken stop)
    {
        if (mine.Title.Length == 0) throw new RuleBroken(WikiPage.NoTitle, "Title");
        if (mine.Source.Length == 0) throw new RuleBroken(WikiPage.NoBody, "Body");

        var now = await db.Set<WikiPage>().AsNoTracking().Where(p => p.Id == id).Select(p => new { p.Version, p.Number, p.DisplayText, p.Body }).SingleAsync(stop);
        var stands = new Wording(now.DisplayText, now.Body);
        // A form that does not say where it began began with nothing: what stands there is shown beside it.
        var began = await db.Set<WikiVersion>().Where(v => v.PageId == id && v.Number == from).Select(v => new Wording(v.Title, v.Source)).FirstOrDefaultAsync(stop);
        if (began.Source is null) began = new("", "");

        var (isMet, both) = (began != stands, mine);
        if (isMet)
        {
            both = Meetings.Of(began, stands, mine, out var merge, out var titlesClash);
            if (!merge.IsClean || titlesClash)
                return new(now.Version, "", "", null, new(now.Number, await writers.Since(id, from, stop), titlesClash ? stands.Title : "", both.Source, merge.Clashes, stands.Source));
        }
        await KeepOut(id, both, stop);
        return new(now.Version, isMet && both != mine ? await writers.Since(id, from, stop) : "", both.Title, await rendering.Of(community.Id, community.Path, both.Source, stop), null);
    }

    // What was withdrawn from a page does not come back there, nor into what other communities made of it.
    async Task KeepOut(string id, Wording words, CancellationToken stop)
    {
        List<string> origins = [id];
        for (var at = 0; at < origins.Count; at++)
        {
            var page = origins[at];
            origins.AddRange((await db.Set<PageAdoption>().Where(a => a.PageId == page).Select(a => a.SourceId).ToListAsync(stop)).Except(origins));
        }
        await Communities.Products.Withdrawn.KeepOut(plugs, "pages", origins, [words.Title, words.Source], "Body", stop);
    }

    async Task Settle(CommunityView community, WikiPage page, string formerTitle, CancellationToken stop)
    {
        if (PageLinks.KeyOf(formerTitle) != PageLinks.KeyOf(page.DisplayText)) await names.Claim(community.Id, page.Id, page.DisplayText, stop);
        await links.OfPage(page, stop);
        await attachments.Post(page.Body, AttachedPages.Of(page.Id), me.Id, stop);
        (await followers.Of(page.Id, me.Id, stop)).Wrote();
        if (community.IsNewcomer) db.Raise(new FirstContributionMade(community.Id, me.Id));
        await db.SaveChangesAsync(stop);
    }
}
