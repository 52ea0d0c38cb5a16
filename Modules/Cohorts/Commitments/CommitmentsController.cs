using Cohorts.Running;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Commitments;

/// <summary>What members of a cohort promise themselves. Their buddies see it; nobody else does.</summary>
[Route("communities/{slug}/cohort/commitments"), SignedIn]
internal sealed class CommitmentsController(AppDb db, CohortLookup lookup, TimeProvider clock) : CommunityController
{
    string Home => Cohort.PathOf(Community.Path);

    [HttpGet("new")]
    public Task<IActionResult> New(CancellationToken stop) => Mine(_ => Task.FromResult<IActionResult>(View(new NewCommitmentPage(Community, new()))), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(CommitmentForm form, CancellationToken stop) => Mine(cohort => Attempt(async () =>
    {
        db.Add(Commitment.Make(cohort, Me.Id, form.What, form.Where, form.Asker, Moment(form.Day, form.Time), clock.UtcNow()));
        await db.SaveChangesAsync(stop);
        Say("It is noted. The day after, say in a line how it went.");
        return To(Home);
    }, again: () => Task.FromResult<IActionResult>(View("New", new NewCommitmentPage(Community, form)))), stop);

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken stop) => await Found(id, stop) is var (found, of) ? View(Page(found, of, new())) : NotFound();

    /// <summary>How it went.</summary>
    [HttpPost("{id}"), EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Update(string id, OutcomeForm form, CancellationToken stop)
    {
        if (await Found(id, stop) is not var (found, of)) return NotFound();
        if (of.Length > 0) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            if (form.Answer == "kept") found.Keep(Community.Id, form.Note, clock.UtcNow());
            else if (form.Answer == "dropped") found.Drop(form.Note, clock.UtcNow());
            else if (form.Answer == "not-yet") found.Postpone(Moment(form.Day, form.Time), form.Note, clock.UtcNow());
            else throw new RuleBroken("Say whether it is kept, not yet, or given up.", nameof(form.Answer));
            await db.SaveChangesAsync(stop);
            Say(form.Answer switch { "kept" => "Well done.", "dropped" => "Thank you for saying so. What would be small enough to do?", _ => "It is noted for then." });
            return To(Home);
        }, again: () => Task.FromResult<IActionResult>(View("Show", Page(found, of, form))));
    }

    CommitmentPage Page(Commitment c, string of, OutcomeForm form) =>
        new(Community, Commitment.PathOf(Community.Path, c.Id), c.What, c.Where, LocalDay.SaidWithHour(c.WhenUtc, Site.TimeZone), c.Asker, c.State, c.Note, c.PutOff, c.WhenUtc <= clock.UtcNow(), of, form);

    DateTime Moment(DateOnly? day, string? time) => LocalDay.Moment(day, time, Site.TimeZone);

    async Task<IActionResult> Mine(Func<Cohort, Task<IActionResult>> act, CancellationToken stop) =>
        await lookup.Find(Community, stop) is not { } seat ? NotFound() : seat.Me is null || !Community.TakesPosts ? StatusCode(StatusCodes.Status403Forbidden) : await act(seat.Cohort);

    // One's own, of any cohort here, or a buddy's.
    async Task<(Commitment Commitment, string Of)?> Found(string id, CancellationToken stop)
    {
        var found = await (from c in db.Set<Commitment>() where c.Id == id join cohort in db.Set<Cohort>() on c.CohortId equals cohort.Id where cohort.CommunityId == Community.Id select c).SingleOrDefaultAsync(stop);
        if (found is null || found.PersonId == Me.Id) return found is null ? null : (found, "");

        var pair = await db.Set<CohortMember>().Present(found.CohortId).Where(m => m.PersonId == Me.Id).Select(m => m.Pair).SingleOrDefaultAsync(stop);
        return pair > 0 && await db.Set<CohortMember>().Present(found.CohortId).AnyAsync(m => m.PersonId == found.PersonId && m.Pair == pair, stop)
            ? (found, (await lookup.Faces([found.PersonId], stop)).GetValueOrDefault(found.PersonId, Face.Gone).DisplayName) : null;
    }
}
