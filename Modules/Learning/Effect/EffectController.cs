using Communities;
using Kernel.Pages;
using Kernel.People;
using Learning.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Learning.Effect;

/// <summary>What people contributed after a page, for those who look after it.</summary>
[Route("communities/{slug}/learning/{id}/effect"), SignedIn]
internal sealed class EffectController(PageReader reader, Effects effects, Inviting inviting) : CommunityController
{
    [HttpGet]
    public async Task<IActionResult> Show(string id, CancellationToken stop)
    {
        if (await reader.Find(Community, id, stop) is not { } page) return NotFound();
        if (!await May(LearningModule.Build)) return StatusCode(StatusCodes.Status403Forbidden);

        return View(await EffectPage.Of(Community, page, effects, inviting, Me, stop));
    }
}

/// <summary>Members are invited to a page, and some of them held back by chance.</summary>
[Route("communities/{slug}/learning/{id}/invitations"), SignedIn, EnableRateLimiting(Limits.Post)]
internal sealed class InvitationsController(PageReader reader, Effects effects, Inviting inviting) : CommunityController
{
    [HttpPost]
    public async Task<IActionResult> Create(string id, CancellationToken stop)
    {
        if (await reader.Find(Community, id, stop) is not { } page) return NotFound();
        if (!await May(LearningModule.Build)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var people = await inviting.Invite(Community, page, Me.Id, stop);
            Say($"{Plural.Of(people, "member is", "members are")} being invited. Chance holds some of them back.");
            return To(LearningPage.PathOf(Community.Path, id) + "/effect");
        }, again: async () => View("Show", await EffectPage.Of(Community, page, effects, inviting, Me, stop)));
    }
}

public sealed record EffectPage(CommunityView Community, string Path, string Title, PageEffect Effect, InvitationPanel Invitation)
{
    internal static async Task<EffectPage> Of(CommunityView community, LearningPage page, Effects effects, Inviting inviting, Viewer me, CancellationToken stop) =>
        new(community, LearningPage.PathOf(community.Path, page.Id), page.DisplayText, await effects.Of(community, page, stop), await inviting.Of(community, page, me.Id, stop));
}
