using Communities;
using Ideas.Shared;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Board;

/// <summary>A community's ideas, and raising one.</summary>
[Route("communities/{slug}/ideas")]
internal sealed class IdeasController(AppDb db, IdeaLookup lookup, IdeaRows rows, IdeaReader reader, Raising raising, Publishing publishing, ContentJson json, TimeProvider clock) : CommunityController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Index(string? show, int page = 1, CancellationToken stop = default)
    {
        show = show is "decided" or "waiting" ? show : "";
        var (size, path) = (Site.Settings.PageSize, $"{Community.Path}/ideas{(show.Length > 0 ? "?show=" + show : "")}");
        var here = db.Set<Idea>().Published().In(Community.Id).Where(i => i.Standing != IdeaStanding.Merged);
        var listed = show switch { "decided" => here.Where(i => i.Decision != null), "waiting" => here.Where(i => i.Standing == IdeaStanding.Deciding), _ => here.Where(i => i.Standing != IdeaStanding.Shared && i.Standing != IdeaStanding.No) };
        var ordered = show == "waiting" ? listed.OrderBy(i => i.DecideByUtc).ThenBy(i => i.Id) : listed.OrderByDescending(i => i.ModifiedUtc).ThenBy(i => i.Id);
        var pager = Pager.Of(page, await listed.CountAsync(stop), size, path);
        var tends = Me.IsSignedIn && await May(IdeasModule.Tend);
        return View(new BoardPage(Community, await rows.Read(ordered.Skip((pager.Page - 1) * size).Take(size), Community, tends || await lookup.Decides(Community, tends, stop), stop), show, await CanRaise(), pager));
    }

    /// <param name="from">The idea of which this is a part.</param>
    [HttpGet("new"), SignedIn]
    public async Task<IActionResult> New(string? from, CancellationToken stop)
    {
        if (!await CanRaise()) return View("Outside", Community);

        var source = from is { Length: > 0 } && await lookup.Find(Community, from, tracked: false, stop) is { } found ? found.Idea : null;
        return View("Edit", new IdeaFormPage(Community, new() { From = source?.Id }, "", source?.DisplayText ?? ""));
    }

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(IdeaForm form, CancellationToken stop) => Raises(() => Attempt(async () =>
    {
        var source = form.From is { Length: > 0 } && await lookup.Find(Community, form.From, tracked: false, stop) is { } found ? found.Idea.Id : "";
        var wanted = new RaisedIdea(form.Title ?? "", form.Body ?? "", form.Unnamed, source);
        if (await raising.Held(Community, wanted, stop) is { } waits) return To(waits);

        var idea = raising.Raise(Community, wanted);
        await db.SaveChangesAsync(stop);
        Say($"It is raised. You hear within {Idea.AcknowledgeDays} working days who carries it on.");
        return To(Idea.PathOf(Community.Path, idea.Id));
    }, again: () => Task.FromResult<IActionResult>(View("Edit", new IdeaFormPage(Community, form, "", "")))));

    [HttpGet("{id}"), Everybody]
    public async Task<IActionResult> Show(string id, CancellationToken stop) =>
        await lookup.Find(Community, id, tracked: false, stop) is { } found ? View(await reader.Page(Community, found, new(), stop)) : NotFound();

    [HttpGet("{id}/edit"), SignedIn]
    public Task<IActionResult> Edit(string id, CancellationToken stop) => Own(id, found =>
        Task.FromResult<IActionResult>(View(new IdeaFormPage(Community, new() { Title = found.DisplayText, Body = found.Body, Version = found.Version }, id, ""))), stop);

    [HttpPut("{id}"), SignedIn, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(string id, IdeaForm form, CancellationToken stop) => Own(id, found => Attempt(async () =>
    {
        if (found.Version != form.Version) throw new RuleBroken("Somebody changed this while you were writing. Open it in another window, see what is there now, then save again.");

        publishing.Replace(found, json.Write(found), found.Author);
        found.Change(form.Title, Written.From(form.Body ?? "", nameof(form.Body), "Say what could be better, and for whom."), clock.UtcNow());
        await db.SaveChangesAsync(stop);
        return To(Idea.PathOf(Community.Path, id));
    }, again: () => Task.FromResult<IActionResult>(View("Edit", new IdeaFormPage(Community, form, id, "")))), stop);

    async ValueTask<bool> CanRaise() => Me.IsSignedIn && Community.TakesPosts && await May(IdeasModule.Raise);

    async Task<IActionResult> Raises(Func<Task<IActionResult>> act) => await CanRaise() ? await act() : StatusCode(StatusCodes.Status403Forbidden);

    async Task<IActionResult> Own(string id, Func<Idea, Task<IActionResult>> act, CancellationToken stop) =>
        await lookup.Find(Community, id, tracked: true, stop) is not { } found ? NotFound() : found.May.IsAuthor && found.Idea is { TakesWords: true, IsPublished: true } ? await act(found.Idea) : StatusCode(StatusCodes.Status403Forbidden);
}
