using System.Globalization;
using System.Text;

namespace Kernel.Recipes;

/// <summary>Foreign text made fit to stand inside a sentence.</summary>
static class Shown
{
    const int Longest = 60;

    // A recipe may hold names of megabytes or of control characters, and a message is read in a terminal or a log.
    public static string Short(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest) return shown.Append('…').ToString();
            if (IsVisible(rune)) shown.Append(rune);
            else shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }

        return shown.ToString();
    }

    static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
