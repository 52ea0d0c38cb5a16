using Kernel;
using Kernel.Text;

namespace Communities;

/// <summary>Three light questions on joining, and one that only facilitators read. All of them may stay empty.</summary>
internal sealed record Introduction
{
    public const int Longest = 300;

    public Introduction(string? why, string? offer, string? trial, string? motive) =>
        (Why, Offer, Trial, Motive) = (PlainText.Clean(why ?? ""), PlainText.Clean(offer ?? ""), PlainText.Clean(trial ?? ""), PlainText.Clean(motive ?? ""));

    public string Why { get; }
    public string Offer { get; }
    public string Trial { get; }
    public string Motive { get; }

    /// <exception cref="RuleBroken">An answer is too long.</exception>
    public void Check()
    {
        foreach (var (text, on) in new[] { (Why, nameof(Why)), (Offer, nameof(Offer)), (Trial, nameof(Trial)), (Motive, nameof(Motive)) })
            if (text.Length > Longest) throw new RuleBroken($"Say it in {Longest} characters at most.", on);
    }
}
