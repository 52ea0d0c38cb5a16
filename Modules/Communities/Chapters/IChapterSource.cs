using Kernel.Data;
using Kernel.Modules;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Chapters;

/// <summary>
/// Things that can be chapters of a book. Filled by each module that has something to be read. It gives what every reader
/// of the community reads, and never more: what is hidden, taken away or not published is not there.
/// <example><code>internal sealed class PageChapters(AppDb db) : IChapterSource</code></example>
/// </summary>
public interface IChapterSource : ISocket
{
    /// <summary>Of its things, such as <c>pages</c>: as in their addresses.</summary>
    string Kind { get; }

    /// <summary>One of them, as a label: “Wiki page”.</summary>
    string Word { get; }

    string Icon { get; }

    /// <summary>Those whose titles hold all these words, the latest first.</summary>
    Task<IReadOnlyList<ChapterLine>> Find(CommunityView community, IReadOnlyList<string> words, int most, CancellationToken stop);

    /// <summary>Those of these that readers see.</summary>
    Task<IReadOnlyList<ChapterLine>> Standing(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop);

    /// <summary>What one says, part after part, so that a long one is never in memory as a whole; nothing when readers do not see it.</summary>
    IAsyncEnumerable<ChapterPart> Read(CommunityView community, string id, CancellationToken stop);
}

/// <param name="Path">Within the site.</param>
/// <param name="Utc">When it was begun.</param>
/// <param name="Mark">Another one for other words.</param>
/// <param name="Withheld">Another one as soon as something of it is taken from its readers.</param>
public sealed record ChapterLine(string Id, string Title, string Path, DateTime Utc, string Mark, string Withheld);

/// <summary>One piece of a chapter, by one person or by several together.</summary>
/// <param name="Key">Its name within the chapter, such as a reply's number.</param>
/// <param name="Heading">Empty for none.</param>
/// <param name="Authors">Everybody whose words are in it.</param>
/// <param name="Html">As it is stored.</param>
/// <param name="FilesAt">The place of its files; see <see cref="Kernel.Attachments.IAttachmentPlace"/>.</param>
public sealed record ChapterPart(string Key, string Heading, IReadOnlyList<ChapterAuthor> Authors, DateTime? Utc, string Html, string FilesAt)
{
    /// <summary>It may repeat what others said, as quotations.</summary>
    public bool Quotes { get; init; }
}

/// <param name="PersonId">Empty for somebody whom nobody can ask: whose name is kept, or who is gone.</param>
/// <param name="Name">As members see them.</param>
/// <param name="UserName">As addresses have it; empty for somebody without an account.</param>
public sealed record ChapterAuthor(string PersonId, string Name, string UserName)
{
    /// <summary>Somebody who is not here any more, and can be asked nothing.</summary>
    public static readonly ChapterAuthor Gone = new("", Face.Gone.DisplayName, "");

    /// <summary>People as authors, in the order in which they are given.</summary>
    public static async Task<IReadOnlyList<ChapterAuthor>> Of(AppDb db, IReadOnlyCollection<string> personIds, CancellationToken stop)
    {
        var known = await db.Set<Person>().Where(p => personIds.Contains(p.Id)).Select(p => new ChapterAuthor(p.Id, p.DisplayName, p.UserName!)).ToDictionaryAsync(a => a.PersonId, stop);
        return [.. personIds.Distinct().Select(id => known.GetValueOrDefault(id) ?? Gone).Distinct()];
    }
}
