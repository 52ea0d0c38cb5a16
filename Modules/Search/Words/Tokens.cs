using System.Globalization;
using System.Text;

namespace Search.Words;

/// <summary>
/// Splits a text into words, in any script, and folds case and accents: <c>Café-Ñandú</c> gives <c>cafe</c>, <c>nandu</c>.
/// Both engines store what this gives and split nothing themselves, so that they find the same, and nothing that anybody
/// types has a meaning in their query languages: a word consists of letters and digits.
/// </summary>
static class Tokens
{
    /// <summary>Longer words are cut; nobody types them.</summary>
    public const int LongestWord = 60;

    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>(text.Length / 6 + 1);
        var word = new StringBuilder();
        var (start, isForeign) = (0, false);
        for (var at = 0; at < text.Length;)
        {
            var letter = text[at];
            if (char.IsAsciiLetterOrDigit(letter))
            {
                if (word.Length == 0) start = at;
                if (word.Length < LongestWord) word.Append(char.ToLowerInvariant(letter));
                at++;
                continue;
            }
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (Rune.IsLetterOrDigit(rune) && StandsAlone(rune) && !IsMark(rune))
            {
                End(at);
                tokens.Add(new(Fold(rune), at, length));
            }
            else if (Rune.IsLetterOrDigit(rune) && !IsMark(rune))
            {
                if (word.Length == 0) start = at;
                if (word.Length < LongestWord) word.Append(Fold(rune));
                isForeign = true;
            }
            else if (word.Length > 0 && IsMark(rune))
            {
                // An accent of a Latin, Greek or Cyrillic letter goes; a vowel sign of Hindi is part of its word.
                if (word[^1] >= Alphabets && word.Length < LongestWord) word.Append(rune.ToString());
            }
            else if (!IsMark(rune) && rune.Value != SoftHyphen)
            {
                End(at);
            }
            at += length;
        }
        End(text.Length);
        return tokens;

        void End(int at)
        {
            if (word.Length > 0) tokens.Add(new(isForeign ? word.ToString().Normalize() : word.ToString(), start, at - start));
            word.Clear();
            isForeign = false;
        }
    }

    const int SoftHyphen = 0xad;

    // Below this, marks are accents.
    const char Alphabets = '\u0530';

    static string Fold(Rune rune)
    {
        switch (rune.Value)
        {
            case 'ß' or 'ẞ': return "ss";
            case 'æ' or 'Æ': return "ae";
            case 'œ' or 'Œ': return "oe";
            case 'ø' or 'Ø': return "o";
            case 'ð' or 'Ð' or 'đ' or 'Đ': return "d";
            case 'þ' or 'Þ': return "th";
            case 'ł' or 'Ł': return "l";
            case 'ı': return "i";
            case 'ς': return "σ";
        }
        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
            if (Rune.IsLetterOrDigit(part) || IsMark(part) && part.Value >= Alphabets) folded.Append(Rune.ToLowerInvariant(part).ToString());
        return folded.Length > 0 ? folded.ToString().Normalize() : rune.ToString();
    }

    // The half-wide voicing signs of Japanese count as letters, and are none.
    static bool IsMark(Rune rune) => rune.Value is 0xff9e or 0xff9f || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // Scripts that put no blanks between words: each sign counts as a word, and what is typed as a phrase of them.
    static bool StandsAlone(Rune rune) => rune.Value is
        >= 0x0e00 and <= 0x0eff or >= 0x1000 and <= 0x109f or >= 0x1780 and <= 0x17ff or >= 0x3040 and <= 0x30ff or >= 0x31f0 and <= 0x31ff
        or >= 0x3400 and <= 0x4dbf or >= 0x4e00 and <= 0x9fff or >= 0xf900 and <= 0xfaff or >= 0xff66 and <= 0xff9d or >= 0x20000 and <= 0x3ffff;
}
