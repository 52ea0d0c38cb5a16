using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Nudges.Giving;
using Nudges.Here;

namespace Nudges.Today;

/// <summary>A task of one's own: done with one press, answered, or put off.</summary>
[Route("communities/{slug}/facilitate/tasks/{id}"), SignedIn]
internal sealed class TasksController(AppDb db, Tasks tasks, RuleBook book, Kernel.Modules.Plugs plugs, TimeProvider clock) : HereController
{
    string Back => Place.Path + "/facilitate";

    [HttpGet]
    public Task<IActionResult> Show(string id, CancellationToken stop) => Mine(id, task => Task.FromResult<IActionResult>(View(new TaskPage(Place.Path, task, new() { Words = task.Draft }))), stop);

    /// <summary>Does it, in one's own name.</summary>
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, TaskForm form, CancellationToken stop) => Mine(id, task => Attempt(async () =>
    {
        var nudge = await db.Set<Nudge>().SingleAsync(n => n.Id == id, stop);
        var rule = await book.Find(nudge.RuleId, stop);
        if (plugs.Of<IPersonalAct>().FirstOrDefault(a => a.Name == rule?.Act) is not { } act) throw new RuleBroken("One press cannot do this any more. Follow the link instead.");

        await act.Do(nudge.Occasion, Me, form.Words ?? "", stop);
        nudge.Take(TaskAnswer.Done, clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say("Done, in your name.");
        return To(Back);
    }, again: () => Task.FromResult<IActionResult>(View("Show", new TaskPage(Place.Path, task, form)))), stop);

    [HttpPut, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Update(string id, string? answer, CancellationToken stop) => Mine(id, async _ =>
    {
        if (!Enum.TryParse<TaskAnswer>(answer, out var said) || said is not (TaskAnswer.Done or TaskAnswer.Later or TaskAnswer.NotUseful)) return BadRequest();

        (await db.Set<Nudge>().SingleAsync(n => n.Id == id, stop)).Take(said, clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say(said switch { TaskAnswer.Done => "Done.", TaskAnswer.Later => "It comes back tomorrow.", _ => "Thank you. If two of this kind are of no use to you, the rule rests for thirty days." });
        return To(Back);
    }, stop);

    async Task<IActionResult> Mine(string id, Func<TaskLine, Task<IActionResult>> act, CancellationToken stop) =>
        await tasks.Find(Me.Id, id, stop) is { } task && task.PlaceId == Place.Id ? await act(task) : NotFound();
}

public sealed record TaskPage(string PlacePath, TaskLine Task, TaskForm Form);

public sealed class TaskForm
{
    public string? Words { get; set; }
}
