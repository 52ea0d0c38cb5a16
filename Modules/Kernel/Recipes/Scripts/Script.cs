namespace Kernel.Recipes.Scripts;

/// <summary>
/// One script, worked out while it is read. It has calls, texts, whole numbers, lists, dates, "+", declarations and a return;
/// no loops, no functions and no properties, so its work cannot exceed its length and it can touch nothing but <see cref="RecipeFunctions"/>.
/// </summary>
internal sealed class Script(string source, string engine, ScriptRun run)
{
    readonly ScriptTokens tokens = new(source);
    readonly Dictionary<string, object> names = [];

    public string Result()
    {
        object? result = null;
        var isReturned = false;
        while (!tokens.IsAtEnd && !isReturned)
        {
            if (tokens.SkipMark(";")) continue;

            isReturned = tokens.Skip(TokenKind.Name, "return");
            if (isReturned || !Declares()) result = Sum();
            if (!tokens.IsAtEnd) tokens.Expect(";");
        }

        if (!tokens.IsAtEnd) throw tokens.Unexpected();
        return ScriptText.Of(result ?? throw new ScriptRefused("The script gives no value."));
    }

    bool Declares()
    {
        if (tokens.Next is not { Kind: TokenKind.Name, Text: "const" or "let" or "var" }) return false;

        tokens.Take();
        var name = tokens.Name();
        tokens.Expect("=");
        if (!names.TryAdd(name, Sum())) throw new ScriptRefused($"The script declares \"{Shown.Short(name)}\" twice.");
        return true;
    }

    object Sum() => run.Deeper(() =>
    {
        var sum = Member();
        while (tokens.SkipMark("+")) sum = ScriptText.Join(sum, Member(), run);
        return sum;
    });

    object Member()
    {
        var value = Primary();
        while (true)
        {
            if (tokens.SkipMark(".")) value = Method(value, tokens.Name());
            else if (tokens.SkipMark("[")) value = Item(value);
            else return value;
        }
    }

    object Method(object value, string name)
    {
        tokens.Expect("(");
        var given = Values(")");
        return value is ScriptDate date ? date.Call(name, given) : throw new ScriptRefused($"Recipes know methods of dates only, not \"{Shown.Short(name)}\".");
    }

    object Item(object value)
    {
        var index = Sum();
        tokens.Expect("]");
        return value is List<object> list && index is double at && at >= 0 && at < list.Count
            ? list[(int)at]
            : throw new ScriptRefused("The script asks a list for an item that it does not have.");
    }

    object Primary()
    {
        if (tokens.SkipMark("(")) return Closed(Sum(), ")");
        if (tokens.SkipMark("[")) return Values("]");
        if (tokens.Next.Kind == TokenKind.Text) return tokens.Take().Text;
        if (tokens.Next.Kind == TokenKind.Number) return Number(tokens.Take().Text);
        if (tokens.Skip(TokenKind.Name, "new")) return NewDate();

        var name = tokens.Name();
        if (tokens.SkipMark("(")) return run.Call(engine, name, Values(")"));
        return names.GetValueOrDefault(name) ?? throw new ScriptRefused($"Recipes do not know \"{Shown.Short(name)}\".");
    }

    object Closed(object value, string mark)
    {
        tokens.Expect(mark);
        return value;
    }

    static object Number(string digits) =>
        digits.Length < 16 ? double.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : throw new ScriptRefused("A number in the script is too large.");

    ScriptDate NewDate()
    {
        if (!tokens.Skip(TokenKind.Name, "Date")) throw tokens.Unexpected();
        tokens.Expect("(");
        tokens.Expect(")");
        return new(run.Now);
    }

    List<object> Values(string end)
    {
        var values = new List<object>();
        if (tokens.SkipMark(end)) return values;

        do values.Add(Sum());
        while (tokens.SkipMark(","));

        tokens.Expect(end);
        return values;
    }
}
