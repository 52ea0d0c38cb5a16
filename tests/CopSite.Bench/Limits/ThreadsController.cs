using Microsoft.AspNetCore.Mvc;

namespace Bench.Limits;

sealed class ThreadsController(PlantedThread planted) : Controller
{
    const string ShowView = "/Limits/Show.cshtml";

    [HttpGet("/razor")]
    public IActionResult FromMemory() => View(ShowView, planted.Page);

    [HttpGet("/ef")]
    public async Task<IActionResult> FromTables([FromServices] LimitsDb db, CancellationToken stop)
    {
        var reader = await db.Reader(Request.Cookies["session"], planted.Id, DateTime.UtcNow, stop);
        return View(ShowView, await db.Page(planted.Id, reader, stop));
    }
}
