using System.ComponentModel.DataAnnotations;
using Communities;
using Communities.Chapters;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Books;

/// <summary>For whom a book is made.</summary>
public enum BookAudience
{
    /// <summary>Those who may read the community.</summary>
    Readers,
    /// <summary>Anybody. Where the community is not open, it holds the words of those alone who said yes.</summary>
    Everyone,
}

/// <summary>Chosen pages, case studies and discussions of a community, in an order, with a title and a foreword.</summary>
internal sealed class Book : Entity, IWithinCommunity, IVersioned, IMapped
{
    public const int LongestTitle = 120;
    public const int LongestCover = 300;
    public const int MostChapters = 500;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; set; }

    [MaxLength(LongestTitle)]
    public string Title { get; private set; } = "";

    /// <summary>A line or two below the title.</summary>
    [MaxLength(LongestCover)]
    public string CoverWords { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Foreword { get; private set; } = "";
    public string ForewordHtml { get; private set; } = "";

    /// <summary>Who wrote it as it stands.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string ForewordById { get; private set; } = "";

    public BookAudience Audience { get; private set; }
    public required DateTime CreatedUtc { get; init; }

    /// <summary>When its words, its chapters or their order last changed.</summary>
    public DateTime ChangedUtc { get; private set; }
    public int Version { get; set; }

    /// <summary>As far as they were loaded, in no order.</summary>
    public List<Chapter> Chapters { get; } = [];

    public static string PathOf(string communityPath, string id) => $"{communityPath}/books/{id}";

    /// <exception cref="RuleBroken">It has no title, or something is too long.</exception>
    public void Write(string? title, string? coverWords, string? foreword, BookAudience audience, string byId, DateTime nowUtc)
    {
        (title, coverWords) = (PlainText.Clean(title ?? ""), PlainText.Clean(coverWords ?? ""));
        if (title.Length == 0) throw new RuleBroken("Give the book a title. It stands on its cover.", nameof(Title));
        if (title.Length > LongestTitle) throw new RuleBroken($"A title has up to {LongestTitle} characters.", nameof(Title));
        if (coverWords.Length > LongestCover) throw new RuleBroken($"Say it in {LongestCover} characters at most. The foreword has room for more.", nameof(CoverWords));

        foreword = PlainText.CleanLines(foreword ?? "");
        if (foreword != Foreword) (Foreword, ForewordById) = (foreword, foreword.Length == 0 ? "" : byId);
        ForewordHtml = Foreword.Length == 0 ? "" : Markdown.ToHtml(Foreword);
        (Title, CoverWords, Audience, ChangedUtc) = (title, coverWords, audience, nowUtc);
    }

    /// <summary>Puts these at the end. What is a chapter already stays where it is.</summary>
    /// <exception cref="RuleBroken">There are too many.</exception>
    public int Add(string kind, IEnumerable<ChapterLine> lines, DateTime nowUtc)
    {
        var added = lines.Where(l => !Chapters.Exists(c => c.Kind == kind && c.ItemId == l.Id)).ToList();
        if (Chapters.Count + added.Count > MostChapters) throw new RuleBroken($"A book has up to {MostChapters} chapters. Make another one of the rest.");

        foreach (var line in added) Chapters.Add(new() { BookId = Id, Kind = kind, ItemId = line.Id, Title = line.Title, Position = Chapters.Count });
        ChangedUtc = nowUtc;
        return added.Count;
    }

    /// <summary>Brings a chapter to a place, counted from 0; places beyond the ends are the ends.</summary>
    public void Move(Chapter chapter, int to, DateTime nowUtc)
    {
        var others = Ordered().Where(c => c != chapter).ToList();
        others.Insert(Math.Clamp(to, 0, others.Count), chapter);
        Number(others);
        ChangedUtc = nowUtc;
    }

    public void Drop(Chapter chapter, DateTime nowUtc)
    {
        Chapters.Remove(chapter);
        Number(Ordered());
        ChangedUtc = nowUtc;
    }

    public List<Chapter> Ordered() => [.. Chapters.OrderBy(c => c.Position).ThenBy(c => c.Id, StringComparer.Ordinal)];

    static void Number(IReadOnlyList<Chapter> chapters)
    {
        for (var at = 0; at < chapters.Count; at++) chapters[at].Position = at;
    }

    public static void Map(ModelBuilder model) => model.Entity<Book>(book =>
    {
        book.HasIndex(b => b.CommunityId);
        book.HasMany(b => b.Chapters).WithOne().HasForeignKey(c => c.BookId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>Something of the community's that stands in a book.</summary>
internal sealed class Chapter : Entity, IMapped
{
    [MaxLength(Kernel.Data.Id.Length)]
    public required string BookId { get; init; }

    /// <summary>Of its source; see <see cref="IChapterSource.Kind"/>.</summary>
    [MaxLength(40)]
    public required string Kind { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string ItemId { get; init; }

    /// <summary>As it was called when it was chosen: readers of the community see the present one.</summary>
    [MaxLength(1_000)]
    public required string Title { get; init; }

    public required int Position { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<Chapter>().HasIndex(c => new { c.BookId, c.Kind, c.ItemId }).IsUnique();
}
