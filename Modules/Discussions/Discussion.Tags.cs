using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Content;
using Kernel.Text;

namespace Discussions;

// A few words by which people find it again: small letters, one comma and a blank between two.
internal sealed partial class Discussion
{
    public const int MostTags = 5;
    public const int LongestTag = 30;
    const string Between = ", ";

    [Field("Tags", Hint = "Up to five, with commas between them."), MaxLength(MostTags * (LongestTag + 2))]
    public string Tags { get; set; } = "";

    /// <exception cref="RuleBroken">There are too many, or one is too long.</exception>
    public void Tag(string? tags) => Tags = Tagged(tags);

    public static string[] TagsIn(string tags) => tags.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    static string Tagged(string? tags)
    {
        var words = (tags ?? "").Split([',', ';', '#', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(t => PlainText.Clean(t).ToLowerInvariant()).Where(t => t.Length > 0).Distinct().ToList();
        if (words.Count > MostTags) throw new RuleBroken($"Choose {MostTags} tags at most, those that say best what it is about.", nameof(Tags));
        if (words.Find(t => t.Length > LongestTag) is { } longest) throw new RuleBroken($"“{longest}” is longer than {LongestTag} characters. Put commas between tags.", nameof(Tags));

        return string.Join(Between, words);
    }
}

internal static class TagQueries
{
    /// <summary>Discussions with this tag, as it is stored.</summary>
    public static IQueryable<Discussion> Tagged(this IQueryable<Discussion> all, string tag) => all.Where(d => (", " + d.Tags + ", ").Contains(", " + tag + ", "));
}
