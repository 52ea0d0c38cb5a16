using System.Buffers.Text;
using System.Text;

namespace Bench.Measuring;

/// <summary>The lines before an answer's body, as far as they say where the body ends.</summary>
readonly record struct Head(int Status, long Length, bool Chunked, bool Closes)
{
    /// <summary>Takes the status line and the header lines, each with its line end.</summary>
    public static Head Parse(ReadOnlySpan<byte> text)
    {
        if (text.Length < 14 || !text.StartsWith("HTTP/1."u8) || !Utf8Parser.TryParse(text[9..], out int status, out _))
            throw new IOException($"“{Encoding.Latin1.GetString(text[..Math.Min(40, text.Length)])}” is no HTTP answer.");

        var (length, chunked, closes) = (-1L, false, text[7] == '0');
        for (var rest = AfterLine(text); rest.Length > 0; rest = AfterLine(rest))
        {
            // Nothing but these three begins with C or T and matters, so most lines cost one comparison.
            if ((rest[0] | 0x20) is not ('c' or 't')) continue;

            if (Value(rest, "content-length:"u8, out var value) && Utf8Parser.TryParse(value, out long given, out _)) length = given;
            else if (Value(rest, "transfer-encoding:"u8, out value)) chunked = Ascii.EqualsIgnoreCase(value, "chunked"u8);
            else if (Value(rest, "connection:"u8, out value)) closes = Ascii.EqualsIgnoreCase(value, "close"u8);
        }

        return new(status, length, chunked, closes);
    }

    static ReadOnlySpan<byte> AfterLine(ReadOnlySpan<byte> text) => text[(text.IndexOf((byte)'\n') + 1)..];

    static bool Value(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (line.Length < name.Length || !Ascii.EqualsIgnoreCase(line[..name.Length], name)) return false;

        var rest = line[name.Length..];
        value = rest[..rest.IndexOf((byte)'\r')].Trim((byte)' ');
        return true;
    }
}
