using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Kernel.Search;

namespace People.Plugs;

/// <summary>Keeps what people wrote about themselves to those for whom it is.</summary>
internal sealed class Discretion(AppDb db, Sight sight, ISearchIndex index) : IDiscretion, IHandle<ProfileTold>
{
    // The name under which people are found; its source asks for what is reserved.
    const string Kind = "person";

    public IQueryable<string> Reserved => db.Set<Profile>().Where(p => p.AboutFor != Openness.Everybody).Select(p => p.PersonId);

    public IQueryable<string> ClosedTo(Viewer viewer)
    {
        if (!viewer.IsSignedIn) return Reserved;

        var open = sight.Of(viewer).Where(s => s.ShowsAbout).Select(s => s.Person.Id);
        return db.Set<Person>().Where(p => !open.Contains(p.Id)).Select(p => p.Id);
    }

    public IQueryable<string> HiddenFrom(Viewer viewer)
    {
        var me = viewer.Id;
        return db.Set<Boundary>().Where(b => b.OtherId == me && b.IsBlock).Select(b => b.PersonId);
    }

    public Task Handle(ProfileTold happened, CancellationToken stop) => index.Refresh(Kind, [happened.PersonId], stop);
}
