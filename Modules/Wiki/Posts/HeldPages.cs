using System.Text.Json;
using Communities;
using Communities.Posts;
using Kernel.Text;
using Wiki.Merging;
using Wiki.Pages;

namespace Wiki.Posts;

/// <summary>What a page brings besides its words.</summary>
/// <param name="From">The version with which the writer began; 0 for a new page.</param>
/// <param name="Origin">The page of another community that it is made from; null when it is not.</param>
internal sealed record HeldPage(int From, string Summary, bool IsMinor, Origin? Origin = null);

/// <summary>Asks whether what somebody wrote may appear at once.</summary>
internal sealed class HeldPages(Kernel.Modules.Plugs plugs)
{
    /// <returns>Where its author sees that it waits; null when it may appear.</returns>
    public Task<string?> Start(CommunityView community, PageForm form, CancellationToken stop) =>
        Ask(community, "", Meetings.Read(form.Title, form.Body), new(form.From, form.Summary ?? "", form.Minor), stop);

    /// <inheritdoc cref="Start"/>
    public Task<string?> Change(CommunityView community, string id, Wording mine, PageForm form, CancellationToken stop) =>
        Ask(community, id, mine, new(form.From, form.Summary ?? "", form.Minor), stop);

    /// <inheritdoc cref="Start"/>
    public Task<string?> Adopt(CommunityView community, Origin origin, string? title, string? body, string summary, CancellationToken stop) =>
        Ask(community, "", Meetings.Read(title, body), new(0, summary, false, origin), stop);

    async Task<string?> Ask(CommunityView community, string id, Wording mine, HeldPage page, CancellationToken stop)
    {
        // Only what could be published is held; the rest is refused with a sentence of its own.
        if (mine.Title.Length is 0 or > WikiPage.LongestTitle || mine.Source.Length is 0 or > Markdown.MaxLength) return null;

        var details = JsonSerializer.Serialize(page);
        foreach (var gate in plugs.Of<IPostGate>())
            if (await gate.Hold(community, new(WikiPosts.Name, id, mine.Title, mine.Source, details) { Noun = "page" }, stop) is { } waits) return waits;
        return null;
    }
}
