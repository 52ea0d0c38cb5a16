using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Kernel.Search;
using Microsoft.EntityFrameworkCore;

namespace People.Plugs;

/// <summary>In the search of the whole site: people by what they can help with, as far as everybody who may look for people may see it.</summary>
internal sealed class SkillSearch(AppDb db, Sight sight, DirectoryDoor door, ISearchIndex index) : ISearchSource, IHandle<ProfileTold>
{
    public SearchKind Kind { get; } = new("skill", "Can help", "People who can help", "spark", 45);

    public IQueryable<Findable> All =>
        from d in db.Set<Profile>()
        where d.SkillsFor == Openness.Everybody && d.HelpWords != ""
        join p in db.Set<Person>() on d.PersonId equals p.Id
        where p.SuspendedUtc == null
        select new Findable { Id = p.Id, Title = p.DisplayName, HasOwnTitle = false, Stored = d.HelpWords, Utc = p.JoinedUtc, Path = Person.PathOf(p.UserName!) };

    public IQueryable<string> Ids => db.Set<Profile>().Select(d => d.PersonId);

    public IQueryable<Findable> For(Viewer viewer)
    {
        var isOpen = door.IsOpen;
        var shown = sight.Of(viewer).Where(s => isOpen && s.ShowsSkills).Select(s => s.Person.Id);
        return All.Where(f => shown.Contains(f.Id));
    }

    public Task<IReadOnlyCollection<string>> PlacesFor(Viewer viewer, CancellationToken stop) => Task.FromResult<IReadOnlyCollection<string>>(door.IsOpen ? [""] : []);

    public Task Handle(ProfileTold happened, CancellationToken stop) => index.Refresh(Kind.Name, [happened.PersonId], stop);
}
