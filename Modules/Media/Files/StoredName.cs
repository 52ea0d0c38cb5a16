using System.Text.RegularExpressions;
using Kernel.Data;

namespace Media.Files;

// What a file is called on the disk: ours alone, so nothing of what a visitor types ever reaches a path.
internal static partial class StoredName
{
    const int LongestExtension = 8;

    public static string New(string extension)
    {
        var id = Id.New();
        var last = extension.TrimStart('.').ToLowerInvariant();
        if (last.Length is 0 or > LongestExtension || !last.All(char.IsAsciiLetterOrDigit)) last = "bin";

        // An id begins with the time, so its end is what spreads files evenly over folders.
        return $"{id[^2..]}/{id[^4..^2]}/{id}.{last}";
    }

    public static bool IsOne(string key) => Shape().IsMatch(key) && key[..2] == key[30..32] && key[3..5] == key[28..30];

    [GeneratedRegex(@"\A[0-9a-z]{2}/[0-9a-z]{2}/[0-9a-z]{26}\.[0-9a-z]{1,8}\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
