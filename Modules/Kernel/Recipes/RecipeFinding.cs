namespace Kernel.Recipes;

/// <summary>Why something of a recipe is reported although the recipe goes on.</summary>
public enum FindingKind
{
    /// <summary>It says something that this platform does not know.</summary>
    NotUnderstood,

    /// <summary>It asks for a file, a parameter or a variable that is not there.</summary>
    Missing,

    /// <summary>It was read and kept, but nothing here uses it.</summary>
    Kept,
}

/// <summary>
/// Something the importer should tell the person who runs a recipe.
/// <paramref name="Step"/> reads "3 (content)"; <paramref name="Path"/> is a JSON path into the file.
/// </summary>
public sealed record RecipeFinding(FindingKind Kind, string? Step, string? Path, string Sentence);
