using System.Text;
using System.Text.Json;

namespace Kernel.Recipes;

/// <summary>Says in a person's words what a JSON reader did not like.</summary>
static class JsonFault
{
    public static int Position(ReadOnlySpan<byte> json, JsonException fault)
    {
        var start = 0;
        for (var line = fault.LineNumber ?? 0; line > 0; line--)
        {
            var length = json[start..].IndexOf((byte)'\n');
            if (length < 0) break;
            start += length + 1;
        }

        return (int)Math.Min(json.Length, start + (fault.BytePositionInLine ?? 0));
    }

    public static string Sentence(ReadOnlySpan<byte> json, int at)
    {
        // A comma is complained about before the end that follows it.
        if (json[at..].IndexOfAnyExcept(", \t\r\n"u8) < 0) return "The file ends in the middle. Check that it was copied whole and that every bracket and quote is closed.";

        var before = json[..at].TrimEnd(" \t\r\n"u8);
        if (json[at] is (byte)'}' or (byte)']' && before is [.., (byte)',']) return "Remove the comma before this closing bracket. JSON lets none stand there.";
        if (json[at] == '\'') return "Write text in double quotes. JSON knows no single ones.";

        Rune.DecodeFromUtf8(json[at..], out var rune, out _);
        return $"JSON does not allow \"{Shown.Short(rune.ToString())}\" here. Check the quotes, commas and brackets before it.";
    }
}
