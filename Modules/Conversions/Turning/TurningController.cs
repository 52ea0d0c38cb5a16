using Communities;
using Communities.Products;
using Conversions.Asking;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Turning;

/// <summary>The form in which posts of a conversation are chosen, what they become, and where.</summary>
[Route("communities/{slug}/discussions/{id}/conversion"), SignedIn]
internal sealed class TurningController(AppDb db, Talk talk, Consenting consenting) : CommunityController
{
    const int ExcerptLength = 200;

    [HttpGet]
    public Task<IActionResult> New(string id, string? into, CancellationToken stop) => With(id, async (found, places) =>
        View("New", await Page(found, places, new() { Into = KindsOf(places).FirstOrDefault(m => m.Kind == into)?.Kind ?? KindsOf(places)[0].Kind, Title = found.Title, Numbers = [.. found.Posts.Where(p => p.IsSuggested).Select(p => p.Number)] }, stop)), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, TurningForm form, CancellationToken stop) => With(id, (found, places) => Attempt(async () =>
    {
        var into = places.Select(p => p.Place).FirstOrDefault(p => p.Slug == (form.Place ?? Community.Slug)) ?? throw new RuleBroken("Choose a place in which you can make it.", nameof(form.Place));
        if (Talk.IsWider(Community, into))
        {
            var request = await consenting.Ask(Community, into, found, form, stop);
            Say("Everybody whose words you chose is asked. Nothing is made before you go on with what they allow.");
            return To($"{Community.Path}/consents/{request.Id}");
        }
        var product = await talk.Turn(Community, into, found, form, stop);
        Say("It is made, with credit to everybody whose words are in it. They are told, and may correct them or take them out.");
        return To(product.Path);
    }, again: async () => View("New", await Page(found, places, form, stop))), stop);

    async Task<TurningPage> Page(Conversation found, IReadOnlyList<(CommunityView Place, IReadOnlyList<IProductMaker> Makers)> places, TurningForm form, CancellationToken stop)
    {
        var asked = await db.Set<ConsentRequest>().Where(r => r.SourceId == found.Id && r.RequestedById == Me.Id && r.State == RequestState.Open).OrderByDescending(r => r.RequestedUtc).Select(r => new { r.Id, r.Title, r.RequestedUtc }).ToListAsync(stop);
        return new(Community, found.Title, found.Path,
            [.. KindsOf(places).Select(m => new ProductChoice(m.Kind, char.ToUpperInvariant(m.Word[0]) + m.Word[1..], m.Hint, m.HasTime))],
            [.. places.Select(p => new SelectListItem(p.Place.Id == Community.Id ? $"{p.Place.Name}, where it was said" : Talk.IsWider(Community, p.Place) ? $"{p.Place.Name}: its authors are asked first" : p.Place.Name, p.Place.Slug))],
            places.Any(p => Talk.IsWider(Community, p.Place)),
            [.. found.Posts.Select(p => new PostChoice(p.Number, p.Author, Markdown.ToPlainText(p.Body, ExcerptLength), p.IsSuggested))],
            asked.ConvertAll(r => new OpenQuestion($"{Community.Path}/consents/{r.Id}", r.Title, r.RequestedUtc)), form);
    }

    static List<IProductMaker> KindsOf(IReadOnlyList<(CommunityView Place, IReadOnlyList<IProductMaker> Makers)> places) => [.. places.SelectMany(p => p.Makers).DistinctBy(m => m.Kind).OrderBy(m => m.Order)];

    async Task<IActionResult> With(string id, Func<Conversation, IReadOnlyList<(CommunityView Place, IReadOnlyList<IProductMaker> Makers)>, Task<IActionResult>> act, CancellationToken stop)
    {
        if (await talk.Find("discussions", Community, id, stop) is not { } found) return NotFound();

        return await talk.Places(Community, stop) is { Count: > 0 } places ? await act(found, places) : StatusCode(StatusCodes.Status403Forbidden);
    }
}
