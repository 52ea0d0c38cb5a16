using System.Globalization;
using Insights.Metrics;
using Insights.Reading;
using Insights.Tiles;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;

namespace Insights.Figures;

/// <summary>All figures of a community as a file, without names.</summary>
[Route("communities/{slug}/facilitate/figures"), SignedIn]
internal sealed class ExportController(Ledgers ledgers, Words words) : FiguresController
{
    [HttpGet]
    public async Task<IActionResult> Show(int days = Window.Usual, bool facilitators = false, CancellationToken stop = default)
    {
        var ledger = await ledgers.Of(Community, Length(days), stop);
        var comparison = new Comparison(ledger, facilitators);
        var looking = Looking.At("", ledger.Window, facilitators);
        var rows = from tile in (Tile[])[.. PulseTiles.Of(comparison), .. MoreTiles.Of(comparison), .. ConnectionTiles.Of(comparison), .. KnowledgeTiles.Of(comparison)]
                   from line in tile.Lines.Prepend(new TileLine("", tile.Value))
                   select (string[])[tile.Title, line.Label, line.Value, Day(looking.First), Day(looking.Last), line.Label.Length == 0 ? words.Of(tile.How) : ""];
        return File(Csv.Of(["Figure", "Part", "Value", "From", "To", "How it was worked out"], rows), Csv.MediaType, $"{Community.Slug}-figures-{Day(looking.Last)}.csv");
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
