using Communities;
using Insights.Metrics;
using Insights.Reading;
using Insights.Tiles;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;

namespace Insights.Knowledge;

/// <summary>What comes of talk: words, what was written down, and discussions that are ready to become something.</summary>
[Route("communities/{slug}/facilitate/knowledge"), SignedIn]
internal sealed class KnowledgeController(Ledgers ledgers) : FiguresController
{
    [HttpGet]
    public async Task<IActionResult> Show(int days = Window.Usual, bool facilitators = false, CancellationToken stop = default)
    {
        var ledger = await ledgers.Of(Community, Length(days), stop);
        var comparison = new Comparison(ledger, facilitators);
        return View(new KnowledgePage(Community, Looking.At(Community.Path + "/facilitate/knowledge", ledger.Window, facilitators), KnowledgeTiles.Of(comparison), TalkConversion.Of(comparison.Now, ledger.Converted).Ready));
    }
}

/// <param name="Ready">Discussions that are long enough, and became nothing yet.</param>
public sealed record KnowledgePage(CommunityView Community, Looking Looking, IReadOnlyList<Tile> Tiles, IReadOnlyList<ReadyTalk> Ready);
