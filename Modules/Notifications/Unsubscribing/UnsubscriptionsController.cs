using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Notifications.Unsubscribing;

/// <summary>
/// Stopping mail with the link in it, signed out too. Mail programs post here by themselves (RFC 8058), so no form token is
/// asked for: the address is the proof. Opening it changes nothing, because programs look at links before people do.
/// </summary>
// Later than the base class's own demand, which would win otherwise.
[Route("unsubscribe/{token}"), Everybody, IgnoreAntiforgeryToken(Order = 2000)]
internal sealed class UnsubscriptionsController(StopTokens tokens, Stops stops) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Show(string token, CancellationToken stop) =>
        tokens.Read(token) is var (person, scope) && await stops.Page(token, person, scope, stop) is { } page ? View("Show", page) : NotFound();

    [HttpPost]
    public Task<IActionResult> Create(string token, CancellationToken stop) => Set(token, true, stop);

    [HttpDelete]
    public Task<IActionResult> Destroy(string token, CancellationToken stop) => Set(token, false, stop);

    async Task<IActionResult> Set(string token, bool isStopped, CancellationToken stop)
    {
        if (tokens.Read(token) is not var (person, scope) || await stops.Page(token, person, scope, stop) is not { } page) return NotFound();

        await stops.Set(person, scope, isStopped, stop);
        return View("Show", page with { IsStopped = isStopped, IsDone = true });
    }

    // The address holds a token: it is not sent on to other pages and kept nowhere.
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers.CacheControl = "no-cache, no-store";
    }
}
