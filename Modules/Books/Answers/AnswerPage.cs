namespace Books.Answers;

/// <summary>Books about which the viewer was asked.</summary>
public sealed record AnswersPage(IReadOnlyList<AnswerRow> Rows);

/// <param name="Said">What they said, in words.</param>
public sealed record AnswerRow(string BookId, string Title, string Place, string Said, bool IsOpen, DateTime AskedUtc);

/// <summary>The question to the viewer about one book, with exactly their words.</summary>
/// <param name="Seen">Another one for other words.</param>
/// <param name="ReadAt">Where the book is read by everyone; empty while it is not.</param>
public sealed record AnswerPage(string BookId, string Title, string CoverWords, string Place, string Said, DateTime? SaidUtc, bool IsOpen, bool MayTakeBack, string ReadAt, string Seen, IReadOnlyList<ShownWords> Words, AnswerForm Form);

/// <param name="Heading">The chapter's title.</param>
/// <param name="Together">Others wrote it as well: it goes in when all of them agree.</param>
/// <param name="IsNew">The viewer has not agreed to them as they stand.</param>
public sealed record ShownWords(string Kind, string Heading, string Path, string Html, bool TitleIsTheirs, bool Together, bool IsNew);

public sealed class AnswerForm
{
    public WordsAnswer? Answer { get; set; }

    /// <summary>What was shown when the form was filled in.</summary>
    public string? Seen { get; set; }
}
