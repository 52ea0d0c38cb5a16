using System.Text.RegularExpressions;

namespace Kernel.Recipes;

/// <summary>The paths that a recipe may name, whether it reads beside itself or writes below a folder of ours.</summary>
public static partial class RecipePath
{
    const int Longest = 500;

    /// <summary>Null when the path stays below the folder it is joined to on every system; otherwise why it is refused.</summary>
    public static string? Refusal(string path)
    {
        if (path.Length is 0 or > Longest) return $"A file's path must have between 1 and {Longest} characters.";
        if (path.Contains('\\')) return "A file's path is written with forward slashes.";
        if (path.Contains(':') || path.Any(char.IsControl)) return "A file's path may hold no colon and no control character.";
        if (path.StartsWith('/')) return "A file's path is relative to the recipe, so it starts without a slash.";

        return path.Split('/').Select(Segment).FirstOrDefault(refusal => refusal is not null);
    }

    static string? Segment(string name) => name switch
    {
        "" => "A file's path may not hold two slashes in a row or end with one.",
        "." or ".." => "A file's path may not leave the recipe's folder, so it holds no \".\" or \"..\" between slashes.",

        // Windows drops these, so that "..." or "a.txt " would name another file than the one that was checked.
        _ when name[^1] is '.' or ' ' || name[0] is ' ' => "A file's name may not end with a dot, or start or end with a space.",
        _ when Device().IsMatch(name) => $"\"{Shown.Short(name)}\" is the name of a device on Windows. Rename the file.",
        _ => null,
    };

    [GeneratedRegex(@"^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00B9\u00B2\u00B3])\s*(\..*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Device();
}
