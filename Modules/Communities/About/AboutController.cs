using Communities.Charters;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.About;

[Route("communities/{slug}/about")]
internal sealed class AboutController(AppDb db, CharterReader charters, ICommunities communities, Publishing publishing, ContentJson json, TimeProvider clock) : CommunityController
{
    const int MostLines = 50;

    [HttpGet, Everybody]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        var (html, startedUtc) = await db.Set<Community>().Where(c => c.Id == Community.Id)
            .Select(c => new ValueTuple<string, DateTime>(c.DescriptionHtml, c.CreatedUtc)).SingleAsync(stop);
        var charter = (await charters.Approved(Community.Id, stop)).FirstOrDefault();
        return View(new AboutPage(Community, html, startedUtc, await May(CommunitiesModule.Tend), charter is null ? null : await charters.View(charter, stop),
            await History(stop)));
    }

    [HttpGet("edit"), SignedIn]
    public async Task<IActionResult> Edit(CancellationToken stop)
    {
        if (!await May(CommunitiesModule.Tend)) return StatusCode(StatusCodes.Status403Forbidden);

        var form = await db.Set<Community>().Where(c => c.Id == Community.Id)
            .Select(c => new AboutForm { Name = c.DisplayText, Purpose = c.Purpose, Description = c.Description, Privacy = c.Privacy, Joining = c.Joining, MembersStartGroups = c.MembersStartGroups, Version = c.Version }).SingleAsync(stop);
        return View(new EditAboutPage(Community, form));
    }

    [HttpPut, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Update(AboutForm form, CancellationToken stop)
    {
        if (!await May(CommunitiesModule.Tend)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var community = await db.Set<Community>().SingleAsync(c => c.Id == Community.Id, stop);
            if (form.Version != community.Version)
                throw new RuleBroken($"Somebody changed this while you were writing. It now says: “{community.Purpose}” {community.Description} Copy what you need, then save again.");

            publishing.Replace(community, json.Write(community), Me.Name);
            community.Describe(form.Name, form.Purpose, form.Description ?? "", form.Privacy, form.Joining);
            community.MembersStartGroups = form.MembersStartGroups;
            await CheckFamily(community, stop);
            community.ModifiedUtc = clock.UtcNow();
            await db.SaveChangesAsync(stop);
            Say("Saved.");
            return To(Community.Path + "/about");
        }, again: () => Again(form, stop));
    }

    async Task<IReadOnlyList<HistoryLine>> History(CancellationToken stop)
    {
        var lines = await db.Set<Offshoot>().Where(o => o.ParentId == Community.Id).OrderByDescending(o => o.Utc).Take(MostLines).ToListAsync(stop);
        if (lines.Count == 0) return [];

        var ids = lines.Select(o => o.CommunityId).ToList();
        var seen = await communities.SeenBy(Me).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Slug, stop);
        return [.. lines.Where(o => o.Kind == OffshootKind.Merged || seen.ContainsKey(o.CommunityId)).Select(o => new HistoryLine(o.Name, o.Kind, o.Utc, seen.GetValueOrDefault(o.CommunityId)))];
    }

    // A sub-group is never open to more people than its parent; closing the parent closes it along.
    async Task CheckFamily(Community community, CancellationToken stop)
    {
        if (community.ParentId.Length > 0 && await db.Set<Community>().Where(c => c.Id == community.ParentId).Select(c => (CommunityPrivacy?)c.Privacy).SingleOrDefaultAsync(stop) is { } parents && community.Privacy < parents)
            throw new RuleBroken("A sub-group is never open to more people than the community that it lies in.", nameof(AboutForm.Privacy));

        foreach (var group in await db.Set<Community>().Where(c => c.ParentId == community.Id).ToListAsync(stop)) group.Narrow(community.Privacy);
    }

    // The next attempt is about the text that the refusal showed.
    async Task<IActionResult> Again(AboutForm form, CancellationToken stop)
    {
        form.Version = await db.Set<Community>().Where(c => c.Id == Community.Id).Select(c => c.Version).SingleAsync(stop);
        ModelState.SetModelValue(nameof(form.Version), form.Version, form.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return View("Edit", new EditAboutPage(Community, form));
    }
}
