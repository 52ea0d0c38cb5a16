using System.Text.Json.Nodes;
using Kernel.Modules;

namespace Kernel.Recipes;

/// <summary>
/// One kind of step: it applies and exports in one class, and may be applied twice. It writes through the scope's
/// <c>AppDb</c>, inside the transaction of the whole recipe, and tells the run what it made, changed, kept or did not understand.
/// <example><code>internal sealed class MembershipsStep(AppDb db) : RecipeStep</code></example>
/// </summary>
public abstract class RecipeStep : ISocket
{
    /// <summary>The step's name in the file, whatever the case.</summary>
    public abstract string Name { get; }

    /// <summary>Where the step stands in an export: what others need comes first.</summary>
    public virtual int Order => 50;

    /// <summary>What somebody must hold who runs such a step from the admin; null for administrators alone. The command line holds everything.</summary>
    public virtual string? Needs => null;

    /// <summary>Looks at the step's shape before any step writes.</summary>
    /// <exception cref="RuleBroken">The step cannot be applied; the sentence says why.</exception>
    public virtual Task Check(JsonObject body, RecipeRun run, CancellationToken stop) => Task.CompletedTask;

    /// <exception cref="RuleBroken">The whole recipe is refused and nothing of it stays.</exception>
    public abstract Task Apply(JsonObject body, RecipeRun run, CancellationToken stop);

    /// <summary>The step that would make what is here; null when there is nothing.</summary>
    public abstract Task<JsonObject?> Export(CancellationToken stop);

    /// <summary>A member whatever its case: recipes of different years write <c>data</c> and <c>Data</c>.</summary>
    protected static JsonNode? Member(JsonObject body, string name) =>
        body.FirstOrDefault(m => m.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>A list of objects; empty when it is missing.</summary>
    /// <exception cref="RuleBroken">It is there and is something else.</exception>
    protected static IReadOnlyList<JsonObject> Objects(JsonObject body, string name) => Member(body, name) switch
    {
        null => [],
        JsonArray array when array.All(i => i is JsonObject) => [.. array.Cast<JsonObject>()],
        _ => throw new RuleBroken($"“{name}” must be a list of objects."),
    };
}
