using System.Text.Json.Nodes;
using Kernel;
using Kernel.Automation;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Workflows.Activities;
using Workflows.Engine;
using Workflows.Plans;
using Workflows.Types;

namespace Workflows.Admin.Steps;

/// <summary>The steps of a workflow, each with a form that is drawn from what its activity has to be told.</summary>
[Route("admin/workflows/{id}/steps"), Admin(WorkflowsModule.Manage)]
internal sealed class StepsController(AppDb db, WorkflowBook book, StepForms forms, Shelf shelf) : CopController
{
    [HttpGet("new")]
    public async Task<IActionResult> New(string id, string? activity, CancellationToken stop) =>
        await Find(id, stop) is { } type && shelf.Find(activity ?? "") is { } known ? View("Edit", forms.Of(type, Blank(type, known), isNew: true, null, ModelState)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(string id, string? activity, int version, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } type || shelf.Find(activity ?? "") is not { } known) return NotFound();

        return await Attempt(() => Save(type, known, null, version, stop), again: async () => View("Edit", forms.Of((await Find(id, stop))!, Blank(type, known), isNew: true, Request.Form, ModelState)));
    }

    [HttpGet("{entry}")]
    public async Task<IActionResult> Edit(string id, string entry, CancellationToken stop) =>
        await Find(id, stop) is { } type && Plan.Of(type.Read()).Find(entry) is { } step ? View(forms.Of(type, step, isNew: false, null, ModelState)) : NotFound();

    [HttpPut("{entry}")]
    public async Task<IActionResult> Update(string id, string entry, int version, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } type || Plan.Of(type.Read()).Find(entry) is not { } step) return NotFound();

        return await Attempt(() => Save(type, shelf.Find(step.Activity), entry, version, stop), again: async () => View("Edit", forms.Of((await Find(id, stop))!, step, isNew: false, Request.Form, ModelState)));
    }

    [HttpDelete("{entry}")]
    public async Task<IActionResult> Destroy(string id, string entry, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } type || Plan.Of(type.Read()).Find(entry) is null) return NotFound();

        CheckOwn(type);
        var json = type.Read();
        PlanJson.Remove(json, entry);
        book.Write(type, json, Me.DisplayName);
        await db.SaveChangesAsync(stop);
        Say("The step is gone.");
        return To(WorkflowType.PathOf(id));
    }

    async Task<IActionResult> Save(WorkflowType type, Activity? activity, string? stepId, int version, CancellationToken stop)
    {
        type.CheckUntouched(version);
        CheckOwn(type);
        if (activity is { NeedsAdministrator: true } && !Access.CanEverything) throw new RuleBroken("This step gives or takes what only administrators may. Ask one to build it.");

        var json = type.Read();
        var written = forms.Read(json, activity, stepId, Request.Form, ModelState);
        if (!ModelState.IsValid) throw new RuleBroken("Something is not right yet. It is said beside each field.");

        book.Write(type, json, Me.DisplayName);
        await db.SaveChangesAsync(stop);
        Say("Kept.");
        return LocalRedirect($"~{WorkflowType.PathOf(type.Id)}#step-{written}");
    }

    static void CheckOwn(WorkflowType type)
    {
        if (type.OriginId.Length > 0) throw new RuleBroken("This workflow belongs to a rule. Change the rule, or copy the workflow.");
    }

    static PlanStep Blank(WorkflowType type, Activity activity) => new("", activity.Name, "", activity.CanStart && Plan.Of(type.Read()).Steps.All(s => !s.IsStart), 0, 0, []);

    Task<WorkflowType?> Find(string id, CancellationToken stop) => db.Set<WorkflowType>().SingleOrDefaultAsync(t => t.Id == id, stop);
}
