using Communities;
using Ideas.Board;
using Ideas.Shared;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Steps;

/// <summary>Somebody read it, and says who carries it on.</summary>
[Route("communities/{slug}/ideas/{id}/acknowledgement")]
internal sealed class AcknowledgementsController(AppDb db, ICommunities communities, IdeaLookup lookup, IdeaReader reader, TimeProvider clock) : StepsController(db, lookup, reader, clock)
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, StepForm form, CancellationToken stop) =>
        Step(id, (may, _) => may.Tends, form, async idea => idea.Acknowledge(await Carrier(idea, form.Carrier, stop), Me.Id, Now), "Answered. Whoever raised it is told who carries it on, and until when it is decided.", stop);

    async Task<string> Carrier(Idea idea, string? typed, CancellationToken stop)
    {
        // Whoever stays unnamed would be named by carrying it.
        if (string.IsNullOrWhiteSpace(typed)) return await Db.Set<IdeaAuthor>().Where(a => a.IdeaId == idea.Id && !a.IsUnnamed).OrderBy(a => a.PersonId).Select(a => a.PersonId).FirstOrDefaultAsync(stop) ?? Me.Id;

        return (await Db.Set<Person>().Where(p => p.SuspendedUtc == null && communities.Members.Any(m => m.CommunityId == Community.Id && m.PersonId == p.Id))
            .Called(typed, nameof(StepForm.Carrier), $"No member here is called “{typed.Trim()}”.", stop)).Id;
    }
}

/// <summary>What it would take, from whoever carries it on.</summary>
[Route("communities/{slug}/ideas/{id}/shape")]
internal sealed class ShapesController(AppDb db, IdeaLookup lookup, IdeaReader reader, TimeProvider clock) : StepsController(db, lookup, reader, clock)
{
    [HttpPut, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(string id, StepForm form, CancellationToken stop) => Step(id, (may, _) => may.Carries || may.Tends, form, idea =>
    {
        idea.Shape(form.Problem, form.Benefit, form.Effort, form.Measure, Now);
        return Task.CompletedTask;
    }, "It is shaped, and waits for the decision.", stop);
}

/// <summary>Yes, yes as a trial, not now, or no: each with its reason.</summary>
[Route("communities/{slug}/ideas/{id}/decision")]
internal sealed class DecisionsController(AppDb db, IdeaLookup lookup, IdeaReader reader, TimeProvider clock) : StepsController(db, lookup, reader, clock)
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, StepForm form, CancellationToken stop) => Step(id, (may, _) => may.Decides, form, idea =>
    {
        var decision = form.Decision ?? throw new RuleBroken("Choose one of the four.", nameof(form.Decision));
        idea.Decide(new(decision, form.Reason ?? "", form.Again is { } day ? LocalDay.Noon(day, Site.TimeZone) : null, form.Scores ?? []), Me.Id, Now);
        return Task.CompletedTask;
    }, "Decided. Everybody here can read why, and those who brought it are told.", stop);
}

/// <summary>What is done, and until when.</summary>
[Route("communities/{slug}/ideas/{id}/plan")]
internal sealed class PlansController(AppDb db, IdeaLookup lookup, IdeaReader reader, TimeProvider clock) : StepsController(db, lookup, reader, clock)
{
    [HttpPut, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(string id, StepForm form, CancellationToken stop) => Step(id, (may, _) => may.Carries || may.Tends, form, idea =>
    {
        idea.PlanIt(form.Plan, form.End is { } day ? LocalDay.Noon(day, Site.TimeZone) : throw new RuleBroken("Say until when.", nameof(form.End)), Now);
        return Task.CompletedTask;
    }, "Kept.", stop);
}

/// <summary>What came of it, with a number or named evidence.</summary>
[Route("communities/{slug}/ideas/{id}/result")]
internal sealed class ResultsController(AppDb db, IdeaLookup lookup, IdeaReader reader, TimeProvider clock) : StepsController(db, lookup, reader, clock)
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, StepForm form, CancellationToken stop) => Step(id, (may, _) => may.Carries || may.Tends, form, idea =>
    {
        idea.MeasureIt(form.Result, Now);
        return Task.CompletedTask;
    }, "Noted. Look back at it together, then tell everybody what was done.", stop);
}

/// <summary>You said, we did.</summary>
[Route("communities/{slug}/ideas/{id}/story")]
internal sealed class StoriesController(AppDb db, IdeaLookup lookup, IdeaReader reader, TimeProvider clock) : StepsController(db, lookup, reader, clock)
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, StepForm form, CancellationToken stop) => Step(id, (may, _) => may.Tends, form, idea =>
    {
        idea.Share(form.WeDid, Now);
        return Task.CompletedTask;
    }, "Everybody who had a part in it is thanked.", stop);
}

/// <summary>Two ideas become one: nobody who brought or supported either is lost.</summary>
[Route("communities/{slug}/ideas/{id}/merger")]
internal sealed class MergersController(AppDb db, IdeaLookup lookup, IdeaReader reader, TimeProvider clock) : StepsController(db, lookup, reader, clock)
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, StepForm form, CancellationToken stop) => Step(id, (may, _) => may.Tends, form, async idea =>
    {
        var into = await Db.Set<Idea>().Published().In(Community.Id).SingleOrDefaultAsync(i => i.Id == form.Into, stop) ?? throw new RuleBroken("Choose the idea that it goes up in.", nameof(form.Into));
        idea.MergeInto(into, Now);
        var (authors, supporters) = (await Db.Set<IdeaAuthor>().Where(a => a.IdeaId == into.Id).Select(a => a.PersonId).ToListAsync(stop), await Db.Set<IdeaSupport>().Where(s => s.IdeaId == into.Id).Select(s => s.PersonId).ToListAsync(stop));
        foreach (var author in await Db.Set<IdeaAuthor>().AsNoTracking().Where(a => a.IdeaId == id && !authors.Contains(a.PersonId)).ToListAsync(stop)) Db.Add(new IdeaAuthor { IdeaId = into.Id, PersonId = author.PersonId, IsUnnamed = author.IsUnnamed });
        foreach (var support in await Db.Set<IdeaSupport>().AsNoTracking().Where(s => s.IdeaId == id && !supporters.Contains(s.PersonId)).ToListAsync(stop)) Db.Add(new IdeaSupport { IdeaId = into.Id, PersonId = support.PersonId, AtUtc = support.AtUtc });
    }, "They are one idea now, with everybody who brought either.", stop);
}
