using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Search.Results;

/// <summary>What is found by the words in the address.</summary>
[Route("search"), Everybody]
internal sealed class ResultsController(ResultsQuery results) : CopController
{
    [HttpGet, EnableRateLimiting(Limits.Search)]
    public async Task<IActionResult> Index(SearchForm form, int page = 1, CancellationToken stop = default)
    {
        // What somebody may read changes; and no two visitors search for the same.
        Response.Headers.CacheControl = "no-store";
        if (form.Until < form.From) ModelState.AddModelError(nameof(form.Until), "The last day comes after the first.");
        return View(await results.Read(form, page, stop));
    }
}
