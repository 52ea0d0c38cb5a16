using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Workflows.Plans;
using Workflows.Types;

namespace Workflows.Engine;

/// <summary>Versions that were read lately. They never change, so what is kept is never stale.</summary>
internal sealed class PlanMemory
{
    const int Most = 500;
    readonly ConcurrentDictionary<string, Plan> plans = new();

    public async ValueTask<Plan> Of(string versionId, AppDb db, CancellationToken stop)
    {
        if (plans.TryGetValue(versionId, out var known)) return known;

        var json = await db.Set<WorkflowVersion>().Where(v => v.Id == versionId).Select(v => v.Json).SingleAsync(stop);
        if (plans.Count >= Most) plans.Clear();
        return plans[versionId] = Plan.Of((JsonObject)JsonNode.Parse(json)!);
    }
}
