using System.Globalization;
using Communities;
using Insights.Figures;
using Insights.Metrics;
using Insights.Reading;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Insights.Mine;

/// <summary>What is measured about the viewer in one community, for them alone.</summary>
[Route("communities/{slug}/my-figures"), SignedIn]
internal sealed class MyFiguresController(Ledgers ledgers) : CommunityController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken stop) => await Mine(stop) is { } mine ? View(new MyFiguresPage(Community, mine)) : StatusCode(StatusCodes.Status403Forbidden);

    [HttpGet("export")]
    public async Task<IActionResult> Export(CancellationToken stop) => await Mine(stop) is { } mine
        ? File(Csv.Of(["Figure", "Value", "What it is"], mine.Select(f => (string[])[f.Name, f.Value, f.What])), Csv.MediaType, string.Create(CultureInfo.InvariantCulture, $"{Community.Slug}-my-figures.csv"))
        : StatusCode(StatusCodes.Status403Forbidden);

    async Task<IReadOnlyList<MyFigure>?> Mine(CancellationToken stop) => Community.IsMember ? MyFigures.Of(await ledgers.Of(Community, Window.Usual, stop), Me.Id) : null;
}

public sealed record MyFiguresPage(CommunityView Community, IReadOnlyList<MyFigure> Figures);
