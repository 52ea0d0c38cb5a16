using System.Globalization;
using System.Text;

namespace Kernel.Text;

/// <summary>The readable part of an address, made from a title in any script.</summary>
/// <example><c>Slug.From("Ana’s Café: pumps &amp; pipes")</c> gives <c>anas-cafe-pumps-pipes</c>.</example>
public static class Slug
{
    const string Nameless = "item";

    /// <summary>Lower-case letters and digits joined by single hyphens, at most <paramref name="max"/> long and never empty.</summary>
    public static string From(string text, int max = 60)
    {
        // Read no further than could matter: marks and separators of a very long title need not be normalised.
        var start = text.Length > max * 8 ? text[..(max * 8)] : text;
        var slug = new StringBuilder();
        var isLatin = false;
        foreach (var rune in PlainText.Clean(start).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                isLatin = rune.Value < 0x400;
                slug.Append(Folded(rune));
            }
            else if (IsMark(rune))
            {
                // An accent of a Latin or Greek letter goes; a vowel sign of Hindi or Thai is part of its word.
                if (!isLatin && slug.Length > 0 && slug[^1] != '-') slug.Append(rune.ToString());
            }
            else if (rune.Value is not ('\'' or '\u2019' or '\u200d') && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return Cut(slug.ToString().Normalize(NormalizationForm.FormC).Trim('-'), max);
    }

    static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    static string Folded(Rune rune) => rune.Value switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'ð' or 'Ð' or 'đ' or 'Đ' => "d",
        'þ' or 'Þ' => "th",
        'ł' or 'Ł' => "l",
        'ı' => "i",
        _ => Rune.ToLowerInvariant(rune).ToString(),
    };

    static string Cut(string slug, int max)
    {
        if (slug.Length > max)
        {
            var end = slug.LastIndexOf('-', max);
            if (end < max / 2) end = max;
            if (char.IsHighSurrogate(slug[end - 1])) end--;
            slug = slug[..end].TrimEnd('-');
        }
        return slug.Length > 0 ? slug : Nameless;
    }
}
