using Kernel.Modules;

namespace Kernel.People;

/// <summary>
/// One section of the digest that somebody gets who was away. The <see cref="Viewer"/> of the scope is its reader, so what
/// they may not see is left out as on a page.
/// <example><code>internal sealed class GreetNewcomers(AppDb db, Viewer me) : IDigestSection</code></example>
/// </summary>
public interface IDigestSection : ISocket
{
    /// <summary>Where it stands: what waits for the reader comes before what may interest them.</summary>
    int Order { get; }

    /// <summary>It cannot go on without the reader: their home page shows it too, however old it is.</summary>
    bool WaitsForReader => false;

    /// <returns>Null when there is nothing to act on.</returns>
    Task<DigestSection?> For(DigestReader reader, CancellationToken stop);
}

/// <param name="SinceUtc">What is older was there when they last came or last got a digest.</param>
/// <param name="Muted">Ids of communities of which they want to hear nothing.</param>
public sealed record DigestReader(string PersonId, DateTime SinceUtc, DateTime NowUtc, IReadOnlyList<string> Muted);

/// <param name="Heading">What its items have in common, such as “Replies to you”.</param>
/// <param name="Act">What the reader can do about them, as a sentence.</param>
public sealed record DigestSection(string Heading, string Act, IReadOnlyList<DigestItem> Items);

/// <param name="Path">Where it leads, within the site; an item that leads where one before led is left out.</param>
/// <param name="Note">A few words more, such as who and when.</param>
public sealed record DigestItem(string Text, string Path, string Note);
