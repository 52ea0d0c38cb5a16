using System.Collections.Concurrent;

namespace Kernel.Recipes;

/// <summary>The recipes that come with the program: the files of its <c>Recipes</c> folder.</summary>
public sealed class RecipeLibrary
{
    const string Ending = ".recipe.json";

    readonly ConcurrentDictionary<string, (DateTime WrittenUtc, Recipe Recipe)> read = new();

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Recipes");

    public IReadOnlyList<Recipe> All => [.. Directory.Exists(Folder)
        ? Directory.EnumerateFiles(Folder, "*" + Ending).Order(StringComparer.Ordinal).Select(Kept) : []];

    /// <summary>By the recipe's name or by its file's name; null when there is none.</summary>
    public Recipe? Called(string name) => All.FirstOrDefault(r =>
        string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Path.GetFileName(r.File), name + Ending, StringComparison.OrdinalIgnoreCase));

    public static IRecipeFiles FilesOf(Recipe recipe) =>
        Path.GetDirectoryName(Path.GetFullPath(recipe.File)) is { } folder ? new FolderRecipeFiles(folder) : new NoRecipeFiles();

    /// <exception cref="RecipeBroken">The file is not there, cannot be read, is too large, or is no recipe.</exception>
    public static Recipe Read(string file)
    {
        if (Directory.Exists(file)) throw new RecipeBroken(file, "This is a folder. Name the recipe's file in it.");
        try
        {
            using var stream = File.OpenRead(file);
            // A pipe or a device has no length; a recipe is a file.
            if (!stream.CanSeek) throw new RecipeBroken(file, "This is not an ordinary file. Save the recipe and name its file.");
            if (stream.Length > RecipeReader.DefaultMaxBytes) throw new RecipeBroken(file, $"The file is larger than {RecipeReader.DefaultMaxBytes / 1024 / 1024} MB. Split it into several recipes.");

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return RecipeReader.Read(bytes, file);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RecipeBroken(file, "There is no such file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new RecipeBroken(file, "The file cannot be read. Check that it is a file and that you may open it.");
        }
    }

    Recipe Kept(string file)
    {
        var writtenUtc = File.GetLastWriteTimeUtc(file);
        if (read.TryGetValue(file, out var kept) && kept.WrittenUtc == writtenUtc) return kept.Recipe;

        var recipe = Read(file);
        read[file] = (writtenUtc, recipe);
        return recipe;
    }
}
