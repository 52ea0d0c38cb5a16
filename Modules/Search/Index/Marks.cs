using System.Text;

namespace Search.Index;

/// <summary>
/// What is known of a thing beside its words, spelled so that the full-text engine can look it up like a word. A mark is
/// a hash and may be shared by two things: it only narrows where the engine looks, the row itself decides.
/// </summary>
static class Marks
{
    public const string NoPlace = "";

    /// <summary>A kind of thing in one place, such as <c>reply/4x…</c>: whoever may find one of them may find them all, or their module says no.</summary>
    public static string Key(string kind, string placeId) => $"{kind}/{placeId}";

    public static string Scope(string key) => "s" + Word(key);

    public static string Author(string personId) => "a" + Word(personId);

    // FNV-1a; the same on every machine and in every version of the runtime.
    public static long Hash(string text)
    {
        var hash = 14695981039346656037;
        foreach (var part in Encoding.UTF8.GetBytes(text)) hash = (hash ^ part) * 1099511628211;
        return (long)(hash ^ (hash >> 32));
    }

    static string Word(string text) => Hash(text).ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
}
