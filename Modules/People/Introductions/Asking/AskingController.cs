using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using People.Boundaries;

namespace People.Introductions.Asking;

/// <summary>Asking the facilitators of a community that both belong to for an introduction.</summary>
[Route("people/{name}/introductions"), SignedIn]
internal sealed class AskingController(AppDb db, BoundaryBook book, Introducing introducing, Words words, TimeProvider clock) : CopController
{
    [HttpGet("new")]
    public async Task<IActionResult> New(string name, CancellationToken stop) => await book.Called(name, stop) is { } other && other.Id != Me.Id ? await Page(other, new(), stop) : NotFound();

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(string name, IntroductionForm form, CancellationToken stop)
    {
        if (await book.Called(name, stop) is not { } other || other.Id == Me.Id) return NotFound();

        return await Attempt(async () =>
        {
            var common = await introducing.Common(other.Id, stop);
            var community = common.Find(c => c.Slug == form.Community) ?? throw new RuleBroken("Choose a community that both of you belong to.", nameof(form.Community));
            var asked = Introduction.Ask(community.Id, Me.Id, other.Id, form.Reason, clock.UtcNow());
            // Somebody who is blocked is not told so: it looks as if it was sent.
            if (await introducing.MayReach(other.Id, stop)) db.Add(asked);
            await db.SaveChangesAsync(stop);
            Say($"{words.Of("The facilitators")} of {community.Name} are asked to introduce you.");
            return To(Person.PathOf(other.UserName));
        }, again: () => Page(other, form, stop));
    }

    async Task<IActionResult> Page(Named other, IntroductionForm form, CancellationToken stop)
    {
        var face = await db.Set<Person>().Where(p => p.Id == other.Id).Select(p => new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation)).SingleAsync(stop);
        return View("New", new AskPage(face, form, await introducing.Common(other.Id, stop)));
    }
}
