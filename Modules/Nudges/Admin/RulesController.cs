using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Nudges.Giving;
using Nudges.Proof;

namespace Nudges.Admin;

/// <summary>The rules that nudge people on this site: sentences with blanks, and whether they do any good.</summary>
[Route("admin/nudges"), Admin(NudgesModule.Manage)]
internal sealed class RulesController(AppDb db, RuleBook book, Sentences sentences, ProofReader proof, RuleBlanks blanks, IWorkflows workflows, TimeProvider clock) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var lines = new List<RuleLine>();
        foreach (var rule in await book.All(stop))
        {
            var tally = await proof.Of(rule, stop);
            lines.Add(new(rule.Id, rule.Key, rule.DisplayText, sentences.Of(rule), rule.IsOn, rule.PausedReason, sentences.Missing(rule).Count > 0, tally.Sent, rule.StartedUtc is null ? "" : tally.Effect.Sentence(rule.OutcomeDays)));
        }
        return View(new RulesPage(lines));
    }

    [HttpGet("new")]
    public IActionResult New() => View(Page("", new RuleForm()));

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(RuleForm form, CancellationToken stop) => Attempt(async () =>
    {
        var now = clock.UtcNow();
        var rule = new NudgeRule { Author = Me.Name, OwnerId = Me.Id, CreatedUtc = now, ModifiedUtc = now };
        Write(form, rule);
        rule.Publish(now);
        db.Add(rule);
        await db.SaveChangesAsync(stop);
        Say($"“{rule.DisplayText}” is kept, and off until you switch it on.");
        return To("/admin/nudges/" + rule.Id);
    }, again: () => Task.FromResult<IActionResult>(View("New", Page("", form))));

    [HttpGet("{id}")]
    public Task<IActionResult> Show(string id, CancellationToken stop) => With(id, async rule => View(ProofPage.Of(rule, await proof.Of(rule, stop), sentences) with { WorkflowPath = await workflows.PathOf(id, stop) }), stop);

    [HttpGet("{id}/edit")]
    public Task<IActionResult> Edit(string id, CancellationToken stop) => With(id, rule => Task.FromResult<IActionResult>(View(Page(id, RuleForm.Of(rule)))), stop);

    [HttpPut("{id}"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(string id, RuleForm form, CancellationToken stop) => With(id, rule => Attempt(async () =>
    {
        if (rule.Version != form.Version) throw new RuleBroken("Somebody changed this rule while you were writing. Open it in another window, see what is there now, then save again.");
        var before = rule.Experiment;
        Write(form, rule);
        rule.CheckReady();
        rule.Author = Me.Name;
        rule.Changed(clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say(rule.Experiment == before ? "Kept." : "Kept. What is measured changed, so a new experiment begins now.");
        return To("/admin/nudges/" + id);
    }, again: () => Task.FromResult<IActionResult>(View("Edit", Page(id, form)))), stop);

    void Write(RuleForm form, NudgeRule rule)
    {
        blanks.Check(form);
        form.Write(rule);
        rule.Edited();
    }

    RuleFormPage Page(string id, RuleForm form) => new(id, form, blanks.Read(form));

    async Task<IActionResult> With(string id, Func<NudgeRule, Task<IActionResult>> act, CancellationToken stop) =>
        await book.Find(id, stop) is { } rule ? await act(rule) : NotFound();
}

/// <summary>Switches a rule for the whole site. Places may decide otherwise for themselves.</summary>
[Route("admin/nudges/{id}/switch"), Admin(NudgesModule.Manage), EnableRateLimiting(Limits.Press)]
internal sealed class SwitchController(AppDb db, RuleBook book, Sentences sentences, TimeProvider clock) : CopController
{
    [HttpPost]
    public Task<IActionResult> Create(string id, CancellationToken stop) => With(id, rule =>
    {
        if (sentences.Missing(rule).Count > 0)
        {
            Say($"“{rule.DisplayText}” waits for a part of the site that is not there.");
            return;
        }
        rule.SwitchOn(clock.UtcNow());
        Say($"“{rule.DisplayText}” is on.");
    }, stop);

    [HttpDelete]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => With(id, rule =>
    {
        rule.SwitchOff();
        Say($"“{rule.DisplayText}” is off. What waits is not sent.");
    }, stop);

    async Task<IActionResult> With(string id, Action<NudgeRule> act, CancellationToken stop)
    {
        if (await book.Find(id, stop) is not { } rule) return NotFound();

        act(rule);
        await db.SaveChangesAsync(stop);
        return To("/admin/nudges");
    }
}
