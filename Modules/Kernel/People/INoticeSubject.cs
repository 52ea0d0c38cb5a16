using Kernel.Modules;

namespace Kernel.People;

/// <summary>
/// Knows what notices are about: asked when one is shown or mailed, because by then the thing may be gone, or the reader
/// may no longer see it.
/// <example><code>internal sealed class DiscussionByMail(AppDb db) : INoticeSubject</code></example>
/// </summary>
public interface INoticeSubject : ISocket
{
    /// <summary>Does this key belong to one of its notices?</summary>
    bool Knows(string key);

    /// <summary>Those of these keys, all known to it, whose subject this person may see now.</summary>
    Task<IReadOnlyCollection<string>> Visible(string personId, IReadOnlyCollection<string> keys, CancellationToken stop);

    /// <summary>What has been said, from the <see cref="Notice.Mark"/> of the first news on; null when this person may not see it or nothing of it is left.</summary>
    Task<NoticeStory?> Tell(string personId, string key, string mark, CancellationToken stop);

    /// <summary>Tells the person of it no more, or again. False when there is nothing to be told of.</summary>
    Task<bool> Mute(string personId, string key, bool on, CancellationToken stop);
}

/// <summary>What a mail about a notice says.</summary>
/// <param name="Title">The subject's own name, such as a discussion's title.</param>
/// <param name="Path">Where the news begins, within the site.</param>
/// <param name="Noun">What it is called in a sentence: “discussion”.</param>
/// <param name="PlaceName">The name of the community; empty where there is none.</param>
/// <param name="TakesReplies">May the person answer it, from their mail too?</param>
public sealed record NoticeStory(string Title, string Path, string Noun, string PlaceName, bool TakesReplies, IReadOnlyList<NoticePart> Parts);

/// <summary>One contribution.</summary>
/// <param name="Text">What was written, in Markdown.</param>
/// <param name="Html">The same as safe HTML.</param>
public sealed record NoticePart(string By, DateTime Utc, string Text, string Html);
