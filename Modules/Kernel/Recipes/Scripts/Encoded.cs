using System.IO.Compression;
using System.Text;

namespace Kernel.Recipes.Scripts;

/// <summary>The functions that turn encoded text into plain text and, for addresses, back.</summary>
static class Encoded
{
    public const int MaxUnzipped = 4 * 1024 * 1024;

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Base64(string encoded) => Text(Bytes(encoded));

    public static string Gzip(string encoded, ScriptRun run)
    {
        using var unzipped = new MemoryStream();
        try
        {
            using var zip = new GZipStream(new MemoryStream(Bytes(encoded)), CompressionMode.Decompress);
            var part = new byte[81_920];
            while (zip.Read(part) is > 0 and var length)
            {
                // Paid before it is known to be text, or many small bombs would cost nothing.
                run.Spend(length);
                unzipped.Write(part, 0, length);
                if (unzipped.Length > MaxUnzipped) throw new ScriptRefused("It unzips to more than 4 MB.");
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            throw new ScriptRefused("It is not text zipped with gzip and written as base64.");
        }

        return Text(unzipped.ToArray());
    }

    /// <summary>JavaScript's encodeURI, which leaves the signs that have a meaning in an address.</summary>
    public static string Uri(string text)
    {
        var address = new StringBuilder();
        foreach (var letter in Encoding.UTF8.GetBytes(ScriptText.Storable(text)))
        {
            if (char.IsAsciiLetterOrDigit((char)letter) || ";/?:@&=+$,#-_.!~*'()".Contains((char)letter)) address.Append((char)letter);
            else address.Append('%').Append(letter.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return address.ToString();
    }

    static byte[] Bytes(string encoded)
    {
        try
        {
            return Convert.FromBase64String(encoded);
        }
        catch (FormatException)
        {
            throw new ScriptRefused("It is not base64.");
        }
    }

    static string Text(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new ScriptRefused("What it holds is not UTF-8 text.");
        }
    }
}
