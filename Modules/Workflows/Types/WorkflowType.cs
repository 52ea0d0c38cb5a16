using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Workflows.Plans;

namespace Workflows.Types;

/// <summary>A workflow as people build it: its present version in Orchard's JSON, word for word, and what lists show of it.</summary>
internal sealed class WorkflowType : Entity, IVersioned, IMapped
{
    public const int LongestName = 200;

    [MaxLength(LongestName)]
    public string Name { get; private set; } = "";

    /// <summary>As it stands in the JSON. One that is not in order begins nothing all the same.</summary>
    public bool IsEnabled { get; private set; }

    /// <summary>It is on and in order, so that it begins: worked out after each change.</summary>
    public bool IsReady { get; private set; }

    /// <summary>The present version as Orchard writes it, with what nobody here understands.</summary>
    public string Json { get; private set; } = "{}";

    /// <summary>The version that runs begin with.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string VersionId { get; private set; } = "";
    public int Number { get; private set; }

    /// <summary>The id by which the module that made it finds it again; empty for one that people made.</summary>
    [MaxLength(100)]
    public string OriginId { get; init; } = "";

    /// <summary>Where people find what it was made from, within the site.</summary>
    [MaxLength(500)]
    public string OriginPath { get; set; } = "";

    public DateTime SavedUtc { get; private set; }
    public int Version { get; set; }

    /// <summary>Writes it. Where its steps changed there is a new version, and what runs already keeps the one that it began with.</summary>
    /// <returns>The new version, to be stored; null when only its name, its switch or the places of its steps on the canvas changed.</returns>
    public WorkflowVersion? Write(JsonObject json, string by, DateTime nowUtc)
    {
        var name = (Loose.Text(json["Name"]) ?? "").Trim();
        if (name.Length == 0) throw new RuleBroken("Give the workflow a name.", nameof(Name));
        if (name.Length > LongestName) throw new RuleBroken($"The name is longer than {LongestName} characters. Shorten it.", nameof(Name));

        var isSame = Number > 0 && PlanJson.HasSameSteps((JsonObject)JsonNode.Parse(Json)!, json);
        (Name, IsEnabled, Json, SavedUtc) = (name, Loose.Flag(json["IsEnabled"]) ?? false, json.ToJsonString(SiteJson.Options), nowUtc);
        Raise(new WorkflowChanged(Id));
        if (isSame) return null;

        Number++;
        var version = new WorkflowVersion { WorkflowTypeId = Id, Number = Number, Json = Json, SavedBy = by, SavedUtc = nowUtc };
        VersionId = version.Id;
        return version;
    }

    public JsonObject Read() => (JsonObject)JsonNode.Parse(Json)!;

    public static string PathOf(string id) => $"/admin/workflows/{id}";

    public static void Map(ModelBuilder model) => model.Entity<WorkflowType>(type =>
    {
        type.HasIndex(t => t.OriginId);
        type.HasIndex(t => t.Name);
    });
}

/// <summary>The steps of a workflow at one time. Never changed: runs go by it to their end.</summary>
internal sealed class WorkflowVersion : Entity, IMapped
{
    [MaxLength(Kernel.Data.Id.Length)]
    public required string WorkflowTypeId { get; init; }
    public required int Number { get; init; }
    public required string Json { get; init; }

    /// <summary>The display name of whoever made it; empty for a recipe or a module.</summary>
    [MaxLength(200)]
    public required string SavedBy { get; init; }
    public required DateTime SavedUtc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<WorkflowVersion>().HasIndex(v => new { v.WorkflowTypeId, v.Number }).IsUnique();
}
