using Communities;
using Feeds.Atom;
using Kernel.Feeds;
using Kernel.Modules;
using Kernel.Pages;
using Kernel.People;
using Kernel.Tenancy;
using Microsoft.AspNetCore.Mvc;

namespace Feeds;

/// <summary>
/// Feeds of what every visitor may read. They are the same for everybody: a community that is not open has none, also
/// for its members, because a feed reader brings no session and would keep what it once got.
/// </summary>
[Route("feeds"), Everybody]
internal sealed class FeedsController(Plugs plugs, ICommunities communities, CurrentTenant tenant, FeedAnswers answers) : CopController
{
    const int PageSize = 20;
    const int MostPages = 50;

    static readonly Viewer Anybody = new();

    [HttpGet("{name}")]
    public async Task<IActionResult> Everywhere(string name, int page = 1, CancellationToken stop = default) =>
        Source(name) is { } source && IsPage(page)
            ? Answer($"{source.Title} on {Site.Name}", $"/feeds/{source.Name}", "/", await source.Newest(null, Needed(page), stop), page) : NotFound();

    [HttpGet("communities/{slug}")]
    public async Task<IActionResult> Community(string slug, int page = 1, CancellationToken stop = default)
    {
        if (!IsPage(page) || await communities.Find(slug, Anybody, stop) is not { } community) return NotFound();

        var entries = new List<FeedEntry>();
        foreach (var source in plugs.Of<IFeedSource>()) entries.AddRange(await source.Newest(community.Id, Needed(page), stop));
        return Answer(community.Name, $"/feeds{community.Path}", community.Path, [.. entries.OrderByDescending(e => e.UpdatedUtc).ThenByDescending(e => e.Id, StringComparer.Ordinal)], page);
    }

    [HttpGet("communities/{slug}/{name}")]
    public async Task<IActionResult> Part(string slug, string name, int page = 1, CancellationToken stop = default)
    {
        if (!IsPage(page) || Source(name) is not { } source || await communities.Find(slug, Anybody, stop) is not { } community) return NotFound();

        return Answer($"{source.Title} in {community.Name}", $"/feeds{community.Path}/{source.Name}", $"{community.Path}/{source.Name}", await source.Newest(community.Id, Needed(page), stop), page);
    }

    [HttpGet("communities/{slug}/{name}/{id}")]
    public async Task<IActionResult> Thread(string slug, string name, string id, int page = 1, CancellationToken stop = default)
    {
        if (!IsPage(page) || Source(name) is not { } source || await communities.Find(slug, Anybody, stop) is not { } community) return NotFound();
        if (await source.Within(community.Id, id, Needed(page), stop) is not { } thread) return NotFound();

        return Answer(thread.Title, $"/feeds{thread.Path}", thread.Path, thread.Entries, page);
    }

    IFeedSource? Source(string name) => plugs.Of<IFeedSource>().FirstOrDefault(s => s.Name == name && s.IsOpen);

    static bool IsPage(int page) => page is >= 1 and <= MostPages;

    // One more than are shown tells whether there is another page.
    static int Needed(int page) => page * PageSize + 1;

    IActionResult Answer(string title, string path, string of, IReadOnlyList<FeedEntry> upToHere, int page)
    {
        if (page > 1 && upToHere.Count <= (page - 1) * PageSize) return NotFound();

        return answers.Of(new Feed(title, path, of, [.. upToHere.Skip((page - 1) * PageSize).Take(PageSize)], page, upToHere.Count > page * PageSize && page < MostPages, tenant.Tenant.CreatedUtc), HttpContext);
    }
}
