namespace Kernel.Recipes.Scripts;

/// <summary>How an expression looks inside a text: [engine: script].</summary>
internal readonly record struct Expression(string Engine, string Script)
{
    public const int MaxLength = 20_000;

    // Words that can only be meant as an engine. Any other word is somebody's prose, such as "[note: see below]".
    static readonly string[] Engines = ["js", "javascript", "file", "liquid"];

    public static bool IsIn(string text) => Find(text) is not null;

    public static Expression? Find(string text)
    {
        if (text is not ['[', .., ']']) return null;

        var colon = text.IndexOf(':');
        if (colon < 2) return null;

        // One bracket is taken from each end. Orchard strips them all and so breaks a script that ends in one.
        var engine = text[1..colon];
        return Engines.Contains(engine, StringComparer.OrdinalIgnoreCase) ? new(engine, text[(colon + 1)..^1]) : null;
    }
}
