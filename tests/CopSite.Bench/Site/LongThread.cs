using System.Globalization;
using AngleSharp.Html.Dom;
using Bench.Measuring;

namespace Bench.Site;

/// <summary>A discussion of thousands of replies, which costs no more to open than one of fifty, wherever one opens it.</summary>
sealed class LongThread(Load load, string engine, Visitor member, Taken taken)
{
    public const int ReplyCount = 5_000;
    public const int ShortCount = 50;

    /// <summary>A community of the demonstration that no other row reads.</summary>
    public const string Place = "new-head-teachers";
    public const string First = "long-thread-first-page";
    public const string Last = "long-thread-last-page";
    public const string Unread = "long-thread-to-first-unread";
    public const string Middle = "long-thread-page-of-unread";

    /// <summary>What the others are compared with: a discussion of one page, whose replies were made in the same way.</summary>
    public const string Short = "long-thread-compared-with-a-short-one";

    public static readonly string[] All = [Short, First, Last, Unread, Middle];

    public async Task Take(IReadOnlyList<int> connections, CancellationToken stop)
    {
        var (path, pages) = await Find(pages => pages > 2, stop);
        var (fifty, _) = await Find(pages => pages == 1, stop);
        // Without a script that says what was on screen, to open a page is to have read it: half of the thread stays unread.
        await member.Open($"{path}?page={pages / 2}", stop);

        Read(Short, fifty, connections, stop);
        Read(First, path, connections, stop);
        Read(Unread, $"{path}/replies?unread=true", connections, stop, expected: 302);
        Read(Middle, $"{path}?page={pages / 2 + 1}", connections, stop);
        Read(Last, $"{path}?page={pages}", connections, stop);
    }

    // The longest of those that have as many pages.
    async Task<(string Path, int Pages)> Find(Func<int, bool> hasPages, CancellationToken stop)
    {
        var found = new List<(string Path, int Pages, int Replies)>();
        foreach (var path in SitePaths.Discussions(await member.Open($"/communities/{Place}/discussions", stop)))
        {
            var page = await member.Open(path, stop);
            found.Add((path, PagesOf(page), page.QuerySelectorAll("article.reply").Length));
        }
        var fitting = found.Where(f => hasPages(f.Pages)).OrderByDescending(f => f.Replies).ToList();
        return fitting.Count > 0 ? (fitting[0].Path, fitting[0].Pages) : throw new CannotMeasure($"{Place} has no discussion of the length that is to be measured.");
    }

    void Read(string name, string path, IReadOnlyList<int> connections, CancellationToken stop, int expected = 200)
    {
        foreach (var count in connections) taken.Add(load.Run(name + engine, Ask.Get(path, MeasuredTenant.Host, member.Headers, expected), count, stop));
    }

    static int PagesOf(IHtmlDocument page) =>
        page.QuerySelectorAll("a[href*='page=']").Select(link => int.Parse(link.GetAttribute("href")!.Split("page=")[1].Split('#', '&')[0], CultureInfo.InvariantCulture)).DefaultIfEmpty(1).Max();
}
