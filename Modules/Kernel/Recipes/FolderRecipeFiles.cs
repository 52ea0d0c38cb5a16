using System.Text;

namespace Kernel.Recipes;

/// <summary>The files of a recipe that lies in a folder. Nothing outside that folder can be reached, not even through a link.</summary>
public sealed class FolderRecipeFiles(string folder) : IRecipeFiles
{
    public const int MaxText = 4 * 1024 * 1024;

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string? Text(string path)
    {
        using var stream = Open(path);
        if (stream is null || stream.Length > MaxText) return null;

        try
        {
            using var reader = new StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: false);
            return reader.ReadToEnd().TrimStart('\uFEFF');
        }
        catch (Exception broken) when (broken is DecoderFallbackException or IOException)
        {
            return null;
        }
    }

    public Stream? Open(string path)
    {
        if (RecipePath.Refusal(path) is not null) return null;

        var file = new FileInfo(Path.Combine(folder, path));
        if (!file.Exists || IsLinked(path)) return null;

        try
        {
            return file.OpenRead();
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Any link below the folder is refused, not only one that leads out: a recipe from elsewhere needs none.
    bool IsLinked(string path)
    {
        var at = folder;
        foreach (var name in path.Split('/'))
        {
            at = Path.Combine(at, name);
            if (new FileInfo(at).LinkTarget is not null) return true;
        }

        return false;
    }
}
