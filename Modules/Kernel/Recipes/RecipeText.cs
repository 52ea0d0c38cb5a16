using System.Text;
using System.Text.Unicode;

namespace Kernel.Recipes;

/// <summary>Makes sure that a recipe's bytes are UTF-8 before anyone looks for JSON in them.</summary>
static class RecipeText
{
    const string SaveAsUtf8 = "Save the file as UTF-8 and try again.";

    public static ReadOnlyMemory<byte> Checked(ReadOnlyMemory<byte> bytes, string file)
    {
        if (IsWide(bytes.Span)) throw new RecipeBroken(file, $"The file is UTF-16 or UTF-32. {SaveAsUtf8}");
        if (bytes.Span.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (bytes.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0) throw new RecipeBroken(file, "The file is empty. A recipe is a JSON object with a list of steps.");
        if (Utf8.IsValid(bytes.Span)) return bytes;

        throw new RecipeBroken(file, $"Some characters are not UTF-8. {SaveAsUtf8}", new LineCount(bytes).At(FirstBad(bytes.Span)));
    }

    // A mark, or a NUL among the first characters: JSON starts with ASCII, which is every second byte NUL when written wide.
    static bool IsWide(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, _, ..] or [_, 0, ..];

    static int FirstBad(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }
}
