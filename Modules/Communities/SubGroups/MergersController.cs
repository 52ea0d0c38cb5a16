using Kernel;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Communities.SubGroups;

/// <summary>A community goes up in another one: chosen first, then said exactly, then done.</summary>
[Route("communities/{slug}/merger"), SignedIn]
internal sealed class MergersController(Merging merging) : CommunityController
{
    [HttpGet]
    public async Task<IActionResult> New(string? into, CancellationToken stop) => await MayMerge() ? View("Merge", await Page(into, stop)) : StatusCode(StatusCodes.Status403Forbidden);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(string? into, CancellationToken stop)
    {
        if (!await MayMerge()) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var other = (await merging.Choices(Community, stop)).FirstOrDefault(c => c.Slug == into) ?? throw new RuleBroken("Choose a community that you look after, or the one that this lies in.", "Into");
            await merging.Merge(Community, other, stop);
            Say($"{Community.Name} is part of {other.Name} now. Its addresses lead here.");
            return To(new CommunityView { Slug = other.Slug }.Path);
        }, again: async () => View("Merge", await Page(into, stop)));
    }

    async ValueTask<bool> MayMerge() => Access.Can(CommunitiesModule.Manage) || await May(CommunitiesModule.Tend);

    async Task<MergerPage> Page(string? into, CancellationToken stop)
    {
        var choices = await merging.Choices(Community, stop);
        var chosen = choices.FirstOrDefault(c => c.Slug == into);
        return new(Community, choices, chosen, chosen is null ? [] : await merging.Tell(Community, chosen, stop));
    }
}

/// <param name="Into">Null until one is chosen.</param>
/// <param name="Happens">What will happen, sentence by sentence.</param>
public sealed record MergerPage(CommunityView Community, IReadOnlyList<MergeChoice> Choices, MergeChoice? Into, IReadOnlyList<string> Happens);
