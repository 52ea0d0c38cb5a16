using System.Text.Json.Nodes;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Workflows.Activities;
using Workflows.Engine;
using Workflows.Plans;
using Workflows.Runs;
using Workflows.Types;

namespace Workflows.Admin;

/// <summary>The workflows of the site: listed, begun, opened as a list of steps, named, taken away.</summary>
[Route("admin/workflows"), Admin(WorkflowsModule.Manage)]
internal sealed class WorkflowsController(AppDb db, WorkflowBook book, WorkflowReader reader) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await reader.List(stop));

    [HttpGet("new")]
    public IActionResult New() => View(new WorkflowFormPage("", new()));

    [HttpPost]
    public Task<IActionResult> Create(WorkflowForm form, CancellationToken stop) => Attempt(async () =>
    {
        var type = db.Add(new WorkflowType()).Entity;
        book.Write(type, form.WriteTo(PlanJson.Blank(type.Id, "")), Me.DisplayName);
        await db.SaveChangesAsync(stop);
        Say("Now say with what it begins.");
        return To(WorkflowType.PathOf(type.Id));
    }, again: () => Task.FromResult<IActionResult>(View("New", new WorkflowFormPage("", form))));

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken stop) => await reader.Show(id, stop) is { } page ? View(page) : NotFound();

    [HttpGet("{id}/edit")]
    public async Task<IActionResult> Edit(string id, CancellationToken stop) => await Find(id, stop) is { } type ? View(new WorkflowFormPage(id, WorkflowForm.Of(type))) : NotFound();

    [HttpPut("{id}")]
    public async Task<IActionResult> Update(string id, WorkflowForm form, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } type) return NotFound();

        return await Attempt(async () =>
        {
            type.CheckUntouched(form.Version);
            book.Write(type, form.WriteTo(type.Read()), Me.DisplayName);
            await db.SaveChangesAsync(stop);
            Say("Kept.");
            return To(WorkflowType.PathOf(id));
        }, again: () => Task.FromResult<IActionResult>(View("Edit", new WorkflowFormPage(id, form))));
    }

    [HttpDelete("{id}")]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } type) return NotFound();

        return await Attempt(async () =>
        {
            if (type.OriginId.Length > 0) throw new RuleBroken("This workflow belongs to a rule. Take the rule away, and it goes along.");
            await db.Write(() => book.Remove(type, stop), stop);
            Say($"“{type.Name}” is gone, with its runs.");
            return To("/admin/workflows");
        }, again: async () => View("Show", await reader.Show(id, stop)));
    }

    Task<WorkflowType?> Find(string id, CancellationToken stop) => db.Set<WorkflowType>().SingleOrDefaultAsync(t => t.Id == id, stop);
}

/// <summary>On and off. What is not in order stays off.</summary>
[Route("admin/workflows/{id}/switch"), Admin(WorkflowsModule.Manage)]
internal sealed class SwitchesController(AppDb db, WorkflowBook book, WorkflowReader reader, Soundness soundness) : CopController
{
    [HttpPut]
    public async Task<IActionResult> Update(string id, bool on, CancellationToken stop)
    {
        if (await db.Set<WorkflowType>().SingleOrDefaultAsync(t => t.Id == id, stop) is not { } type) return NotFound();

        return await Attempt(async () =>
        {
            if (type.OriginId.Length > 0) throw new RuleBroken("This workflow belongs to a rule. Switch the rule.");
            var json = type.Read();
            if (on && !soundness.IsSound(Plan.Of(json))) throw new RuleBroken("It cannot be switched on yet. What is missing is said with each step.");
            json["IsEnabled"] = on;
            book.Write(type, json, Me.DisplayName);
            await db.SaveChangesAsync(stop);
            Say(on ? $"“{type.Name}” is on." : $"“{type.Name}” is off. What runs already goes on.");
            return To(WorkflowType.PathOf(id));
        }, again: async () => View("/Workflows/Admin/Show.cshtml", await reader.Show(id, stop)));
    }
}
