using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace People.Introductions;

/// <summary>Facilitators make members known to each other.</summary>
[Route("communities/{slug}/introductions"), SignedIn]
internal sealed class IntroductionsController(AppDb db, Introducing introducing, TimeProvider clock) : CommunityController
{
    string Here => Community.Path + "/introductions";

    [HttpGet]
    public Task<IActionResult> Index(CancellationToken stop) => AsFacilitator(async () => View(await introducing.List(Community, stop)));

    /// <param name="first">A user name to begin with.</param>
    [HttpGet("new")]
    public Task<IActionResult> New(string? first, string? second, CancellationToken stop) => AsFacilitator(() => Page(new() { First = first, Second = second }, stop));

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(IntroductionForm form, CancellationToken stop) => AsFacilitator(() => Attempt(async () =>
    {
        var (first, second) = (await introducing.Member(Community, form.First, nameof(form.First), stop), await introducing.Member(Community, form.Second, nameof(form.Second), stop));
        await introducing.CheckWelcome(first, second, Me.Id, stop);
        db.Add(Introduction.Make(Community.Id, first, second, Me.Id, form.Reason, clock.UtcNow()));
        return await Saved(stop);
    }, again: () => Page(form, stop)));

    /// <summary>Does what one of them asked for.</summary>
    [HttpPut("{id}"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(string id, IntroductionForm form, CancellationToken stop) => Answer(id, async asked =>
    {
        await introducing.CheckWelcome(asked.FirstId, asked.SecondId, Me.Id, stop);
        asked.Make(Me.Id, form.Reason, clock.UtcNow());
        return await Saved(stop);
    }, stop);

    [HttpDelete("{id}"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => Answer(id, async asked =>
    {
        asked.Decline(Me.Id, clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say("It is off the list. Nobody is told.");
        return To(Here);
    }, stop);

    Task<IActionResult> Answer(string id, Func<Introduction, Task<IActionResult>> answer, CancellationToken stop) => AsFacilitator(async () =>
        await db.Set<Introduction>().SingleOrDefaultAsync(i => i.Id == id && i.CommunityId == Community.Id, stop) is not { } asked ? NotFound()
            : await Attempt(() => answer(asked), again: async () => View("Index", await introducing.List(Community, stop))));

    async Task<IActionResult> AsFacilitator(Func<Task<IActionResult>> act) => await May(PeopleModule.Introduce) ? await act() : StatusCode(StatusCodes.Status403Forbidden);

    async Task<IActionResult> Saved(CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        Say("Both get your message.");
        return To(Here);
    }

    async Task<IActionResult> Page(IntroductionForm form, CancellationToken stop) => View("New", new NewIntroductionPage(Community, form, await introducing.Members(Community, stop)));
}
