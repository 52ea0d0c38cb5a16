namespace Kernel.Recipes;

/// <summary>The recipes that come with the program: the files of its <c>Recipes</c> folder.</summary>
public sealed class RecipeLibrary
{
    const string Ending = ".recipe.json";

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Recipes");

    public IReadOnlyList<Recipe> All => [.. Directory.Exists(Folder)
        ? Directory.EnumerateFiles(Folder, "*" + Ending).Order(StringComparer.Ordinal).Select(Read) : []];

    /// <summary>By the recipe's name or by its file's name; null when there is none.</summary>
    public Recipe? Called(string name) => All.FirstOrDefault(r =>
        string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Path.GetFileName(r.File), name + Ending, StringComparison.OrdinalIgnoreCase));

    public static IRecipeFiles FilesOf(Recipe recipe) =>
        Path.GetDirectoryName(Path.GetFullPath(recipe.File)) is { } folder ? new FolderRecipeFiles(folder) : new NoRecipeFiles();

    /// <exception cref="RecipeBroken">The file is no recipe.</exception>
    public static Recipe Read(string file) => RecipeReader.Read(File.ReadAllBytes(file), file);
}
