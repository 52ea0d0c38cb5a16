using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Learning.Paths;

/// <summary>Guided pages in an order: to be gone, and for those who build, to be made, described and thrown away.</summary>
[Route("communities/{slug}/learning/paths")]
internal sealed class PathsController(AppDb db, PathReader paths, Publishing publishing, TimeProvider clock) : CommunityController
{
    [HttpGet("{id}"), Everybody]
    public async Task<IActionResult> Show(string id, CancellationToken stop) =>
        await paths.Find(Community, id, stop) is { } path ? View(await paths.Show(Community, path, stop)) : NotFound();

    [HttpGet("new"), SignedIn]
    public async Task<IActionResult> New() => await May(LearningModule.Build) ? View(new PathSettings(Community, "", new())) : StatusCode(StatusCodes.Status403Forbidden);

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(PathForm form, CancellationToken stop)
    {
        if (!await May(LearningModule.Build)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var begun = LearningPath.Begin(Community, Me.Id, Me.Name, form.Title, form.Purpose, clock.UtcNow());
            (begun.GivesCertificate, begun.IsForFacilitators) = (form.GivesCertificate, form.IsForFacilitators);
            db.Add(begun);
            db.Raise(new ContentCreated(begun.Id, nameof(LearningPath)));
            await db.SaveChangesAsync(stop);
            return To("/blocks/" + begun.Id);
        }, again: () => Task.FromResult<IActionResult>(View("New", new PathSettings(Community, "", form))));
    }

    [HttpGet("{id}/edit"), SignedIn]
    public Task<IActionResult> Edit(string id, CancellationToken stop) => Built(id, async path =>
    {
        var draft = await publishing.Latest(path, stop);
        var own = draft[nameof(LearningPath)];
        bool Ticked(string field) => Loose.Flag(Loose.Member(Loose.Member(own, field), "Value")) ?? false;
        return View("New", new PathSettings(Community, id, new() { Title = Loose.Text(draft["DisplayText"]), Purpose = Loose.Text(Loose.Member(Loose.Member(own, "Purpose"), "Text")), GivesCertificate = Ticked("GivesCertificate"), IsForFacilitators = Ticked("IsForFacilitators") }));
    }, stop);

    [HttpPut("{id}"), SignedIn, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(string id, PathForm form, CancellationToken stop) => Built(id, path => Attempt(async () =>
    {
        var written = new LearningPath();
        written.Describe(form.Title, form.Purpose);
        var json = await publishing.Latest(path, stop);
        json["DisplayText"] = written.DisplayText;
        var own = json[nameof(LearningPath)] as JsonObject ?? [];
        json[nameof(LearningPath)] = own;
        own["Purpose"] = new JsonObject { ["Text"] = written.Purpose };
        own["GivesCertificate"] = new JsonObject { ["Value"] = form.GivesCertificate };
        own["IsForFacilitators"] = new JsonObject { ["Value"] = form.IsForFacilitators };
        await publishing.SaveDraft(path, json, Me.Name, stop);
        await db.SaveChangesAsync(stop);
        Say(path.IsPublished ? "Kept. Readers see it when you publish." : "Kept.");
        return To("/blocks/" + id);
    }, again: () => Task.FromResult<IActionResult>(View("New", new PathSettings(Community, id, form)))), stop);

    [HttpDelete("{id}"), SignedIn, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => Built(id, async path =>
    {
        path.Delete();
        await db.SaveChangesAsync(stop);
        Say($"“{path.DisplayText}” is in the bin. Its pages stay, and what people completed.");
        return To(Community.Path + "/learning");
    }, stop);

    async Task<IActionResult> Built(string id, Func<LearningPath, Task<IActionResult>> act, CancellationToken stop) =>
        await paths.Find(Community, id, stop) is not { } path ? NotFound() : await May(LearningModule.Build) ? await act(path) : StatusCode(StatusCodes.Status403Forbidden);
}

/// <param name="Id">Empty for a new one.</param>
public sealed record PathSettings(CommunityView Community, string Id, PathForm Form);

public sealed class PathForm
{
    [Display(Name = "Title", Description = "Where it leads, in a few words."), MaxLength(LearningPage.LongestTitle)]
    public string? Title { get; set; }

    [Display(Name = "Purpose", Description = "One sentence: what will somebody be able to do at its end?"), MaxLength(LearningPage.LongestPurpose)]
    public string? Purpose { get; set; }

    [Display(Name = "Gives a certificate", Description = "Whoever completes it gets a page to print. They decide who else sees it.")]
    public bool GivesCertificate { get; set; }

    [Display(Name = "New facilitators are enrolled", Description = "Whoever begins to facilitate this community is enrolled by itself. In the facilitators’ own community: whoever begins anywhere.")]
    public bool IsForFacilitators { get; set; }
}
