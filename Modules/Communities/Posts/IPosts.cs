using Kernel.Modules;

namespace Communities.Posts;

/// <summary>
/// Where members write, for those who look after what they wrote. Filled by each module in which members post.
/// Whether somebody may do what they ask for is the caller's to know.
/// <example><code>internal sealed class DiscussionPosts(AppDb db) : IPosts</code></example>
/// </summary>
public interface IPosts : ISocket
{
    /// <summary>Of its posts, such as <c>discussions</c>: as in their addresses.</summary>
    string Kind { get; }

    /// <summary>One post, hidden or not; null when there is none.</summary>
    Task<Post?> Find(string itemId, int number, CancellationToken stop);

    /// <summary>
    /// Whoever wrote it, for what they alone are told, also where their name is kept from everybody; empty when nobody is
    /// known any more. Never shown.
    /// </summary>
    async Task<string> WriterOf(string itemId, int number, CancellationToken stop) => await Find(itemId, number, stop) is { } post ? post.AuthorId : "";

    /// <summary>The things in which somebody writes without their name.</summary>
    Task<IReadOnlyList<string>> UnnamedBy(string personId, CancellationToken stop) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>May the viewer read it, of whom only is known that they read its community? False for what some members share.</summary>
    Task<bool> CanRead(CommunityView community, Post post, CancellationToken stop) => Task.FromResult(true);

    /// <summary>Takes a post from its readers: from pages, search, feeds, mail and news. Its place stays. Inside the caller's transaction.</summary>
    Task Hide(string itemId, int number, string reason, CancellationToken stop);

    /// <summary>Gives it back. Inside the caller's transaction.</summary>
    Task Show(string itemId, int number, CancellationToken stop);

    /// <summary>Posts what was held, as if its author had posted it now. Inside the caller's transaction.</summary>
    /// <returns>Where it stands, within the site.</returns>
    /// <exception cref="Kernel.RuleBroken">It cannot be posted any more; the sentence says why.</exception>
    Task<string> Publish(string communityId, string authorId, Contribution held, CancellationToken stop);

    /// <summary>What somebody has posted since then, anywhere on the site.</summary>
    Task<IReadOnlyList<PostedText>> Lately(string personId, DateTime sinceUtc, CancellationToken stop);

    /// <summary>How often they had posted before then.</summary>
    /// <param name="communityId">Null for anywhere on the site.</param>
    Task<int> CountOf(string personId, string? communityId, DateTime beforeUtc, CancellationToken stop);
}

/// <summary>
/// Asked before something is posted: may it appear at once?
/// <example><code>internal sealed class FirstPostsWait(AppDb db) : IPostGate</code></example>
/// </summary>
public interface IPostGate : ISocket
{
    /// <returns>Null when it may; otherwise it is kept, and this is where its author sees that it waits, within the site.</returns>
    Task<string?> Hold(CommunityView community, Contribution contribution, CancellationToken stop);
}

/// <summary>
/// Something that people may do about others' posts: a link in the foot of each.
/// <example><code>internal sealed class FlagLink : IPostLink</code></example>
/// </summary>
public interface IPostLink : ISocket
{
    string Word { get; }

    string Icon { get; }

    /// <summary>What follows the post's own address, such as <c>flag</c>.</summary>
    string Below { get; }
}

/// <summary>Lets somebody write nothing in a community for a while, or write again. Inside the caller's transaction.</summary>
public interface IMutes : ISocket
{
    /// <exception cref="Kernel.RuleBroken">They do not belong there, or they facilitate it.</exception>
    Task Mute(string communityId, string personId, DateTime untilUtc, string reason, CancellationToken stop);

    Task Unmute(string communityId, string personId, CancellationToken stop);

    /// <summary>Null for somebody who may write.</summary>
    Task<Muted?> Of(string communityId, string personId, CancellationToken stop);
}

/// <param name="Reason">As the person is told.</param>
/// <param name="Zone">The site's, in which its pages tell times.</param>
public sealed record Muted(DateTime UntilUtc, string Reason, TimeZoneInfo Zone)
{
    /// <summary>The end, as it stands in a sentence.</summary>
    public string Said => SaidOf(UntilUtc, Zone);

    internal static string SaidOf(DateTime untilUtc, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(untilUtc, zone).ToString("d MMMM yyyy, HH:mm", System.Globalization.CultureInfo.InvariantCulture) + (zone.Equals(TimeZoneInfo.Utc) ? " UTC" : "");
}
