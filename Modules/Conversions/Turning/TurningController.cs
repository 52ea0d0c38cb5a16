using Communities;
using Communities.Products;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Conversions.Turning;

/// <summary>The form in which posts of a conversation are chosen, and what they become.</summary>
[Route("communities/{slug}/discussions/{id}/conversion"), SignedIn]
internal sealed class TurningController(Talk talk) : CommunityController
{
    const int ExcerptLength = 200;

    [HttpGet]
    public Task<IActionResult> New(string id, string? into, CancellationToken stop) => With(id, async (found, makers) =>
        View("New", Page(found, makers, new() { Into = makers.FirstOrDefault(m => m.Kind == into)?.Kind ?? makers[0].Kind, Title = found.Title, Numbers = [.. found.Posts.Where(p => p.IsSuggested).Select(p => p.Number)] })), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, TurningForm form, CancellationToken stop) => With(id, (found, makers) => Attempt(async () =>
    {
        var product = await talk.Turn(Community, found, form.Into, form.Title, form.Numbers, stop);
        Say("It is made, with credit to everybody whose words are in it. They are told, and may correct them or take them out.");
        return To(product.Path);
    }, again: () => Task.FromResult<IActionResult>(View("New", Page(found, makers, form)))), stop);

    TurningPage Page(Conversation found, IReadOnlyList<IProductMaker> makers, TurningForm form) => new(Community, found.Title, found.Path,
        [.. makers.Select(m => new ProductChoice(m.Kind, char.ToUpperInvariant(m.Word[0]) + m.Word[1..], m.Hint))],
        [.. found.Posts.Select(p => new PostChoice(p.Number, p.Author, Markdown.ToPlainText(p.Body, ExcerptLength), p.IsSuggested))], form);

    async Task<IActionResult> With(string id, Func<Conversation, IReadOnlyList<IProductMaker>, Task<IActionResult>> act, CancellationToken stop)
    {
        if (await talk.Find("discussions", Community, id, stop) is not { } found) return NotFound();

        return await talk.Makers(Community, stop) is { Count: > 0 } makers ? await act(found, makers) : StatusCode(StatusCodes.Status403Forbidden);
    }
}
