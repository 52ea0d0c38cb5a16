using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Kernel.Search;
using Kernel.Settings;
using Kernel.Text;

namespace Users.Plugs;

/// <summary>People are found by whoever may open their profile, by what it says: name, job, organisation and what they wrote about themselves.</summary>
internal sealed class PersonSearch(AppDb db, Site site, Access access, Acquaintances acquaintances, Kernel.Modules.Plugs plugs, ISearchIndex index) : ISearchSource, IHandle<PersonJoined>, IHandle<ProfileChanged>
{
    public SearchKind Kind { get; } = new("person", "Person", "People", "person", 40);

    // What not everybody may read must not be found by its words.
    public IQueryable<Findable> All => plugs.Of<IDiscretion>().FirstOrDefault() is not { Reserved: var reserved }
        ? db.Set<Person>().Select(p => new Findable
        {
            Id = p.Id, Title = p.DisplayName, Stored = p.JobTitle + "\n\n" + p.Organisation + "\n\n" + p.Bio, Utc = p.JoinedUtc, Path = Person.PathOf(p.UserName!),
        })
        : db.Set<Person>().Select(p => new Findable
        {
            Id = p.Id, Title = p.DisplayName, Stored = p.JobTitle + "\n\n" + p.Organisation + "\n\n" + (reserved.Any(id => id == p.Id) ? "" : p.Bio), Utc = p.JoinedUtc, Path = Person.PathOf(p.UserName!),
        });

    public IQueryable<Findable> For(Viewer viewer)
    {
        var (isOpen, seesAll) = (IsOpen(viewer), access.Can(UsersModule.Manage));
        var open = from f in All
                   join p in acquaintances.Among(db.Set<Person>(), viewer) on f.Id equals p.Id
                   where isOpen && (p.SuspendedUtc == null || seesAll)
                   select f;
        return plugs.Of<IDiscretion>().FirstOrDefault()?.HiddenFrom(viewer) is { } hidden ? open.Where(f => !hidden.Any(id => id == f.Id)) : open;
    }

    public Task<IReadOnlyCollection<string>> PlacesFor(Viewer viewer, CancellationToken stop) =>
        Task.FromResult<IReadOnlyCollection<string>>(IsOpen(viewer) ? [""] : []);

    public string WordsOf(string stored) => Markdown.ToPlainText(stored, Markdown.MaxLength);

    public Task Handle(PersonJoined happened, CancellationToken stop) => index.Refresh(Kind.Name, [happened.PersonId], stop);
    public Task Handle(ProfileChanged happened, CancellationToken stop) => index.Refresh(Kind.Name, [happened.PersonId], stop);

    bool IsOpen(Viewer viewer) => viewer.IsSignedIn || site.Get<RegistrationSettings>().ProfilesForVisitors;
}
