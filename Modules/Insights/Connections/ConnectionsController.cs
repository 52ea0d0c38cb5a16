using Communities;
using Insights.Metrics;
using Insights.Reading;
using Insights.Tiles;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;

namespace Insights.Connections;

/// <summary>Who answers whom in a community, and across which organisations.</summary>
[Route("communities/{slug}/facilitate/connections"), SignedIn]
internal sealed class ConnectionsController(Ledgers ledgers) : FiguresController
{
    const int Shown = 100;

    [HttpGet]
    public async Task<IActionResult> Show(int days = Window.Usual, bool facilitators = false, CancellationToken stop = default)
    {
        var ledger = await ledgers.Of(Community, Length(days), stop);
        var comparison = new Comparison(ledger, facilitators);
        var links = Exchange.Of(comparison.Now).Links;
        return View(new ConnectionsPage(Community, Looking.At(Community.Path + "/facilitate/connections", ledger.Window, facilitators), ConnectionTiles.Of(comparison),
            [.. links.Take(Shown).Select(l => new PairLine(FaceOf(l.One), FaceOf(l.Other), l.There, l.Back, l.One.Organisation.Length > 0 && l.Other.Organisation.Length > 0 && !l.One.Organisation.Equals(l.Other.Organisation, StringComparison.OrdinalIgnoreCase)))], links.Count));
    }

    static Face FaceOf(Somebody somebody) => new(somebody.Name, somebody.DisplayName, "", somebody.Organisation);
}

/// <param name="All">How many pairs there are; the first hundred are shown.</param>
public sealed record ConnectionsPage(CommunityView Community, Looking Looking, IReadOnlyList<Tile> Tiles, IReadOnlyList<PairLine> Pairs, int All);

/// <param name="There">How often the first answered the second; <paramref name="Back"/> the other way.</param>
public sealed record PairLine(Face One, Face Other, int There, int Back, bool IsAcross);
