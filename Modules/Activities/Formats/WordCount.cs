using System.Text.RegularExpressions;

namespace Activities.Formats;

/// <summary>Counts words as people do: “don't” and “e-mail” are one each, an address is none.</summary>
internal static partial class WordCount
{
    public static int Of(string text) => Word().Count(Address().Replace(text, " "));

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+|[.,]\p{Nd}+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?:https?://|~/)\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
