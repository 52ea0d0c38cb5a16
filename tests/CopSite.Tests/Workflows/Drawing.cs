using System.Text.Json.Nodes;
using Kernel.Automation;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Workflows.Activities;
using Workflows.Engine;
using Workflows.Plans;
using Workflows.Runs;
using Workflows.Types;

namespace Tests.Workflows;

/// <summary>A workflow as a test writes it: steps, and where they lead.</summary>
sealed class Drawing(string name)
{
    readonly List<(string Id, string Activity, bool IsStart, (string Name, string Value)[] Properties)> steps = [];
    readonly List<(string From, string Outcome, string To)> links = [];

    public bool IsSingleton { get; init; }
    public bool DeletesFinished { get; init; }

    /// <summary>A step with which it begins.</summary>
    public Drawing Begin(string id, string activity, params (string Name, string Value)[] properties)
    {
        steps.Add((id, activity, true, properties));
        return this;
    }

    public Drawing Step(string id, string activity, params (string Name, string Value)[] properties)
    {
        steps.Add((id, activity, false, properties));
        return this;
    }

    /// <summary>Ways such as <c>"a Done b"</c>.</summary>
    public Drawing Lead(params string[] ways)
    {
        links.AddRange(ways.Select(w => w.Split(' ')).Select(w => (w[0], string.Join(' ', w[1..^1]), w[^1])));
        return this;
    }

    public JsonObject Json(Shelf shelf, string id)
    {
        var json = PlanJson.Blank(id, name);
        (json["IsEnabled"], json["IsSingleton"], json["DeleteFinishedWorkflows"]) = (true, IsSingleton, DeletesFinished);
        foreach (var step in steps)
        {
            var drawn = PlanJson.Add(json, step.Activity, step.IsStart, step.Id);
            var known = shelf.Find(step.Activity)?.Properties ?? [];
            foreach (var (property, value) in step.Properties) PlanJson.Set(drawn, known.FirstOrDefault(p => p.Name == property) ?? new TaskProperty(property, property), value);
        }
        foreach (var (from, outcome, to) in links.GroupBy(l => (l.From, l.Outcome)).Select(g => (g.Key.From, g.Key.Outcome, g.Select(l => l.To).ToList()))) PlanJson.Lead(json, from, outcome, to);
        return json;
    }
}

static class Drawings
{
    /// <summary>Stores it, switched on. Gives its id.</summary>
    public static async Task<string> Keep(this TestSite site, Drawing drawing, string? id = null)
    {
        id ??= Id.New();
        await site.InTenant(async scope =>
        {
            var type = await scope.Db.Set<WorkflowType>().SingleOrDefaultAsync(t => t.Id == id) ?? scope.Db.Add(new WorkflowType { Id = id }).Entity;
            scope.Get<WorkflowBook>().Write(type, drawing.Json(scope.Get<Shelf>(), id), "Ed Larsen");
            await scope.Db.SaveChangesAsync();
            return true;
        });
        await site.Settle();
        return id;
    }

    public static Task<bool> Signal(this TestSite site, string name, string correlation = "") => site.InTenant(async scope =>
    {
        scope.Db.Raise(new global::Workflows.SignalSent(name, correlation, new Dictionary<string, string>()));
        await scope.Db.SaveChangesAsync();
        return true;
    });

    /// <summary>Does what is due until nothing is.</summary>
    public static async Task Rest(this TestSite site)
    {
        for (var round = 0; round < 200; round++)
        {
            await site.SettleAnyway();
            await site.Get<OutsideSteps>().Settle(site.Tenant.Id, TimeSpan.FromSeconds(10));
            var now = site.Clock.NowUtc;
            if (!await site.InTenant(scope => scope.Db.Set<WorkflowRun>().AnyAsync(r => r.DueUtc <= now)) && !await site.InTenant(scope => scope.Db.Set<global::Kernel.Events.OutboxRow>().AnyAsync(o => o.ParkedUtc == null && o.DueUtc <= now))) return;
        }
        throw new InvalidOperationException("It does not come to rest.");
    }

    public static Task<List<WorkflowRun>> Runs(this TestSite site, string typeId) => site.InTenant(scope => scope.Db.Set<WorkflowRun>().AsNoTracking().Where(r => r.WorkflowTypeId == typeId).OrderBy(r => r.Id).ToListAsync());

    /// <summary>The steps that a run took, in their order: <c>"a Done"</c>.</summary>
    public static Task<List<string>> Trace(this TestSite site, string runId) => site.InTenant(scope => scope.Db.Set<RunStep>().AsNoTracking().Where(s => s.RunId == runId).OrderBy(s => s.Number).Select(s => (s.StepId + " " + s.Outcome).Trim()).ToListAsync());
}
