using Communities;
using Insights.Estimates;
using Insights.Metrics;
using Insights.Reading;
using Insights.Stages;
using Insights.Tiles;
using Kernel.Data;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Insights.Pulse;

/// <summary>How a community does: its stage and health, and the figures that a facilitator looks at first.</summary>
[Route("communities/{slug}/facilitate/pulse"), SignedIn]
internal sealed class PulseController(AppDb db, Ledgers ledgers) : FiguresController
{
    [HttpGet]
    public async Task<IActionResult> Show(int days = Window.Usual, bool facilitators = false, CancellationToken stop = default)
    {
        var ledger = await ledgers.Of(Community, Length(days), stop);
        var comparison = new Comparison(ledger, facilitators);
        var signs = ledger.Signs();
        return View(new PulsePage(Community, Looking.At(Community.Path + "/facilitate/pulse", ledger.Window, facilitators),
            PulseTiles.Of(comparison), MoreTiles.Of(comparison), StageEstimate.Of(signs, ledger.Targets), await Chosen(stop), HealthEstimate.Of(signs, ledger.Targets),
            WeekChart.Of(Momentum.Of(comparison.Now), ledger.Window), ledger.Contributions.Count == 0, comparison.Now.Members.Count == 0 && ledger.Contributions.Count == 0));
    }

    Task<ChosenStageView?> Chosen(CancellationToken stop) =>
        (from s in db.Set<ChosenStage>()
         where s.CommunityId == Community.Id
         join p in db.Set<Person>() on s.ById equals p.Id into people from p in people.DefaultIfEmpty()
         select new ChosenStageView(s.Stage, s.Reason, p == null ? Face.Gone.DisplayName : p.DisplayName, s.Utc)).SingleOrDefaultAsync(stop);
}

/// <param name="More">Figures that one looks at now and then.</param>
/// <param name="Chosen">What a facilitator holds for true instead; null for nothing.</param>
/// <param name="IsQuiet">Nothing was contributed for months, or ever.</param>
/// <param name="IsNew">Its first members came today: to call it dormant would be a poor welcome.</param>
public sealed record PulsePage(
    CommunityView Community, Looking Looking, IReadOnlyList<Tile> Tiles, IReadOnlyList<Tile> More, StageEstimate Stage, ChosenStageView? Chosen, HealthEstimate Health, WeekChart Chart, bool IsQuiet, bool IsNew);
