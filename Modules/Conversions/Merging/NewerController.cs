using Communities;
using Communities.Products;
using Conversions.Lineage;
using Conversions.Turning;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Conversions.Merging;

/// <summary>Posts that were said after a conversation became something: taken up in it, or passed over.</summary>
[Route("communities/{slug}/conversions/{id}/newer"), SignedIn]
internal sealed class NewerController(AppDb db, LineageQuery lineage, Talk talk) : CommunityController
{
    [HttpGet]
    public Task<IActionResult> Show(string id, CancellationToken stop) => With(id, async (conversion, page, maker) => View("Show", await Page(conversion, page, maker, stop)), stop);

    /// <summary>Takes a post up at the end, as a quotation that leads back to it.</summary>
    [HttpPost("{number:int}"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> TakeUp(string id, int number, CancellationToken stop) => With(id, (conversion, page, maker) => Attempt(async () =>
    {
        if (conversion.CrossesPrivacy) throw new RuleBroken("More people read this than the conversation, so its authors have to be asked first.");
        var post = page.Newer.FirstOrDefault(p => p.Number == number) ?? throw new RuleBroken("This reply is taken up already, or it is gone.");

        await db.Write(async () =>
        {
            var words = Passage.Signed(Quoted(post.Body), $"{post.Author}, {Passage.On(post.Utc)}", post.Path);
            await maker.Add(Community, conversion.ProductId, words, stop);
            conversion.TakeUp([new() { Number = number, AuthorId = post.AuthorId, Place = conversion.Parts.Select(p => p.Place).DefaultIfEmpty().Max() + 1, Words = words }], Me.Id);
            await db.SaveChangesAsync(stop);
        }, stop);
        Say("It stands at the end, with its author’s name. Move it to where it belongs.");
        return To(page.Address + "/newer");
    }, again: async () => View("Show", await Page(conversion, page, maker, stop))), stop);

    /// <summary>It does not belong there.</summary>
    [HttpDelete("{number:int}"), EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> PassOver(string id, int number, CancellationToken stop) => With(id, async (conversion, page, _) =>
    {
        if (page.Newer.Any(p => p.Number == number)) conversion.PassOver(number);
        await db.SaveChangesAsync(stop);
        return To(page.Address + "/newer");
    }, stop);

    async Task<IActionResult> With(string id, Func<Conversion, LineagePage, IProductMaker, Task<IActionResult>> act, CancellationToken stop)
    {
        // Who may not read the conversation sees nothing of what was said since.
        if (await lineage.Of(Community.Id, id, stop) is not { } conversion || await lineage.Page(Community, conversion, stop) is not { ProductPath: not null, SourcePath: not null } page) return NotFound();

        return talk.MakerOf(conversion.ProductKind) is { } maker && await May(maker.Permission) ? await act(conversion, page, maker) : StatusCode(StatusCodes.Status403Forbidden);
    }

    async Task<MergePage> Page(Conversion conversion, LineagePage page, IProductMaker maker, CancellationToken stop) => new(
        Community, page.Address, page.Word, page.ProductTitle!, page.ProductPath!, page.EditPath, Markdown.ToHtml(await maker.Text(Community, conversion.ProductId, stop)), conversion.CrossesPrivacy, page.SourcePath + "/conversion",
        [.. page.Newer.Select(p => new NewerPost(p.Number, p.Author, Markdown.ToHtml(p.Body), p.Utc, p.Path))], page.LastNumber);

    static string Quoted(string body) => string.Join('\n', PlainText.CleanLines(body).Trim().Split('\n').Select(line => line.Length > 0 ? "> " + line : ">"));
}
