using Kernel.Text;

namespace Wiki.Merging;

/// <summary>That somebody saved while somebody else wrote.</summary>
/// <param name="Number">Of the version that stands there now; the next attempt is about that one.</param>
/// <param name="Others">Who saved meanwhile, as words in a sentence.</param>
/// <param name="Title">The title that one of the others gave it while the writer chose another; empty when titles do not clash.</param>
/// <param name="Text">The writer's text, with everything of the others' that does not clash with it.</param>
/// <param name="Clashes">The pieces that both changed, each in another way.</param>
/// <param name="Theirs">The whole text that stands there now.</param>
public sealed record Meeting(int Number, string Others, string Title, string Text, IReadOnlyList<MergePiece> Clashes, string Theirs);

/// <summary>A title and a text.</summary>
internal readonly record struct Wording(string Title, string Source);

/// <summary>Puts what the writer meant together with what stands there now.</summary>
internal static class Meetings
{
    /// <summary>The wording that holds both; <paramref name="merge"/> says where it cannot.</summary>
    public static Wording Of(Wording from, Wording now, Wording mine, out Merge merge, out bool titlesClash)
    {
        merge = Merge.Of(from.Source, now.Source, mine.Source);
        var isMine = mine.Title != from.Title;
        titlesClash = isMine && now.Title != from.Title && now.Title != mine.Title;
        return new(isMine ? mine.Title : now.Title, merge.Text);
    }

    public static Wording Read(string? title, string? body) => new(PlainText.Clean(title ?? ""), PageSource.Of(body));
}
