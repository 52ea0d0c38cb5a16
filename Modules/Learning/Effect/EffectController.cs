using Communities;
using Kernel.People;
using Learning.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Learning.Effect;

/// <summary>What people contributed after a page, for those who look after it.</summary>
[Route("communities/{slug}/learning/{id}/effect"), SignedIn]
internal sealed class EffectController(PageReader reader, Effects effects) : CommunityController
{
    [HttpGet]
    public async Task<IActionResult> Show(string id, CancellationToken stop)
    {
        if (await reader.Find(Community, id, stop) is not { } page) return NotFound();
        if (!await May(LearningModule.Build)) return StatusCode(StatusCodes.Status403Forbidden);

        return View(new EffectPage(Community, LearningPage.PathOf(Community.Path, id), page.DisplayText, await effects.Of(Community, page, stop)));
    }
}

public sealed record EffectPage(CommunityView Community, string Path, string Title, PageEffect Effect);
