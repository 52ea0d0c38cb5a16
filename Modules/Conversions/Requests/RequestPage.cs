using Communities;
using Kernel.People;

namespace Conversions.Requests;

/// <summary>What somebody asked the authors of a conversation, as whoever asked sees it.</summary>
/// <param name="Into">The place in which it would be read.</param>
/// <param name="Word">What it would become: “a wiki page”.</param>
/// <param name="IsLate">The time to answer is over.</param>
/// <param name="MadePath">Where one reads what came of it; empty while nothing was made.</param>
public sealed record RequestPage(
    CommunityView Community, string Id, string Path, string SourceTitle, string SourcePath, string Into, string Word, string Title, DateTime Utc, DateTime AnswerByUtc, bool IsOpen, bool IsLate, string MadePath,
    IReadOnlyList<RequestLine> Lines)
{
    public int Usable => Lines.Count(l => l.IsUsable);

    /// <summary>People who have not answered.</summary>
    public int Waiting => Lines.Where(l => l.IsWaiting).Select(l => l.Author.Name).Distinct().Count();
}

/// <param name="Says">What the author answered.</param>
/// <param name="Words">As they would be read.</param>
/// <param name="Paraphrase">Words that were found instead; empty for none.</param>
/// <param name="ParaphraseSays">What the author says to them.</param>
public sealed record RequestLine(int Number, Face Author, string PostPath, string Words, string Says, bool IsWaiting, bool IsUsable, bool TakesParaphrase, string Paraphrase, string ParaphraseSays);

public sealed class ParaphraseForm
{
    public string? Text { get; set; }
}
