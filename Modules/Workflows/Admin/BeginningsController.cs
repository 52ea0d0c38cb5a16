using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Workflows.Plans;
using Workflows.Runs;
using Workflows.Types;

namespace Workflows.Admin;

/// <summary>Begins a workflow by its button, about an item or about nothing.</summary>
[Route("admin/workflows/{id}/beginnings"), Admin(WorkflowsModule.Manage)]
internal sealed class BeginningsController(AppDb db) : CopController
{
    [HttpPost, EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Create(string id, string? step, string? item, CancellationToken stop)
    {
        if (await db.Set<WorkflowType>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, stop) is not { } type || Plan.Of(type.Read()).Find(step ?? "") is not { IsStart: true, Activity: "ManualEvent" } start) return NotFound();
        var about = item is { Length: > 0 } ? await db.Set<ContentItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == item, stop) : null;
        if (item is { Length: > 0 } && (about is null || !start.Lines("ContentTypeFilter").Contains(about.ContentType))) return NotFound();

        if (type.IsReady)
        {
            db.Raise(new BegunByHand(id, start.Id, Me.Id, about?.Id ?? ""));
            await db.SaveChangesAsync(stop);
        }
        Say(type.IsReady ? $"“{type.Name}” has begun." : $"“{type.Name}” is not on, so nothing has begun.");
        return To(about is null ? "/admin/workflow-runs?workflow=" + id : "/admin/content/" + about.Id);
    }
}

/// <summary>Makes the secret address of a step that begins when it is asked. The one that was there before is worth nothing any more.</summary>
[Route("admin/workflows/{id}/doors/{entry}"), Admin(WorkflowsModule.Manage)]
internal sealed class DoorsController(AppDb db, WorkflowReader reader, TimeProvider clock) : CopController
{
    [HttpPost]
    public async Task<IActionResult> Create(string id, string entry, CancellationToken stop)
    {
        if (await db.Set<WorkflowType>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, stop) is not { } type || Plan.Of(type.Read()).Find(entry) is not { IsStart: true, Activity: "HttpRequestEvent" }) return NotFound();

        var secret = Secret.New();
        await db.Write(async () =>
        {
            await db.Set<WorkflowDoor>().Where(d => d.WorkflowTypeId == id && d.StepId == entry).ExecuteDeleteAsync(stop);
            db.Add(new WorkflowDoor { TokenHash = Secret.HashOf(secret), WorkflowTypeId = id, StepId = entry, MadeUtc = clock.UtcNow() });
        }, stop);
        // Shown once, in the answer itself: no address, cookie or log holds it.
        return View("/Workflows/Admin/Show.cshtml", await reader.Show(id, stop, $"{Request.Scheme}://{Request.Host}{Request.PathBase}/workflows/invoke/{secret}"));
    }
}

/// <summary>The secret addresses: whoever knows one begins its workflow. The work itself is done after the answer.</summary>
// Later than the base class’s own demand for a form token, which would win otherwise.
[Route("workflows/invoke/{token}"), Everybody, IgnoreAntiforgeryToken(Order = 2_000)]
internal sealed class CallsController(AppDb db) : CopController
{
    const int MostBytes = 65_536;
    const int MostValues = 100;

    [HttpGet, HttpPost, EnableRateLimiting(Limits.Call), RequestSizeLimit(MostBytes)]
    public async Task<IActionResult> Create(string token, CancellationToken stop)
    {
        if (!Secret.IsShaped(token)) return NotFound();

        var hash = Secret.HashOf(token);
        if (await db.Set<WorkflowDoor>().AsNoTracking().SingleOrDefaultAsync(d => d.TokenHash == hash, stop) is not { } door
            || await db.Set<WorkflowType>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == door.WorkflowTypeId && t.IsReady, stop) is not { } type
            || Plan.Of(type.Read()).Find(door.StepId) is not { IsStart: true } step) return NotFound();
        if (!Request.Method.Equals(step.Text("HttpMethod") is { Length: > 0 } method ? method : "POST", StringComparison.OrdinalIgnoreCase)) return StatusCode(405);

        var came = new JsonObject { ["Form"] = await Form(stop), ["Query"] = Values(Request.Query) };
        db.Raise(new WorkflowCalled(type.Id, step.Id, came.ToJsonString(SiteJson.Options)));
        await db.SaveChangesAsync(stop);
        return Accepted();
    }

    async Task<JsonNode?> Form(CancellationToken stop)
    {
        if (Request.HasFormContentType) return Values(await Request.ReadFormAsync(stop));
        if (Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true) return null;
        try
        {
            return await JsonNode.ParseAsync(Request.Body, documentOptions: new() { MaxDepth = 32 }, cancellationToken: stop);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    static JsonObject Values(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> all)
    {
        var json = new JsonObject();
        foreach (var (name, value) in all.Take(MostValues)) json[name] = value.ToString();
        return json;
    }
}
