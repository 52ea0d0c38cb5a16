namespace Communities.Shared;

/// <summary>What stands on a certificate: one page that prints well, whatever it is for.</summary>
/// <param name="Name">Whose it is; words for somebody whose name is not shown.</param>
/// <param name="Says">The sentence up to <paramref name="What"/>, such as “is a facilitator of”.</param>
/// <param name="What">The words that stand out in the sentence.</param>
/// <param name="Rest">The sentence from there to its end.</param>
/// <param name="More">Further paragraphs.</param>
public sealed record CertificateSheet(string Name, string Says, string What, string Rest, IReadOnlyList<string> More)
{
    /// <summary>Single things that were done; none for what the paragraphs say.</summary>
    public IReadOnlyList<string> Done { get; init; } = [];

    /// <summary>Where anybody can see that it is true, as a whole address; empty for nowhere.</summary>
    public string CheckedAt { get; init; } = "";
}
