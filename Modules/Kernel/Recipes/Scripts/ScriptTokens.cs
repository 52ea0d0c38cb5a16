using System.Globalization;
using System.Text;

namespace Kernel.Recipes.Scripts;

internal enum TokenKind { End, Name, Text, Number, Mark }

internal readonly record struct Token(TokenKind Kind, string Text);

/// <summary>The words of a script, one at a time with one word of foresight.</summary>
internal sealed class ScriptTokens
{
    readonly string source;
    int at;

    public ScriptTokens(string source)
    {
        this.source = source;
        Next = Read();
    }

    public Token Next { get; private set; }

    public bool IsAtEnd => Next.Kind == TokenKind.End;

    public Token Take()
    {
        var token = Next;
        Next = Read();
        return token;
    }

    public bool Skip(TokenKind kind, string text)
    {
        if (Next.Kind != kind || Next.Text != text) return false;
        Take();
        return true;
    }

    public bool SkipMark(string mark) => Skip(TokenKind.Mark, mark);

    public void Expect(string mark)
    {
        if (!SkipMark(mark)) throw Unexpected();
    }

    public string Name() => Next.Kind == TokenKind.Name ? Take().Text : throw Unexpected();

    public ScriptRefused Unexpected() => new(IsAtEnd
        ? "The script ends too early."
        : $"Recipes understand only function calls, texts and \"+\", so \"{Shown.Short(Next.Text)}\" cannot stand where it does.");

    Token Read()
    {
        while (at < source.Length && char.IsWhiteSpace(source[at])) at++;
        if (at == source.Length) return new(TokenKind.End, "");

        return source[at] switch
        {
            '\'' or '"' => Text(source[at++]),
            >= '0' and <= '9' => Run(TokenKind.Number, char.IsAsciiDigit),
            '_' or '$' => Run(TokenKind.Name, IsOfName),
            var letter when char.IsAsciiLetter(letter) => Run(TokenKind.Name, IsOfName),
            _ => new(TokenKind.Mark, source[at++].ToString()),
        };
    }

    static bool IsOfName(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '$';

    Token Run(TokenKind kind, Func<char, bool> belongs)
    {
        var start = at;
        while (at < source.Length && belongs(source[at])) at++;
        return new(kind, source[start..at]);
    }

    Token Text(char quote)
    {
        var text = new StringBuilder();
        while (true)
        {
            var letter = TakeLetter();
            if (letter == quote) return new(TokenKind.Text, text.ToString());
            if (letter is '\n' or '\r') throw new ScriptRefused("A text in the script runs over the end of its line.");

            if (letter == '\\') text.Append(Escaped());
            else text.Append(letter);
        }
    }

    char TakeLetter() => at < source.Length ? source[at++] : throw new ScriptRefused("A text in the script is not closed.");

    string Escaped() => TakeLetter() switch
    {
        'n' => "\n",
        't' => "\t",
        'r' => "\r",
        'b' => "\b",
        'f' => "\f",
        'v' => "\v",
        'x' => Code(2),
        'u' when at < source.Length && source[at] == '{' => Braced(),
        'u' => Code(4),

        // Octal escapes are an old mistake of JavaScript, and a broken line inside a text is nobody's wish.
        >= '0' and <= '9' or '\n' or '\r' => throw new ScriptRefused("A text in the script holds an escape that recipes do not know."),
        var letter => letter.ToString(),
    };

    string Code(int digits)
    {
        if (at + digits > source.Length || !ushort.TryParse(source.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            throw new ScriptRefused("A \\x or \\u escape in the script is not complete.");

        at += digits;
        return ((char)code).ToString();
    }

    string Braced()
    {
        var end = source.IndexOf('}', at);
        if (end - at is > 1 and < 9
            && int.TryParse(source.AsSpan(at + 1, end - at - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && Rune.TryCreate(code, out var rune))
        {
            at = end + 1;
            return rune.ToString();
        }

        throw new ScriptRefused("A \\u{…} escape in the script is no character.");
    }
}
