namespace Kernel.Recipes;

/// <summary>
/// The files that came with a recipe, named by paths relative to it, such as "Snippets/footer.html".
/// Whoever implements this refuses every path that <see cref="RecipePath.Refusal"/> refuses.
/// </summary>
public interface IRecipeFiles
{
    /// <summary>The file's UTF-8 text, or null when it is missing, refused, too large or not text.</summary>
    string? Text(string path);

    /// <summary>The file's bytes, or null when it is missing or refused. The caller closes the stream.</summary>
    Stream? Open(string path);
}

/// <summary>For a recipe that came alone.</summary>
public sealed class NoRecipeFiles : IRecipeFiles
{
    public string? Text(string path) => null;

    public Stream? Open(string path) => null;
}
