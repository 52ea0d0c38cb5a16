using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Plugs;

/// <summary>What notices of case studies are about: whether their reader may still see it.</summary>
internal sealed class CaseNews(AppDb db, ICommunities communities) : INoticeSubject
{
    public const string Prefix = "case-study:";

    public bool Knows(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    public async Task<IReadOnlyCollection<string>> Visible(string personId, IReadOnlyCollection<string> keys, CancellationToken stop)
    {
        var ids = keys.Select(IdOf).Distinct().ToList();
        var seen = await db.Set<CaseStudy>().Published().Where(c => ids.Contains(c.Id) && communities.ReadBy(Reader(personId)).Any(p => p.Id == c.CommunityId)).Select(c => c.Id).ToListAsync(stop);
        return [.. keys.Where(key => seen.Contains(IdOf(key)))];
    }

    public async Task<NoticeStory?> Tell(string personId, string key, string mark, CancellationToken stop)
    {
        var id = IdOf(key);
        var found = await (from c in db.Set<CaseStudy>().Published()
                           where c.Id == id
                           join place in communities.ReadBy(Reader(personId)) on c.CommunityId equals place.Id
                           select new { c.DisplayText, Community = place }).SingleOrDefaultAsync(stop);
        return found is null ? null : new(found.DisplayText, CaseStudy.PathOf(found.Community.Path, id), "case study", found.Community.Name, TakesReplies: false, []);
    }

    public async Task<bool> Mute(string personId, string key, bool on, CancellationToken stop)
    {
        var id = IdOf(key);
        if (!await db.Set<CaseStudy>().AnyAsync(c => c.Id == id, stop)) return false;

        var known = await db.Set<CaseMute>().SingleOrDefaultAsync(m => m.CaseId == id && m.PersonId == personId, stop);
        if (on && known is null) db.Add(new CaseMute { CaseId = id, PersonId = personId });
        else if (!on && known is not null) db.Remove(known);
        return true;
    }

    // A key is the kind, the case study, and what about it.
    static string IdOf(string key) => key.Split(':')[1];

    // What a person may read, whatever their roles on the site.
    static Viewer Reader(string personId)
    {
        var reader = new Viewer();
        reader.SignIn(personId, "", "", "", []);
        return reader;
    }
}

/// <summary>Whoever reads a case study has met what they were told of it.</summary>
internal sealed class CaseNewsRead(Notes notes, INotify notify, Viewer me)
{
    static readonly string[] About = ["due", "adoption", "talk"];

    public Task Met(string caseId, CancellationToken stop) =>
        me.IsSignedIn ? notes.Store(() => notify.Seen(me.Id, [.. About.Select(a => $"{CaseNews.Prefix}{caseId}:{a}")], stop), stop) : Task.CompletedTask;
}
