using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Nudges.Admin;
using Nudges.Giving;
using Nudges.Proof;

namespace Nudges.Here;

/// <summary>The rules of a site as they stand in one community, for those who look after it.</summary>
[Route("communities/{slug}/facilitate/nudges"), SignedIn]
internal sealed class LocalRulesController(AppDb db, RuleBook book, Sentences sentences, ProofReader proof, Newest newest) : HereController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var lines = new List<LocalLine>();
        foreach (var rule in await book.All(stop))
        {
            var here = await book.Here(rule, Place.Id, stop);
            lines.Add(new(rule.Id, rule.DisplayText, sentences.Of(rule), here.IsOn, rule.IsPaused, sentences.Missing(rule).Count > 0, here.Text != rule.Text));
        }
        return View(new LocalRulesPage(Place, lines));
    }

    [HttpGet("{id}")]
    public Task<IActionResult> Show(string id, CancellationToken stop) => With(id, async (rule, here) => View(await Page(rule, here, new() { Text = here.Text, Draft = here.Draft }, stop)), stop);

    /// <summary>Other words for this community.</summary>
    [HttpPut("{id}"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(string id, LocalForm form, CancellationToken stop) => With(id, (rule, here) => Attempt(async () =>
    {
        var (text, draft) = (Kernel.Text.PlainText.CleanLines(form.Text ?? ""), Kernel.Text.PlainText.CleanLines(form.Draft ?? ""));
        NudgeRule.CheckWords(text, nameof(LocalForm.Text));
        var local = await book.Local(Place.Id, id, stop) ?? db.Add(new LocalRule { PlaceId = Place.Id, RuleId = id }).Entity;
        local.Say(text == rule.Text ? "" : text, draft == rule.Draft ? "" : draft);
        await db.SaveChangesAsync(stop);
        Say("These are its words here from now on.");
        return To($"{Home}/{id}");
    }, again: async () => View("Show", await Page(rule, here, form, stop))), stop);

    async Task<LocalRulePage> Page(NudgeRule rule, RuleHere here, LocalForm form, CancellationToken stop) =>
        new(Place, ProofPage.Of(rule, await proof.Of(rule, stop), sentences), here.IsOn, form, rule.Draft.Length > 0, await newest.Of(Place.Id, stop));
}

/// <summary>A rule is switched for one community.</summary>
[Route("communities/{slug}/facilitate/nudges/{id}/switch"), SignedIn, EnableRateLimiting(Limits.Press)]
internal sealed class LocalSwitchController(AppDb db, RuleBook book, Sentences sentences) : HereController
{
    [HttpPost]
    public Task<IActionResult> Create(string id, CancellationToken stop) => Set(id, true, stop);

    [HttpDelete]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => Set(id, false, stop);

    Task<IActionResult> Set(string id, bool on, CancellationToken stop) => With(id, async (rule, _) =>
    {
        if (on && rule.IsPaused) Say("This rule paused itself because it did harm. An administrator switches it on again.");
        else if (on && sentences.Missing(rule).Count > 0) Say($"“{rule.DisplayText}” waits for a part of the site that is not there.");
        else
        {
            var local = await book.Local(Place.Id, id, stop) ?? db.Add(new LocalRule { PlaceId = Place.Id, RuleId = id }).Entity;
            local.IsOn = on;
            db.Raise(new NudgeRuleChanged(id));
            await db.SaveChangesAsync(stop);
            Say($"“{rule.DisplayText}” is {(on ? "on" : "off")} in {Place.Name}.");
        }
        return To(Home);
    }, stop);
}
