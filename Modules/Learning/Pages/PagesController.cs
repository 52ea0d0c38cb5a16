using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Communities;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Learning.Doing;
using Learning.Languages;
using Learning.Paths;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Pages;

/// <summary>One guided page: to be done, and for those who build it, to be described and thrown away.</summary>
[Route("communities/{slug}/learning/{id}")]
internal sealed class PagesController(AppDb db, PageReader reader, Ledger ledger, Publishing publishing) : CommunityController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Show(string id, [FromServices] PathReader paths, CancellationToken stop)
    {
        if (await reader.Find(Community, id, stop) is not { } page) return NotFound();
        if (await paths.Closed(Community, page, stop) is { } gate) return View("Closed", new ClosedPage(Community, page.DisplayText, gate.OpensUtc));

        var progress = page.IsPublished && await reader.Takes(Community, stop) ? await ledger.Open(page, Me.Id, stop) : null;
        return View(await reader.Show(Community, page, progress, null, stop));
    }

    [HttpGet("edit"), SignedIn]
    public Task<IActionResult> Edit(string id, [FromServices] ContentJson json, CancellationToken stop) => Built(id, async page =>
    {
        // The draft, which may say something else than what readers see.
        var draft = new LearningPage { Id = page.Id };
        json.Apply(await publishing.Latest(page, stop), draft);
        return View(new SettingsPage(Community, LearningPage.PathOf(Community.Path, id), page.DisplayText, SettingsForm.Of(draft)));
    }, stop);

    [HttpPut, HttpPost("edit"), SignedIn, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(string id, SettingsForm form, [FromServices] LanguageSets languages, CancellationToken stop) => Built(id, page => Attempt(async () =>
    {
        var json = await publishing.Latest(page, stop);
        var written = new LearningPage();
        written.Describe(form.Title, form.Purpose, form.ForWhom, form.Minutes);
        written.Speak(form.Language);
        written.CompleteBy(Enum.TryParse<PageRule>(form.Rule, out var rule) ? rule : PageRule.AllRequiredBlocks, form.RuleAmount);
        json["DisplayText"] = written.DisplayText;
        var own = json[nameof(LearningPage)] as JsonObject ?? [];
        json[nameof(LearningPage)] = own;
        own["Purpose"] = new JsonObject { ["Text"] = written.Purpose };
        own["ForWhom"] = new JsonObject { ["Text"] = written.ForWhom };
        own["Minutes"] = new JsonObject { ["Value"] = written.Minutes };
        own["Rule"] = new JsonObject { ["Text"] = written.Rule.ToString() };
        own["RuleAmount"] = new JsonObject { ["Value"] = written.RuleAmount };
        own["GivesCertificate"] = new JsonObject { ["Value"] = form.GivesCertificate };
        own["Language"] = new JsonObject { ["Text"] = written.Language };
        own["MustRedo"] = new JsonObject { ["Value"] = form.MustRedo };
        await languages.Join(page, written.Language, form.SameAs, stop);
        await publishing.SaveDraft(page, json, Me.Name, stop);
        await db.SaveChangesAsync(stop);
        Say(page.IsPublished ? "Kept. Readers see it when you publish." : "Kept.");
        return To("/blocks/" + id);
    }, again: () => Task.FromResult<IActionResult>(View("Edit", new SettingsPage(Community, LearningPage.PathOf(Community.Path, id), form.Title ?? "", form)))), stop);

    [HttpDelete, SignedIn, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => Built(id, async page =>
    {
        page.Delete();
        await db.SaveChangesAsync(stop);
        Say($"“{page.DisplayText}” is in the bin. An editor of the site can take it out again.");
        return To(Community.Path + "/learning");
    }, stop);

    async Task<IActionResult> Built(string id, Func<LearningPage, Task<IActionResult>> act, CancellationToken stop) =>
        await reader.Find(Community, id, stop) is not { } page ? NotFound() : await May(LearningModule.Build) ? await act(page) : StatusCode(StatusCodes.Status403Forbidden);
}

public sealed record SettingsPage(CommunityView Community, string Path, string PageTitle, SettingsForm Form);

public sealed class SettingsForm
{
    [Display(Name = "Title"), MaxLength(LearningPage.LongestTitle)]
    public string? Title { get; set; }

    [Display(Name = "Purpose", Description = "One sentence: what will somebody be able to do afterwards?"), MaxLength(LearningPage.LongestPurpose)]
    public string? Purpose { get; set; }

    [Display(Name = "For whom", Description = "So that people see at once whether it is for them."), MaxLength(LearningPage.LongestPurpose)]
    public string? ForWhom { get; set; }

    [Display(Name = "Minutes", Description = "About how long it takes.")]
    public int Minutes { get; set; } = 10;

    [Display(Name = "Completed when")]
    public string? Rule { get; set; }

    [Display(Name = "How many blocks are enough", Description = "Where any few are enough.")]
    public int RuleAmount { get; set; } = 1;

    [Display(Name = "Everybody does it again", Description = "When it is published next, what people have completed expires. Without it they keep what they have.")]
    public bool MustRedo { get; set; }

    [Display(Name = "Gives a certificate", Description = "Whoever completes it gets a page to print. They decide who else sees it.")]
    public bool GivesCertificate { get; set; }

    [Display(Name = "Language", Description = "As a short tag, such as en, fr or pt-BR."), MaxLength(LearningPage.LongestLanguage)]
    public string? Language { get; set; }

    [Display(Name = "The same page in another language", Description = "Its address. Readers choose between them at the top, and what they do in one counts in the others."), MaxLength(500)]
    public string? SameAs { get; set; }

    internal static SettingsForm Of(LearningPage page) => new() { Title = page.DisplayText, Purpose = page.Purpose, ForWhom = page.ForWhom, Minutes = page.Minutes, Rule = page.Rule.ToString(), RuleAmount = page.RuleAmount, MustRedo = page.MustRedo, GivesCertificate = page.GivesCertificate, Language = page.Language };
}
