using System.Globalization;
using System.Text;

namespace Kernel.Recipes.Scripts;

/// <summary>How values of a script become text, as JavaScript would write them.</summary>
static class ScriptText
{
    // Up to here whole numbers are exact and JavaScript writes them without an exponent.
    public const double LargestNumber = 1e15;

    public static string Of(object value) => value switch
    {
        string text => text,
        double number => Checked(number).ToString("0", CultureInfo.InvariantCulture),
        _ => throw new ScriptRefused("Only texts and whole numbers can become text."),
    };

    public static object Join(object left, object right, ScriptRun run)
    {
        if (left is double number && right is double other) return Checked(number + other);

        var (before, after) = (Of(left), Of(right));
        run.Spend((long)before.Length + after.Length);
        return before + after;
    }

    public static double Checked(double number) => Math.Abs(number) <= LargestNumber ? number : throw new ScriptRefused("A number in the script is too large.");

    /// <summary>The text itself, refused when no database or JSON file could hold it.</summary>
    public static string Storable(string text)
    {
        if (text.Contains('\0')) throw new ScriptRefused("Its result holds the character NUL, which cannot be stored.");
        if (!IsWhole(text)) throw new ScriptRefused("Its result holds half of a character.");
        return text;
    }

    static bool IsWhole(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune)) return false;
            at += rune.Utf16SequenceLength;
        }

        return true;
    }
}
