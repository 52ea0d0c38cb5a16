using System.Globalization;
using AngleSharp.Html.Dom;
using Bench.Measuring;

namespace Bench.Site;

/// <summary>A discussion of thousands of replies, which costs no more to open than one of fifty, wherever one opens it.</summary>
sealed class LongThread(Load load, string engine, Visitor member, Taken taken)
{
    public const int ReplyCount = 5_000;

    /// <summary>A community of the demonstration that no other row reads.</summary>
    public const string Place = "new-head-teachers";
    public const string First = "long-thread-first-page";
    public const string Last = "long-thread-last-page";
    public const string Unread = "long-thread-to-first-unread";
    public const string Middle = "long-thread-page-of-unread";

    public static readonly string[] All = [First, Last, Unread, Middle];

    public async Task Take(IReadOnlyList<int> connections, CancellationToken stop)
    {
        var (path, pages) = await Find(stop);
        // Without a script that says what was on screen, to open a page is to have read it: half of the thread stays unread.
        await member.Open($"{path}?page={pages / 2}", stop);

        Read(First, path, connections, stop);
        Read(Unread, $"{path}/replies?unread=true", connections, stop, expected: 302);
        Read(Middle, $"{path}?page={pages / 2 + 1}", connections, stop);
        Read(Last, $"{path}?page={pages}", connections, stop);
    }

    async Task<(string Path, int Pages)> Find(CancellationToken stop)
    {
        foreach (var path in SitePaths.Discussions(await member.Open($"/communities/{Place}/discussions", stop)))
            if (PagesOf(await member.Open(path, stop)) is > 2 and var pages) return (path, pages);
        throw new CannotMeasure($"{Place} has no discussion of many pages.");
    }

    void Read(string name, string path, IReadOnlyList<int> connections, CancellationToken stop, int expected = 200)
    {
        foreach (var count in connections) taken.Add(load.Run(name + engine, Ask.Get(path, MeasuredTenant.Host, member.Headers, expected), count, stop));
    }

    static int PagesOf(IHtmlDocument page) =>
        page.QuerySelectorAll("a[href*='page=']").Select(link => int.Parse(link.GetAttribute("href")!.Split("page=")[1].Split('#', '&')[0], CultureInfo.InvariantCulture)).DefaultIfEmpty(1).Max();
}
