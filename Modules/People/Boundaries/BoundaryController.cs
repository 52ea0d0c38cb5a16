using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace People.Boundaries;

/// <summary>What muting and blocking have in common.</summary>
internal abstract class BoundaryController(AppDb db, BoundaryBook book) : CopController
{
    protected Task<IActionResult> Draw(string name, bool isBlock, Func<Named, IReadOnlyList<string>, string> said, CancellationToken stop) => With(name, async other =>
    {
        await book.Draw(other.Id, isBlock, stop);
        Say(said(other, [.. (await book.Facilitated([other.Id], stop))[other.Id]]));
        return To(Person.PathOf(other.UserName));
    }, stop);

    protected Task<IActionResult> Lift(string name, CancellationToken stop) => With(name, async other =>
    {
        await book.Lift(other.Id, stop);
        Say($"You hear from {other.DisplayName} again.");
        return To(Person.PathOf(other.UserName));
    }, stop);

    protected async Task<BlocksPage> Page(CancellationToken stop)
    {
        var mine = await (from b in db.Set<Boundary>()
                          where b.PersonId == Me.Id
                          join p in db.Set<Person>() on b.OtherId equals p.Id
                          orderby b.SinceUtc descending
                          select new { b.OtherId, Face = new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation), b.IsBlock, b.SinceUtc }).ToListAsync(stop);
        var facilitated = await book.Facilitated([.. mine.Select(m => m.OtherId)], stop);
        return new([.. mine.Select(m => new BoundaryRow(m.Face, m.IsBlock, m.SinceUtc, [.. facilitated[m.OtherId]]))]);
    }

    /// <summary>What goes on though a boundary is drawn; empty for somebody who facilitates nothing of the viewer's.</summary>
    protected static string StillFacilitates(Named other, IReadOnlyList<string> communities) =>
        communities.Count == 0 ? "" : $" They facilitate {Kernel.Pages.Listed.And(communities)}, and still do their work there: they can let you know of what concerns the community, and look after what you write in it.";

    async Task<IActionResult> With(string name, Func<Named, Task<IActionResult>> act, CancellationToken stop) => await book.Called(name, stop) is not { } other ? NotFound()
        : await Attempt(() => act(other), again: async () => View("/People/Boundaries/Index.cshtml", await Page(stop)));
}
