using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Workflows.Types;

namespace Workflows.Admin;

public sealed record WorkflowFormPage(string Id, WorkflowForm Form);

/// <summary>What a workflow is besides its steps.</summary>
public sealed class WorkflowForm
{
    [Display(Name = "Name"), MaxLength(WorkflowType.LongestName)]
    public string? Name { get; set; }

    [Display(Name = "One run at a time", Description = "While one is under way, no other begins.")]
    public bool IsSingleton { get; set; }

    [Display(Name = "Forget runs as soon as they end", Description = "Otherwise their history is kept for a while.")]
    public bool DeletesFinished { get; set; }

    public int Version { get; set; }

    internal static WorkflowForm Of(WorkflowType type)
    {
        var json = type.Read();
        return new() { Name = type.Name, IsSingleton = Loose.Flag(json["IsSingleton"]) ?? false, DeletesFinished = Loose.Flag(json["DeleteFinishedWorkflows"]) ?? false, Version = type.Version };
    }

    internal JsonObject WriteTo(JsonObject json)
    {
        (json["Name"], json["IsSingleton"], json["DeleteFinishedWorkflows"]) = (Name ?? "", IsSingleton, DeletesFinished);
        return json;
    }
}

internal static class Touched
{
    /// <exception cref="RuleBroken">Somebody saved since the form was opened.</exception>
    public static void CheckUntouched(this WorkflowType type, int version)
    {
        if (type.Version != version) throw new RuleBroken("Somebody changed this workflow while you were working on it. Open it in another window, see what is there now, then save again.");
    }
}
