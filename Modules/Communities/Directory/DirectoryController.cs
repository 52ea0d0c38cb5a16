using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Directory;

[Route("communities")]
internal sealed class DirectoryController(AppDb db, ICommunities communities, Roll roll, Kernel.Modules.Plugs plugs, TimeProvider clock) : CopController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Index(string? q, string? show, int page = 1, CancellationToken stop = default)
    {
        q = (q ?? "").Trim();
        show = show is "mine" && Me.IsSignedIn || show is "open" ? show : "";
        var seen = communities.SeenBy(Me);
        if (q.Length > 0) seen = seen.Where(c => c.Name.ToLower().Contains(q.ToLower()) || c.Purpose.ToLower().Contains(q.ToLower()));
        if (show == "mine") seen = seen.Where(c => c.IsMember);
        if (show == "open") seen = seen.Where(c => !c.IsMember && (c.Privacy == CommunityPrivacy.Open || c.Privacy == CommunityPrivacy.Restricted));

        var pager = Pager.Of(page, await seen.CountAsync(stop), Site.Settings.PageSize, PathOf(q, show));
        var listed = await seen.OrderByDescending(c => c.IsMember).ThenBy(c => c.Name)
            .Skip((pager.Page - 1) * Site.Settings.PageSize).Take(Site.Settings.PageSize).ToListAsync(stop);
        return View(new DirectoryPage(listed, q, show, Access.Can(CommunitiesModule.Start), pager));
    }

    [HttpGet("new"), Can(CommunitiesModule.Start)]
    public IActionResult New() => View(new NewCommunityPage(new()));

    [HttpPost, Can(CommunitiesModule.Start), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(NewCommunityForm form, CancellationToken stop) => Attempt(async () =>
    {
        var community = await Start(form, stop);
        Say($"{community.DisplayText} is there, with your first question. Now tell people about it.");
        return To(new CommunityView { Slug = community.Slug }.Path);
    }, again: () => Task.FromResult<IActionResult>(View("New", new NewCommunityPage(form))));

    Task<Community> Start(NewCommunityForm form, CancellationToken stop) => db.Write(async () =>
    {
        var now = clock.UtcNow();
        var community = new Community { OwnerId = Me.Id, Author = Me.Name, CreatedUtc = now, ModifiedUtc = now, Kind = form.Kind, Slug = await FreeSlug(form.Name, stop) };
        community.Describe(form.Name, form.Purpose ?? "", "", form.Privacy);
        community.Publish(now);
        db.Add(community);
        db.Raise(new CommunityStarted(community.Id, Me.Id));
        await db.SaveChangesAsync(stop);

        var place = new CommunityView { Id = community.Id, Slug = community.Slug, Name = community.DisplayText, Privacy = community.Privacy, IsMember = true, IsFacilitator = form.Facilitate };
        if (form.Facilitate) await TakeUp(place, now, stop);
        else await roll.Join(community.Id, Me.Id, stop);
        foreach (var first in plugs.Of<IFirstQuestion>()) await first.Ask(place, form.Question, stop);
        return community;
    }, stop);

    async Task TakeUp(CommunityView place, DateTime now, CancellationToken stop)
    {
        var role = db.Add(FacilitatorRole.TakeUp(place, Me.Id, Me.DisplayName, Me.Name, now)).Entity;
        await roll.Follow(role, stop);
    }

    // Two communities may share a name; their addresses may not. All states count: a binned one can come back.
    async Task<string> FreeSlug(string name, CancellationToken stop)
    {
        var slug = Community.SlugOf(name);
        var taken = (await db.Set<Community>().Where(c => c.Slug.StartsWith(slug)).Select(c => c.Slug).ToListAsync(stop)).ToHashSet();
        for (var number = 2; ; number++)
        {
            if (!taken.Contains(slug)) return slug;
            slug = Community.SlugOf($"{Community.SlugOf(name)[..Math.Min(50, Community.SlugOf(name).Length)]} {number}");
        }
    }

    static string PathOf(string q, string show) => "/communities" + (q, show) switch
    {
        ("", "") => "",
        ("", _) => $"?show={show}",
        (_, "") => $"?q={Uri.EscapeDataString(q)}",
        _ => $"?show={show}&q={Uri.EscapeDataString(q)}",
    };
}
