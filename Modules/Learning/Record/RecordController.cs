using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;

namespace Learning.Record;

/// <summary>What the viewer has learned: what, when, and why it counts.</summary>
[Route("my-learning"), SignedIn]
internal sealed class RecordController(RecordReader reader) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await reader.Mine(withBlocks: false, withWords: false, stop));
}
