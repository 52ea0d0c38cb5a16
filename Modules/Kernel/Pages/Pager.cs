namespace Kernel.Pages;

/// <summary>Which page of how many, with an address for each: <c>&lt;pager of="Model.Pager" /&gt;</c>.</summary>
/// <param name="Path">The address to which <c>?page=</c> is added.</param>
public sealed record Pager(int Page, int Pages, string Path)
{
    public static Pager Of(int page, int total, int size, string path) =>
        new(Math.Max(1, page), Math.Max(1, (total + size - 1) / size), path);

    public string PathOf(int page) => page <= 1 ? Path : $"{Path}{(Path.Contains('?') ? '&' : '?')}page={page}";

    /// <summary>The first, the last, and two on each side of this one; 0 for a gap.</summary>
    public IEnumerable<int> Numbers
    {
        get
        {
            var last = 0;
            for (var page = 1; page <= Pages; page++)
            {
                if (page != 1 && page != Pages && Math.Abs(page - Page) > 2) continue;
                if (page - last > 1) yield return 0;
                yield return last = page;
            }
        }
    }
}
