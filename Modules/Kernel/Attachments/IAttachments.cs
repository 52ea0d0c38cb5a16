namespace Kernel.Attachments;

/// <summary>Files that people put into what they write: theirs alone until they post it, from then on as readable as the post.</summary>
public interface IAttachments
{
    /// <summary>Checks and cleans a file of the viewer's and keeps it.</summary>
    /// <param name="file">Read twice, so it must be able to seek.</param>
    /// <param name="small">A smaller version of a picture, for pages; null for none.</param>
    /// <exception cref="RuleBroken">It cannot be kept; the sentence says why and what to do.</exception>
    Task<Attached> Keep(Stream file, string? name, Stream? small, CancellationToken stop);

    /// <summary>Those that a text names and the viewer may open, by their ids.</summary>
    Task<IReadOnlyDictionary<string, Attached>> NamedIn(string source, CancellationToken stop);

    /// <summary>What this person uploaded and this text names belongs to this place, once the caller has saved.</summary>
    /// <param name="place">Such as <c>reply/4…</c>; an <see cref="IAttachmentPlace"/> knows it.</param>
    Task Post(string source, string place, string ownerId, CancellationToken stop);

    /// <summary>A place goes on as another one, such as a reply that begins a discussion: its files go with it. Writes at once, in the caller's transaction.</summary>
    Task Move(string from, string to, CancellationToken stop);

    /// <summary>A picture that was posted at this place, at a size for a page; null when there is none, or it is too large or of a kind that books do not show. Whether somebody may read there is the caller's to know.</summary>
    Task<AttachedPicture?> Picture(string id, string place, CancellationToken stop);
}
