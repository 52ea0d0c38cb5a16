namespace Search.Words;

/// <summary>
/// Takes the plural off an English word, so that “valves” finds “valve” and the other way round. No more than that: what
/// is written here is written in many languages, and a bold stemmer for one of them would spoil the others.
/// </summary>
static class Stem
{
    public static string Of(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || !char.IsAsciiLetter(word[^2]) || word[^2] is 's' or 'u' or 'i') return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4) return word[..^3] + "y";

        return new[] { "sses", "shes", "ches", "xes", "zes" }.Any(e => word.EndsWith(e, StringComparison.Ordinal)) ? word[..^2] : word[..^1];
    }
}
