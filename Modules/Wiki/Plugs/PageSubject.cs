using System.Globalization;
using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Plugs;

/// <summary>What notices of pages are about: whether their reader may still see the page, and what it says.</summary>
internal sealed class PageSubject(AppDb db, ICommunities communities, Followers followers) : INoticeSubject
{
    const int MostParts = 20;

    public bool Knows(string key) => key.StartsWith(ChangeNotices.Prefix, StringComparison.Ordinal);

    public async Task<IReadOnlyCollection<string>> Visible(string personId, IReadOnlyCollection<string> keys, CancellationToken stop)
    {
        var ids = keys.Select(IdOf).ToList();
        var seen = await db.Set<WikiPage>().Published().Where(p => ids.Contains(p.Id) && communities.ReadBy(Reader(personId)).Any(c => c.Id == p.CommunityId)).Select(p => p.Id).ToListAsync(stop);
        return [.. keys.Where(key => seen.Contains(IdOf(key)))];
    }

    public async Task<NoticeStory?> Tell(string personId, string key, string mark, CancellationToken stop)
    {
        var id = IdOf(key);
        var found = await (from p in db.Set<WikiPage>().Published()
                           where p.Id == id
                           join c in communities.ReadBy(Reader(personId)) on p.CommunityId equals c.Id
                           select new { p.DisplayText, p.Number, Community = c }).SingleOrDefaultAsync(stop);
        if (found is null) return null;

        var first = int.TryParse(mark, CultureInfo.InvariantCulture, out var number) ? number : found.Number;
        var changes = await (from v in db.Set<WikiVersion>()
                             where v.PageId == id && v.Number >= first && v.AuthorId != personId && !v.IsMinor
                             join p in db.Set<Person>() on v.AuthorId equals p.Id
                             orderby v.Number
                             select new { p.DisplayName, v.Utc, v.Summary, v.WordsAdded, v.WordsRemoved }).Take(MostParts).ToListAsync(stop);
        if (changes.Count == 0) return null;

        return new(found.DisplayText, WikiPage.PathOf(found.Community.Path, id), "page", found.Community.Name, TakesReplies: false,
            [.. changes.Select(c => Part(c.DisplayName, c.Utc, $"{(c.Summary.Length > 0 ? c.Summary + " " : "")}(+{c.WordsAdded} −{c.WordsRemoved} words)"))]);
    }

    public async Task<bool> Mute(string personId, string key, bool on, CancellationToken stop)
    {
        var id = IdOf(key);
        if (!await db.Set<WikiPage>().AnyAsync(p => p.Id == id, stop)) return false;

        (await followers.Of(id, personId, stop)).Choose(!on);
        return true;
    }

    static NoticePart Part(string by, DateTime utc, string text) => new(by, utc, text, $"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>");

    static string IdOf(string key) => key[ChangeNotices.Prefix.Length..];

    // What a person may read, whatever their roles on the site.
    static Viewer Reader(string personId)
    {
        var reader = new Viewer();
        reader.SignIn(personId, "", "", "", []);
        return reader;
    }
}
