using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kernel;
using Kernel.Automation;
using Kernel.Content;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Workflows.Activities;
using Workflows.Engine;
using Workflows.Admin.Runs;
using Workflows.Plans;
using Workflows.Types;

namespace Workflows.Admin.Tests;

/// <summary>With what a test run begins.</summary>
public sealed class RehearsalForm
{
    [Display(Name = "It begins with")]
    public string? Start { get; set; }

    [Display(Name = "About whom", Description = "A user name; empty for nobody.")]
    public string? Person { get; set; }

    [Display(Name = "About which item", Description = "Its id, as it stands in the address of its editor; empty for none.")]
    public string? Item { get; set; }

    [Display(Name = "On this day at this time", Description = "By the site’s clock; empty for now.")]
    public string? At { get; set; }

    [Display(Name = "Other values", Description = "One a line, such as “Times: 3”.")]
    public string? Values { get; set; }
}

public sealed record RehearsedLine(int Number, string StepId, string Title, string Outcome, string Note, DateTime AtUtc);

/// <param name="Lines">Null before anything was tried.</param>
public sealed record RehearsalPage(string WorkflowId, string Name, RehearsalForm Form, IReadOnlyList<WayTarget> Starts, IReadOnlyList<RunValue> Asked, IReadOnlyList<RehearsedLine>? Lines);

/// <summary>A test run: every step is shown with what it would do, and nothing is done.</summary>
[Route("admin/workflows/{id}/test"), Admin(WorkflowsModule.Manage)]
internal sealed class TestsController(AppDb db, Rehearser rehearser, WorkflowReader reader, Shelf shelf, ModuleCatalog catalog, TimeProvider clock) : CopController
{
    [HttpGet]
    public async Task<IActionResult> New(string id, CancellationToken stop) => await Find(id, stop) is { } type ? View(Page(type, new() { Person = Me.Name }, null)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(string id, RehearsalForm form, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } type) return NotFound();

        return await Attempt(async () =>
        {
            var plan = Plan.Of(type.Read());
            var start = plan.Steps.FirstOrDefault(s => s.IsStart && s.Id == form.Start) ?? plan.Steps.FirstOrDefault(s => s.IsStart) ?? throw new RuleBroken("It has no step with which it begins.", nameof(form.Start));
            var at = Moment(form.At);
            var taken = await rehearser.Try(plan, start, await Occasion(start, form, at, stop), at, stop);
            return View("New", Page(type, form, [.. taken.Select((t, number) => new RehearsedLine(number + 1, t.Step.Id, reader.TitleOf(t.Step), t.Outcome, t.Note, t.AtUtc))]));
        }, again: () => Task.FromResult<IActionResult>(View("New", Page(type, form, null))));
    }

    async Task<Occasion> Occasion(PlanStep start, RehearsalForm form, DateTime at, CancellationToken stop)
    {
        var (name, itemId) = ((form.Person ?? "").Trim().ToUpperInvariant(), (form.Item ?? "").Trim());
        var person = name.Length == 0 ? null : await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.NormalizedUserName == name, stop) ?? throw new RuleBroken("Nobody here has this user name.", nameof(form.Person));
        if (itemId.Length > 0 && !await db.Set<ContentItem>().AnyAsync(i => i.Id == itemId, stop)) throw new RuleBroken("There is no such item.", nameof(form.Item));

        var trigger = TriggerOf(start);
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in trigger?.Values ?? [])
            if (value.Kind == ValueKind.Person && person is not null) values.TryAdd(value.Name, person.Id);
            else if (value.Kind is ValueKind.Item && itemId.Length > 0) values.TryAdd(value.Name, itemId);
        foreach (var line in (form.Values ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (line.Split(':', 2, StringSplitOptions.TrimEntries) is [var key, var text]) values[key] = text;
            else throw new RuleBroken($"“{line}” is no value. Write its name, a colon and what it is.", nameof(form.Values));
        return new() { Trigger = trigger?.Name ?? "", AtUtc = at, PersonId = person?.Id ?? "", ItemId = itemId, CommunityId = values.GetValueOrDefault("Community", ""), Values = values };
    }

    DateTime Moment(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return clock.UtcNow();
        if (!DateTime.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) throw new RuleBroken("This is no day and time.", nameof(RehearsalForm.At));

        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Site.TimeZone.IsInvalidTime(wall) ? wall.AddHours(1) : wall, Site.TimeZone);
    }

    Trigger? TriggerOf(PlanStep step) => shelf.Find(step.Activity) is FactStep fact ? catalog.TriggerCalled(fact.FactOf(step)) : null;

    RehearsalPage Page(WorkflowType type, RehearsalForm form, IReadOnlyList<RehearsedLine>? lines)
    {
        var starts = Plan.Of(type.Read()).Steps.Where(s => s.IsStart).ToList();
        return new(type.Id, type.Name, form, [.. starts.Select(s => new WayTarget(s.Id, reader.TitleOf(s)))],
            [.. starts.Select(TriggerOf).OfType<Trigger>().SelectMany(t => t.Values).DistinctBy(v => v.Name).Select(v => new RunValue(v.Name, v.Label))], lines);
    }

    Task<WorkflowType?> Find(string id, CancellationToken stop) => db.Set<WorkflowType>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, stop);
}
