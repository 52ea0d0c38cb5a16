using Communities;
using Communities.Posts;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Moderation.Queue;

namespace Moderation.People;

internal sealed class PersonQuery(AppDb db, Kernel.Modules.Plugs plugs, ICommunities communities, CaseRows rows)
{
    /// <summary>Somebody about whom facilitators of this community may know something: a member, or somebody who has a case here.</summary>
    public async Task<Person?> Find(CommunityView community, string name, CancellationToken stop)
    {
        var normal = name.Normalize().ToUpperInvariant();
        if (await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.NormalizedUserName == normal, stop) is not { } person) return null;

        var them = new Viewer();
        them.SignIn(person.Id, person.UserName!, person.DisplayName, person.Photo, []);
        return await db.Set<Case>().AnyAsync(c => c.CommunityId == community.Id && c.PersonId == person.Id, stop)
            || await communities.SeenBy(them).AnyAsync(c => c.Id == community.Id && c.IsMember, stop) ? person : null;
    }

    public async Task<PersonPage> Page(CommunityView community, Person person, PersonForm form, int page, CancellationToken stop)
    {
        Muted? muted = null;
        foreach (var mutes in plugs.Of<IMutes>()) muted ??= await mutes.Of(community.Id, person.Id, stop);
        var notes = await (from n in db.Set<PersonalNote>()
                           where n.CommunityId == community.Id && n.PersonId == person.Id
                           join p in db.Set<Person>() on n.AuthorId equals p.Id into authors from p in authors.DefaultIfEmpty()
                           orderby n.WrittenUtc descending, n.Id descending
                           select new NoteView(p == null ? Face.Gone.DisplayName : p.DisplayName, n.Text, n.WrittenUtc, n.ShownUtc)).ToListAsync(stop);
        var result = new PersonPage(community, person.UserName!, new(person.UserName!, person.DisplayName, person.Photo, person.JobTitle), muted, notes, new([], Kernel.Pages.Pager.Of(1, 0, 1, "")), form.Case ?? "", form);
        return result with { Cases = await rows.Read(rows.All.Where(c => c.CommunityId == community.Id && c.PersonId == person.Id), isSettled: true, page, result.Path, stop) };
    }
}
