using Communities.Consents;
using Kernel.People;

namespace Conversions.Consents;

/// <summary>One question to the viewer about words of theirs.</summary>
/// <param name="Into">The place in which they would be read.</param>
/// <param name="Readers">Who reads there, as it stands in a sentence.</param>
/// <param name="Because">Why there is nothing to answer; empty while there is.</param>
/// <param name="Said">What the viewer said; empty when they have not.</param>
/// <param name="MadePath">Where the words stand; empty while nothing was made, or for somebody who cannot read it there.</param>
public sealed record WordsPage(
    string Id, Face By, string SourceTitle, string Into, string Readers, string Word, string Title, DateTime Utc, DateTime AnswerByUtc, string Because, ConsentAnswer? Answer, string Said, DateTime? SaidUtc, bool MayTakeBack, bool IsMade,
    string MadePath, IReadOnlyList<WordsPassage> Passages);

/// <param name="Paraphrase">What whoever asks would say instead; empty for nothing.</param>
public sealed record WordsPassage(int Number, string Words, string Paraphrase, bool WaitsForMe, bool IsApproved);

public sealed class WordsForm
{
    public ConsentAnswer? Answer { get; set; }
}
