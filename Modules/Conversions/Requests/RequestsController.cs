using Communities;
using Conversions.Asking;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Conversions.Requests;

/// <summary>One question to the authors of a conversation, for whoever asked it.</summary>
[Route("communities/{slug}/consents/{id}"), SignedIn]
internal sealed class RequestsController(AppDb db, RequestReader requests, Consenting consenting, TimeProvider clock) : CommunityController
{
    [HttpGet]
    public async Task<IActionResult> Show(string id, CancellationToken stop) =>
        await requests.Find(Community, id, stop) is { } request ? View(await requests.Page(Community, request, stop)) : NotFound();

    /// <summary>Goes on with what was allowed.</summary>
    [HttpPost("product"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Make(string id, CancellationToken stop) => With(id, async request =>
    {
        var product = await consenting.GoOn(Community, request, stop);
        Say("It is made, of what its authors allow. They are told, and may take their words out at any time.");
        return To(product.Path);
    }, stop);

    /// <summary>Other words for a passage that may not be quoted.</summary>
    [HttpPut("passages/{number:int}"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Paraphrase(string id, int number, ParaphraseForm form, CancellationToken stop) => With(id, async request =>
    {
        request.Paraphrase(number, form.Text);
        await db.SaveChangesAsync(stop);
        Say("Its author is told, and looks at it before anybody else does.");
        return To(RequestReader.PathOf(Community, id));
    }, stop);

    [HttpDelete, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => With(id, async request =>
    {
        request.CallOff(clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say("The question is called off. Nothing was made.");
        return To(RequestReader.PathOf(Community, id));
    }, stop);

    async Task<IActionResult> With(string id, Func<ConsentRequest, Task<IActionResult>> act, CancellationToken stop) => await requests.Find(Community, id, stop) is not { } request ? NotFound()
        : await Attempt(() => act(request), again: async () => View("Show", await requests.Page(Community, (await requests.Find(Community, id, stop))!, stop)));
}
