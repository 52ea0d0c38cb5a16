using Insights.Estimates;
using Insights.Metrics;
using Insights.Reading;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Insights.Stages;

/// <summary>The stage that a facilitator chooses against the rules.</summary>
[Route("communities/{slug}/facilitate/stage"), SignedIn]
internal sealed class StageController(AppDb db, Ledgers ledgers, TimeProvider clock) : FiguresController
{
    string Pulse => Community.Path + "/facilitate/pulse";

    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken stop)
    {
        var chosen = await Chosen(stop);
        return View(await Page(new() { Stage = chosen?.Stage, Reason = chosen?.Reason }, stop));
    }

    [HttpPut, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(StageForm form, CancellationToken stop) => Attempt(async () =>
    {
        var chosen = await Chosen(stop) ?? db.Add(new ChosenStage { CommunityId = Community.Id }).Entity;
        chosen.Choose(form.Stage, form.Reason, Me.Id, clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say("Your choice stands there now, beside what the rules say.");
        return To(Pulse);
    }, again: async () => View("Edit", await Page(form, stop)));

    [HttpDelete, EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Delete(CancellationToken stop)
    {
        if (await Chosen(stop) is { } chosen) db.Remove(chosen);
        await db.SaveChangesAsync(stop);
        Say("The rules decide again.");
        return To(Pulse);
    }

    Task<ChosenStage?> Chosen(CancellationToken stop) => db.Set<ChosenStage>().SingleOrDefaultAsync(c => c.CommunityId == Community.Id, stop);

    async Task<StagePage> Page(StageForm form, CancellationToken stop)
    {
        var ledger = await ledgers.Of(Community, Window.Usual, stop);
        return new(Community, StageEstimate.Of(ledger.Signs(), ledger.Targets), await db.Set<ChosenStage>().AnyAsync(c => c.CommunityId == Community.Id, stop), form);
    }
}
