using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Invited;

/// <summary>Finds invitations that can be answered now, into communities that still take people.</summary>
internal sealed class OpenInvitations(AppDb db, TimeProvider clock)
{
    public sealed record Letter(Invitation Invitation, CommunityView Community, string By);

    public sealed record Passed(InvitationLink Link, CommunityView Community, string By);

    public async Task<Letter?> ByToken(string hash, CancellationToken stop) => (await Read(Open().Where(i => i.TokenHash == hash), stop)).SingleOrDefault();

    /// <summary>Null when it is not for the person's confirmed address.</summary>
    public async Task<Letter?> For(string id, string personId, CancellationToken stop) => (await Read(Mine(personId).Where(i => i.Id == id), stop)).SingleOrDefault();

    public Task<List<Letter>> All(string personId, CancellationToken stop) => Read(Mine(personId).OrderByDescending(i => i.SentUtc).Take(100), stop);

    public async Task<Passed?> Link(string hash, CancellationToken stop)
    {
        var now = clock.UtcNow();
        if (await db.Set<InvitationLink>().SingleOrDefaultAsync(l => l.TokenHash == hash && l.ExpiresUtc > now && l.Used < l.Most, stop) is not { } link) return null;

        return (await Places([link.CommunityId], stop)).TryGetValue(link.CommunityId, out var place) ? new(link, place, (await Names([link.MadeById], stop)).GetValueOrDefault(link.MadeById, "")) : null;
    }

    IQueryable<Invitation> Open()
    {
        var now = clock.UtcNow();
        return db.Set<Invitation>().Where(i => i.State == InvitationState.Open && i.ExpiresUtc > now);
    }

    IQueryable<Invitation> Mine(string personId) =>
        Open().Where(i => db.Set<Person>().Any(p => p.Id == personId && p.EmailConfirmed && p.NormalizedEmail == i.NormalAddress));

    async Task<List<Letter>> Read(IQueryable<Invitation> query, CancellationToken stop)
    {
        var found = await query.ToListAsync(stop);
        if (found.Count == 0) return [];

        var places = await Places([.. found.Select(i => i.CommunityId)], stop);
        var names = await Names([.. found.Select(i => i.InvitedById)], stop);
        return [.. found.Where(i => places.ContainsKey(i.CommunityId)).Select(i => new Letter(i, places[i.CommunityId], names.GetValueOrDefault(i.InvitedById, "")))];
    }

    Task<Dictionary<string, CommunityView>> Places(string[] ids, CancellationToken stop) =>
        db.Set<Community>().Where(c => ids.Contains(c.Id) && c.State == ContentState.Published && c.Lifecycle != CommunityLifecycle.Archived)
            .Select(c => new CommunityView { Id = c.Id, Slug = c.Slug, Name = c.DisplayText, Purpose = c.Purpose, Privacy = c.Privacy, MemberCount = c.MemberCount }).ToDictionaryAsync(c => c.Id, stop);

    Task<Dictionary<string, string>> Names(string[] ids, CancellationToken stop) =>
        db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, stop);
}
