namespace Bench.Limits;

/// <summary>Text of any length that is the same for the same seed, of words as long as people's.</summary>
sealed class Words(int seed)
{
    static readonly string[] All =
    [
        "pump", "we", "the", "a", "valve", "pressure", "after", "before", "field", "team", "tried", "because", "of", "and", "water", "it", "learned",
        "maintenance", "village", "to", "in", "that", "spare", "parts", "was", "for", "first", "winter", "measured", "with", "our", "colleagues",
        "simple", "filter", "cost", "less", "than", "expected", "question", "does", "anyone", "know", "how", "long", "this", "seal", "lasts",
    ];

    readonly Random random = new(seed);

    public string Sentence(int words)
    {
        var text = string.Join(' ', Enumerable.Range(0, words).Select(_ => All[random.Next(All.Length)]));
        return $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
    }

    /// <summary>About a hundred words in two paragraphs, as people write them.</summary>
    public string Reply() => $"{Sentence(14)} {Sentence(22)} {Sentence(12)}\n\n{Sentence(18)} {Sentence(24)} {Sentence(10)}";

    public static string Html(string reply) => string.Concat(reply.Split("\n\n").Select(paragraph => $"<p>{paragraph}</p>"));
}
