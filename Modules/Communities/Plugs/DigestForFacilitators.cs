using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>What cannot go on without the reader: people at the door, and an offer to facilitate.</summary>
internal sealed class WaitingForYou(AppDb db, Words words) : IDigestSection
{
    const int Looked = 20;

    public int Order => 10;

    public bool WaitsForReader => true;

    public async Task<DigestSection?> For(DigestReader reader, CancellationToken stop)
    {
        var doors = await (from r in db.Set<JoinRequest>()
                           where r.State == JoinRequestState.Open
                           join m in db.Set<Membership>().Present() on r.CommunityId equals m.CommunityId
                           where m.PersonId == reader.PersonId && m.IsFacilitator
                           join c in db.Set<Community>() on r.CommunityId equals c.Id
                           join p in db.Set<Person>() on r.PersonId equals p.Id
                           orderby r.AskedUtc
                           select new { c.Slug, Name = c.DisplayText, p.DisplayName }).Take(Looked).ToListAsync(stop);
        var offers = await (from r in db.Set<FacilitatorRole>()
                            where r.PersonId == reader.PersonId && r.Standing == FacilitatorStanding.Offered
                            join c in db.Set<Community>() on r.CommunityId equals c.Id
                            orderby r.CreatedUtc
                            select new { r.Id, Name = c.DisplayText }).Take(Looked).ToListAsync(stop);

        var items = offers.Select(o => new DigestItem($"{words.Of("Will you facilitate")} {o.Name}?", "/facilitating/" + o.Id, ""))
            .Concat(doors.GroupBy(d => (d.Slug, d.Name)).Select(d => new DigestItem(
                d.Count() == 1 ? $"{d.First().DisplayName} asks to join {d.Key.Name}" : $"{d.Count()} people ask to join {d.Key.Name}", new CommunityView { Slug = d.Key.Slug }.Path + "/requests", ""))).ToList();
        return items.Count == 0 ? null : new("Waiting for you", "Nobody else, or only few others, can answer these.", items);
    }
}

/// <summary>New members of communities that the reader facilitates.</summary>
internal sealed class GreetNewcomers(AppDb db) : IDigestSection
{
    const int Looked = 20;

    public int Order => 15;

    public async Task<DigestSection?> For(DigestReader reader, CancellationToken stop)
    {
        var joined = await (from m in db.Set<Membership>().Present()
                            where m.JoinedUtc > reader.SinceUtc && m.State == MembershipState.Newcomer && m.PersonId != reader.PersonId && !reader.Muted.Contains(m.CommunityId)
                            join mine in db.Set<Membership>().Present() on m.CommunityId equals mine.CommunityId
                            where mine.PersonId == reader.PersonId && mine.IsFacilitator
                            join c in db.Set<Community>() on m.CommunityId equals c.Id
                            join p in db.Set<Person>() on m.PersonId equals p.Id
                            orderby m.JoinedUtc descending
                            select new { p.UserName, p.DisplayName, p.JobTitle, m.Motive, Name = c.DisplayText }).Take(Looked).ToListAsync(stop);

        return joined.Count == 0 ? null : new("New members to greet", "A short hello from a person makes it likelier that they stay.",
            [.. joined.Select(j => new DigestItem($"{j.DisplayName} joined {j.Name}", Person.PathOf(j.UserName!), j.Motive.Length > 0 ? j.Motive : j.JobTitle))]);
    }
}
