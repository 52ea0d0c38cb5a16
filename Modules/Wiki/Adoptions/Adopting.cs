using Communities;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Adoptions;

/// <summary>Makes a page of another community's page, in the viewer's name.</summary>
internal sealed class Adopting(AppDb db, Editing editing, Viewer me, TimeProvider clock)
{
    /// <summary>Why nobody takes this community's pages elsewhere; null when they may.</summary>
    public static string? Refusal(CommunityView from) => from.Privacy is CommunityPrivacy.Open or CommunityPrivacy.Restricted ? null
        : "What is written here stays with the members. Each of the page’s authors may say the same elsewhere in their own words.";

    /// <exception cref="RuleBroken">The community has the page already, or one of this title.</exception>
    public Task<WikiPage> Adopt(CommunityView into, Origin origin, string? title, string? body, string? summary, CancellationToken stop) => db.Write(async () =>
    {
        var here = db.Set<WikiPage>().Published().In(into.Id);
        if (await db.Set<PageAdoption>().AnyAsync(a => a.SourceId == origin.PageId && here.Any(p => p.Id == a.PageId), stop))
            throw new RuleBroken($"{into.Name} has its own version of this page already.", nameof(AdoptionForm.Into));

        var copy = await editing.Start(into, title, body, summary, stop, isBrought: true);
        db.Add(PageAdoption.Of(origin, copy, me.Id, clock.UtcNow()));
        await db.SaveChangesAsync(stop);
        return copy;
    }, stop);
}
