using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Kernel.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Communities.Admin;

/// <summary>What this site calls its facilitators.</summary>
[Route("admin/facilitator-word"), Admin(CommunitiesModule.Manage)]
internal sealed class WordController(SettingsDocument settings) : CopController
{
    [HttpGet]
    public IActionResult Edit()
    {
        var now = Site.Get<FacilitatorWord>();
        return View(new WordForm { Singular = now.Singular, Plural = now.Plural, Verb = now.Verb });
    }

    [HttpPut, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(WordForm form, CancellationToken stop) => Attempt(async () =>
    {
        await settings.Change<FacilitatorWord>(w => (w.Singular, w.Plural, w.Verb) = (Checked(form.Singular, nameof(form.Singular)), Checked(form.Plural, nameof(form.Plural)), Checked(form.Verb, nameof(form.Verb))), stop);
        Say("Saved. Pages and notices use the word from now on; permissions keep their names.");
        return To("/admin/facilitator-word");
    }, again: () => Task.FromResult<IActionResult>(View("Edit", form)));

    static string Checked(string? typed, string on)
    {
        var word = PlainText.Clean(typed ?? "").ToLowerInvariant();
        if (word.Length is 0 or > FacilitatorWord.Longest) throw new RuleBroken($"Write a word of up to {FacilitatorWord.Longest} characters.", on);
        if (!word.All(c => char.IsLetter(c) || c is ' ' or '-' or '’')) throw new RuleBroken("Write it with letters.", on);
        return word;
    }
}

public sealed class WordForm
{
    [Display(Name = "One of them", Description = "Facilitator, coordinator, moderator, cultivator, host …")]
    public string? Singular { get; set; }

    [Display(Name = "Several", Description = "Facilitators, coordinators …")]
    public string? Plural { get; set; }

    [Display(Name = "What they do", Description = "Facilitate, coordinate, moderate, cultivate, host …")]
    public string? Verb { get; set; }
}
