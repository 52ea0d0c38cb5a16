using Microsoft.EntityFrameworkCore;
using Wiki;

namespace Tests.Wiki;

/// <summary>Pages of the cast's community, written as people write them.</summary>
static class Given
{
    public const string Place = Cast.WaterPath + "/pages";

    public const string Steps = "## Before\n\nTell the control room.\n\n## At night\n\nClose the valve at three.\n\n## After\n\nWrite it down.";

    /// <summary>Fills the form for a new page. Gives the answer.</summary>
    public static async Task<Page> WritePage(this HttpClient member, string title = "Night flow", string body = Steps) =>
        await (await member.Open(Place + "/new")).Press("Publish the page", ("Title", title), ("Body", body));

    /// <summary>A page, and its address.</summary>
    public static async Task<string> PageOf(this TestSite site, Member who, string title = "Night flow", string body = Steps)
    {
        var written = await site.As(who).WritePage(title, body);
        Assert.StartsWith(Place + "/", written.Location, StringComparison.Ordinal);
        await site.Settle();
        return written.Location;
    }

    /// <summary>Changes a page as it stands. Gives the answer.</summary>
    public static async Task<Page> ChangePage(this HttpClient member, string path, params (string Field, object? Value)[] fields) =>
        await (await member.Open(path + "/edit")).Press("Save", fields);

    public static Task<List<WikiVersion>> Versions(this TestSite site, string path) => site.InTenant(scope =>
        scope.Db.Set<WikiVersion>().AsNoTracking().Where(v => v.PageId == IdOf(path)).OrderBy(v => v.Number).ToListAsync());

    public static Task<WikiPage> Stored(this TestSite site, string path) => site.InTenant(scope => scope.Db.Set<WikiPage>().AsNoTracking().SingleAsync(p => p.Id == IdOf(path)));

    public static string IdOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
