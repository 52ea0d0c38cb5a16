using System.Text.Json.Nodes;

namespace Kernel.Recipes;

/// <summary>One step as it stands in the file, before its expressions are evaluated. Numbers and lines count from 1.</summary>
public sealed record RecipeStepSource(int Number, string Name, JsonObject Body, int Line)
{
    /// <summary>How findings and messages call this step: "3 (content)".</summary>
    public string Label => $"{Number} ({Name})";
}

/// <summary>A recipe that was read and is well formed; whether its steps are known is the importer's question.</summary>
public sealed class Recipe
{
    public required string File { get; init; }

    /// <summary>Null for the recipes of migrations, which hold only steps.</summary>
    public string? Name { get; init; }

    public string? DisplayName { get; init; }
    public string? Description { get; init; }
    public string? Author { get; init; }
    public string? Website { get; init; }
    public string? Version { get; init; }
    public bool IsSetupRecipe { get; init; }
    public bool RequireNewScope { get; init; } = true;
    public DateTimeOffset? ExportUtc { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];
    public JsonObject Variables { get; init; } = [];
    public required IReadOnlyList<RecipeStepSource> Steps { get; init; }

    /// <summary>Header keys that no version of the format is known to have.</summary>
    public JsonObject Unknown { get; init; } = [];

    /// <summary>One finding for each unknown header key, so that a misspelt key is seen.</summary>
    public IEnumerable<RecipeFinding> Findings => Unknown.Select(key => new RecipeFinding(
        FindingKind.Kept, null, "$." + Shown.Short(key.Key), $"The header \"{Shown.Short(key.Key)}\" is not one that recipes have, so nothing uses it."));
}
