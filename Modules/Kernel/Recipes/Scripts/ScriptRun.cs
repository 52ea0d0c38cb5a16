namespace Kernel.Recipes.Scripts;

/// <summary>What all the expressions of one recipe share: its functions, the clock, and how much they may cost together.</summary>
internal sealed class ScriptRun(RecipeFunctions functions, TimeProvider clock)
{
    public const int MaxDepth = 32;
    public const int MaxOutput = 1024 * 1024;

    // Each value is bounded, but a file of 32 MB has room for a million expressions that all repeat the largest variable.
    public const int MaxTotal = 64 * 1024 * 1024;

    const int MaxRounds = 8;

    int depth;
    long spent;

    public DateTimeOffset Now => clock.GetUtcNow();

    public object Call(string engine, string name, IReadOnlyList<object> given) => functions.Call(this, engine, name, given);

    /// <summary>Works the text out again and again while the result is an expression, as Orchard does.</summary>
    public string Resolve(string text)
    {
        for (var round = 0; Expression.Find(text) is { } expression; round++)
        {
            if (round == MaxRounds) throw new ScriptRefused("Its result is always another expression.");
            if (text.Length > Expression.MaxLength) throw new ScriptRefused($"The expression is longer than {Expression.MaxLength:N0} characters.");
            text = Once(expression);
        }

        return text;
    }

    string Once(Expression expression)
    {
        if (expression.Engine is not ("js" or "file"))
            throw new ScriptRefused($"Recipes know the engines js and file, in small letters, but not \"{expression.Engine}\".");

        var text = ScriptText.Storable(new Script(expression.Script, expression.Engine, this).Result());
        Spend(text.Length);
        return text;
    }

    public T Deeper<T>(Func<T> work)
    {
        if (depth == MaxDepth) throw new ScriptRefused($"It is nested deeper than {MaxDepth} levels.");

        depth++;
        try
        {
            return work();
        }
        finally
        {
            depth--;
        }
    }

    public void Spend(long characters)
    {
        if (characters > MaxOutput) throw new ScriptRefused("Its result is larger than 1 MB.");
        if ((spent += characters) > MaxTotal) throw new ScriptRefused("The recipe's expressions together make more text than 64 MB.");
    }
}
