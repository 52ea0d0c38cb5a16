using System.Runtime.CompilerServices;
using Books.Making;
using Communities;
using Communities.Chapters;
using Kernel.Data;

namespace Books.Asking;

/// <summary>Goes through the words of a book, piece after piece.</summary>
internal sealed class Passages(AppDb db, Kernel.Modules.Plugs plugs)
{
    /// <summary>The foreword is somebody’s words, too.</summary>
    public static readonly PlannedChapter Foreword = new("", "", "", "Foreword", "", "", "");

    public async IAsyncEnumerable<Passage> Of(CommunityView community, PlannedChapter chapter, [EnumeratorCancellation] CancellationToken stop)
    {
        if (plugs.Of<IChapterSource>().FirstOrDefault(s => s.Kind == chapter.Kind) is not { } source) yield break;

        var isFirst = true;
        await foreach (var part in source.Read(community, chapter.Id, stop))
        {
            yield return Passage.Of(chapter, part, isFirst);
            isFirst = false;
        }
    }

    public async Task<Passage?> ForewordOf(Book book, CancellationToken stop) => book.ForewordHtml.Length == 0 ? null
        : Passage.Of(Foreword, new("", "", await ChapterAuthor.Of(db, [book.ForewordById], stop), null, book.ForewordHtml, ""), isFirst: true);

    /// <summary>All of them, the foreword first.</summary>
    public async IAsyncEnumerable<Passage> Of(CommunityView community, Book book, IEnumerable<PlannedChapter> chapters, [EnumeratorCancellation] CancellationToken stop)
    {
        if (await ForewordOf(book, stop) is { } foreword) yield return foreword;
        foreach (var chapter in chapters)
            await foreach (var passage in Of(community, chapter, stop)) yield return passage;
    }
}
