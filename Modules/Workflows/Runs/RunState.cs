using System.Text.Json;
using System.Text.Json.Nodes;
using Kernel.Settings;

namespace Workflows.Runs;

/// <summary>A step that can be taken, and the link by which the run came to it (empty at the beginning).</summary>
internal sealed record Token(string Step, string Via);

/// <summary>What a run has gathered, and where it stands. Stored with the row after every piece of work.</summary>
internal sealed class RunState
{
    /// <summary>The steps that can be taken, in their order.</summary>
    public List<Token> Ready { get; set; } = [];

    /// <summary>What steps set, by name: <c>Workflow.Properties.Name</c>.</summary>
    public JsonObject Values { get; set; } = [];

    /// <summary>What whoever began it may read: <c>Workflow.Output.Name</c>.</summary>
    public JsonObject Output { get; set; } = [];

    /// <summary>What the step before gave.</summary>
    public JsonNode? Last { get; set; }

    /// <summary>How often each loop went round.</summary>
    public Dictionary<string, int> Loops { get; set; } = [];

    /// <summary>The links by which each join was reached in this round.</summary>
    public Dictionary<string, List<string>> Joined { get; set; } = [];

    public static RunState Read(string json) => JsonSerializer.Deserialize<RunState>(json, SiteJson.Options) ?? new();

    public string Write() => JsonSerializer.Serialize(this, SiteJson.Options);
}
