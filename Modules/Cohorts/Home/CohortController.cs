using Cohorts.Formats;
using Cohorts.Running;
using Communities;
using Communities.Facilitating;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Home;

/// <summary>A community's cohort: what those who take part see, and setting it up.</summary>
[Route("communities/{slug}/cohort"), SignedIn]
internal sealed class CohortController(AppDb db, CohortLookup lookup, CohortReader reader, CohortShelf shelf, Enrolment enrolment, Kernel.Modules.Plugs plugs, TimeProvider clock) : CommunityController
{
    const int Usual = 14;

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        if (await lookup.Find(Community, stop) is { } seat) return View(await reader.Page(Community, seat, stop));

        return await May(CohortsModule.Run) && await lookup.Here(Community.Id, stop) is null ? To(Cohort.PathOf(Community.Path) + "/new") : NotFound();
    }

    [HttpGet("new")]
    public Task<IActionResult> New(CancellationToken stop) => Free(async () =>
    {
        var day = LocalDay.Of(clock.UtcNow(), Site.TimeZone).AddDays(Usual);
        return View("Edit", await Page(new() { Start = day, End = day.AddDays(1) }, isNew: true, stop));
    }, stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(CohortForm form, CancellationToken stop) => Free(() => Attempt(async () =>
    {
        var format = await shelf.Find(form.Format ?? CohortShelf.Usual, stop) ?? throw new RuleBroken("Choose one of the formats.", nameof(form.Format));
        var cohort = Cohort.SetUp(Community.Id, format.Json, await Plan(form, stop), Me.Id, clock.UtcNow());
        await db.Write(async () =>
        {
            db.Add(cohort);
            (await db.Set<Community>().SingleAsync(c => c.Id == Community.Id, stop)).Kind = CommunityKind.Cohort;
            await enrolment.All(cohort, stop);
            await AskTrainer(cohort, stop);
            await db.SaveChangesAsync(stop);
        }, stop);
        Say("The cohort is set up. Now invite those who take the course.");
        return To(Cohort.PathOf(Community.Path) + "/roster");
    }, again: async () => View("Edit", await Page(form, isNew: true, stop))), stop);

    [HttpGet("edit")]
    public Task<IActionResult> Edit(CancellationToken stop) => Run(async cohort => View("Edit", await Page(new()
    {
        CourseTitle = cohort.CourseTitle, Trainer = await db.Set<Person>().Where(p => p.Id == cohort.TrainerId).Select(p => p.UserName).SingleOrDefaultAsync(stop), Start = LocalDay.Of(cohort.StartUtc, Site.TimeZone), End = LocalDay.Of(cohort.EndUtc, Site.TimeZone),
        SharedProblem = cohort.SharedProblem, GroupsOf = cohort.GroupsOf, TakesLetters = cohort.TakesLetters, Version = cohort.Version,
    }, isNew: false, stop)), stop);

    [HttpPut, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(CohortForm form, CancellationToken stop) => Run(cohort => Attempt(async () =>
    {
        if (cohort.Version != form.Version) throw new RuleBroken("Somebody changed this while you were writing. Open it in another window, see what is there now, then save again.");

        var former = cohort.TrainerId;
        cohort.Plan(await Plan(form, stop));
        await db.Write(async () =>
        {
            if (cohort.TrainerId != former) await AskTrainer(cohort, stop);
            await db.SaveChangesAsync(stop);
        }, stop);
        Say("Kept. What comes next follows the new days; what was asked already stays.");
        return To(Cohort.PathOf(Community.Path));
    }, again: async () => View("Edit", await Page(form, isNew: false, stop))), stop);

    async Task AskTrainer(Cohort cohort, CancellationToken stop)
    {
        if (cohort.TrainerId.Length == 0 || cohort.TrainerId == Me.Id) return;
        // A trainer learns nothing by checking in.
        foreach (var seat in await db.Set<CohortMember>().Where(m => m.CohortId == cohort.Id && m.PersonId == cohort.TrainerId).ToListAsync(stop)) seat.Leave(clock.UtcNow());
        foreach (var facilitation in plugs.Of<IFacilitation>())
            await facilitation.Offer(Community, cohort.TrainerId, $"You train “{cohort.CourseTitle}”. Would you look after its cohort until day {cohort.Format.Rules.TrainerExpertAfterDays}? Afterwards you are asked as an expert.", Me.Id, stop);
    }

    async Task<CohortPlan> Plan(CohortForm form, CancellationToken stop) => new(
        form.CourseTitle ?? "", await Trainer(form.Trainer, stop), LocalDay.Morning(form.Start!.Value, Site.TimeZone, nameof(form.Start)), LocalDay.Morning(form.End!.Value, Site.TimeZone, nameof(form.End)),
        form.SharedProblem ?? "", form.GroupsOf, form.TakesLetters);

    async Task<string> Trainer(string? typed, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(typed)) return "";

        return (await db.Set<Person>().Where(p => p.SuspendedUtc == null).Called(typed, nameof(CohortForm.Trainer), $"Nobody here is called “{typed.Trim()}”. Look at their profile for the name.", stop)).Id;
    }

    async Task<CohortFormPage> Page(CohortForm form, bool isNew, CancellationToken stop) =>
        new(Community, form, isNew ? [.. (await shelf.All(stop)).Select(f => new SelectListItem(f.Format.Title, f.Format.Key))] : [], isNew);

    // One cohort after the other.
    async Task<IActionResult> Free(Func<Task<IActionResult>> act, CancellationToken stop) =>
        !await May(CohortsModule.Run) ? StatusCode(StatusCodes.Status403Forbidden) : await lookup.Here(Community.Id, stop) is { IsDecided: false } ? To(Cohort.PathOf(Community.Path)) : await act();

    async Task<IActionResult> Run(Func<Cohort, Task<IActionResult>> act, CancellationToken stop) =>
        await lookup.Find(Community, stop) is not { } seat ? NotFound() : seat.Runs ? await act(seat.Cohort) : StatusCode(StatusCodes.Status403Forbidden);
}
