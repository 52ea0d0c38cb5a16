using System.Security.Cryptography;
using System.Text;
using Books.Making;
using Communities.Chapters;

namespace Books.Asking;

/// <summary>A piece of a book about which its authors are asked.</summary>
/// <param name="Key">Another one for other words, wherever they stand.</param>
/// <param name="IsFirst">The chapter begins with it, and its title is its authors’.</param>
internal sealed record Passage(string Key, PlannedChapter Chapter, ChapterPart Part, bool IsFirst)
{
    const int Length = 24;

    public static Passage Of(PlannedChapter chapter, ChapterPart part, bool isFirst) =>
        new(KeyOf($"{chapter.Kind}/{chapter.Id}/{part.Key}\n{(isFirst ? chapter.Title : "")}\n{part.Heading}\n{part.Html}"), chapter, part, isFirst);

    static string KeyOf(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..Length];
}
