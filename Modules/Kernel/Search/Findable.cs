using Kernel.People;

namespace Kernel.Search;

/// <summary>A thing that can be found, as its module reads it from the database.</summary>
public sealed record Findable
{
    public string Id { get; init; } = "";
    public string Title { get; init; } = "";

    /// <summary>False when the title is that of what it stands in: a reply is shown under its discussion's, and not found by it.</summary>
    public bool HasOwnTitle { get; init; } = true;

    /// <summary>What is written in it, as it is stored: Markdown, JSON, plain words. See <see cref="ISearchSource.WordsOf"/>.</summary>
    public string Stored { get; init; } = "";

    /// <summary>A person's id; empty for nobody's.</summary>
    public string AuthorId { get; init; } = "";

    /// <summary>Null for somebody who is gone; <see cref="AuthorId"/> says whether anybody wrote it.</summary>
    public string? AuthorName { get; init; }
    public string? AuthorDisplayName { get; init; }
    public string? AuthorPhoto { get; init; }

    /// <summary>The id of what it stands in, such as a community; empty for what stands in nothing.</summary>
    public string PlaceId { get; init; } = "";
    public string Place { get; init; } = "";

    /// <summary>When it was written or made.</summary>
    public DateTime Utc { get; init; }

    /// <summary>Its address within the site.</summary>
    public string Path { get; init; } = "";

    /// <summary>Null when nobody wrote it.</summary>
    public Face? Author => AuthorId.Length == 0 ? null : AuthorName is null ? Face.Gone : new Face(AuthorName, AuthorDisplayName ?? "", AuthorPhoto ?? "");
}
