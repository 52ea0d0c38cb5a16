using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Moderation.People;

namespace Moderation.Mutes;

/// <summary>That somebody writes nothing in this community for some days.</summary>
[Route("communities/{slug}/moderation/people/{name}/mute"), SignedIn]
internal sealed class MutesController : PersonController
{
    [HttpGet]
    public IActionResult Show(string name) => To($"{Community.Path}/moderation/people/{Uri.EscapeDataString(name)}");

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string name, PersonForm form, CancellationToken stop) => Change(name, form, async (person, because) =>
    {
        await Cases.Mute(Community, person.Id, person.DisplayName, form.Days, form.Why, because, stop);
        Say($"{person.DisplayName} is muted here, and is told why.");
    }, stop);

    [HttpDelete, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string name, PersonForm form, CancellationToken stop) => Change(name, form, async (person, _) =>
    {
        await Cases.Unmute(Community.Id, person.Id, stop);
        Say($"{person.DisplayName} may write here again, and is told.");
    }, stop);
}
