using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Directory;

[Route("communities")]
internal sealed class DirectoryController(ICommunities communities, Starting starting) : CopController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Index(string? q, string? show, int page = 1, CancellationToken stop = default)
    {
        q = (q ?? "").Trim();
        show = show is "mine" && Me.IsSignedIn || show is "open" ? show : "";
        var seen = communities.SeenBy(Me);
        if (q.Length > 0) seen = seen.Where(c => c.Name.ToLower().Contains(q.ToLower()) || c.Purpose.ToLower().Contains(q.ToLower()));
        if (show == "mine") seen = seen.Where(c => c.IsMember);
        if (show == "open") seen = seen.Where(c => !c.IsMember && (c.Privacy == CommunityPrivacy.Open || c.Privacy == CommunityPrivacy.Restricted) && c.Joining == CommunityJoining.Free);

        var pager = Pager.Of(page, await seen.CountAsync(stop), Site.Settings.PageSize, PathOf(q, show));
        var listed = await seen.OrderByDescending(c => c.IsMember).ThenBy(c => c.Name)
            .Skip((pager.Page - 1) * Site.Settings.PageSize).Take(Site.Settings.PageSize).ToListAsync(stop);
        return View(new DirectoryPage(listed, q, show, Access.Can(CommunitiesModule.Start), pager));
    }

    [HttpGet("new"), Can(CommunitiesModule.Start)]
    public IActionResult New() => View(new NewCommunityPage(new() { Facilitate = true }));

    [HttpPost, Can(CommunitiesModule.Start), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(NewCommunityForm form, CancellationToken stop) => Attempt(async () =>
    {
        var community = await starting.Begin(form, null, stop);
        var path = new CommunityView { Slug = community.Slug }.Path;
        if (form.Then == "charter")
        {
            Say($"{community.DisplayText} is there, with your first question. Now its charter.");
            return To(path + "/charter/edit");
        }
        Say($"{community.DisplayText} is there, with your first question. Now tell people about it.");
        return To(path);
    }, again: () => Task.FromResult<IActionResult>(View("New", new NewCommunityPage(form))));

    static string PathOf(string q, string show) => "/communities" + (q, show) switch
    {
        ("", "") => "",
        ("", _) => $"?show={show}",
        (_, "") => $"?q={Uri.EscapeDataString(q)}",
        _ => $"?show={show}&q={Uri.EscapeDataString(q)}",
    };
}
