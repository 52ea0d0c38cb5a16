using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>
/// Who belongs where: <c>{ "name": "memberships", "Memberships": [ { "Community": "water", "UserName": "ana", "IsFacilitator": true } ] }</c>.
/// Whoever facilitates gets a role that acts, and a community that came with a facilitator is live.
/// </summary>
internal sealed class MembershipsStep(AppDb db, Roll roll, TimeProvider clock) : RecipeStep
{
    sealed record Item(string Community, string UserName, bool IsFacilitator, DateTime? JoinedUtc, MembershipState State, Introduction Said, DateTime? UntilUtc);

    const int Chunk = 500;

    public override string Name => "memberships";
    public override int Order => 70;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        _ = Items(body);
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        var items = Items(body);
        var communities = await db.Set<Community>().Select(c => new { c.Slug, c.Id }).ToDictionaryAsync(c => c.Slug, c => c.Id, stop);
        foreach (var chunk in items.Chunk(Chunk)) await Apply(chunk, communities, run, stop);

        await db.SaveChangesAsync(stop);
        foreach (var slug in items.Select(i => i.Community).Distinct())
            if (communities.TryGetValue(slug, out var id)) await Settle(id, stop);
    }

    // What follows from memberships: the number that pages show, the facilitators' roles, and that a tended community is live.
    async Task Settle(string communityId, CancellationToken stop)
    {
        await roll.Count(communityId, stop);
        var facilitators = await (from m in db.Set<Membership>().Present()
                                  where m.CommunityId == communityId && m.IsFacilitator && !db.Set<FacilitatorRole>().Held().Any(r => r.CommunityId == communityId && r.PersonId == m.PersonId)
                                  join p in db.Set<Person>() on m.PersonId equals p.Id
                                  select new { p.Id, p.DisplayName, p.UserName, m.JoinedUtc }).ToListAsync(stop);
        // A role that came as an item was answered where it came from.
        var offered = await db.Set<FacilitatorRole>().Where(r => r.CommunityId == communityId && r.Standing == FacilitatorStanding.Offered).ToDictionaryAsync(r => r.PersonId, stop);
        var community = await db.Set<Community>().SingleAsync(c => c.Id == communityId, stop);
        var place = new CommunityView { Id = community.Id, Slug = community.Slug, Name = community.DisplayText };
        foreach (var one in facilitators)
        {
            var since = one.JoinedUtc == default ? clock.UtcNow() : one.JoinedUtc;
            if (!offered.TryGetValue(one.Id, out var role)) role = db.Add(FacilitatorRole.TakeUp(place, one.Id, one.DisplayName, one.UserName!, since)).Entity;
            role.Set(FacilitatorStanding.Acting, since, null);
            ((IRaiseEvents)role).Raised.Clear();
        }
        if (facilitators.Count > 0 && community.Lifecycle == CommunityLifecycle.Forming) community.Set(CommunityLifecycle.Live, "", null);
        await db.SaveChangesAsync(stop);
    }

    async Task Apply(Item[] items, Dictionary<string, string> communities, RecipeRun run, CancellationToken stop)
    {
        var names = items.Select(i => Normal(i.UserName)).Distinct().ToList();
        var people = await db.Set<Person>().Where(p => names.Contains(p.NormalizedUserName!))
            .ToDictionaryAsync(p => p.NormalizedUserName!, p => p.Id, stop);
        var ids = people.Values.ToList();
        var known = await db.Set<Membership>().Where(m => ids.Contains(m.PersonId)).ToDictionaryAsync(m => (m.CommunityId, m.PersonId), stop);

        foreach (var item in items)
        {
            if (!communities.TryGetValue(item.Community, out var community)) run.Missing($"There is no community “{item.Community}”, so {item.UserName} was not put in it.");
            else if (!people.TryGetValue(Normal(item.UserName), out var person)) run.Missing($"There is nobody called {item.UserName} to be a member of “{item.Community}”.");
            else Apply(item, community, person, known, run);
        }
    }

    void Apply(Item item, string communityId, string personId, Dictionary<(string, string), Membership> known, RecipeRun run)
    {
        var what = $"{item.UserName} in {item.Community}";
        if (known.TryGetValue((communityId, personId), out var membership))
        {
            if (membership.Set(item.State, item.IsFacilitator, item.JoinedUtc ?? membership.JoinedUtc) | membership.Set(item.Said, item.UntilUtc)) run.Changed(what);
            else run.Kept(what);
            return;
        }
        membership = db.Add(new Membership { CommunityId = communityId, PersonId = personId }).Entity;
        membership.Set(item.State, item.IsFacilitator, item.JoinedUtc ?? clock.UtcNow());
        membership.Set(item.Said, item.UntilUtc);
        known[(communityId, personId)] = membership;
        run.Made(what);
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var rows = await (from m in db.Set<Membership>()
                          join c in db.Set<Community>() on m.CommunityId equals c.Id
                          join p in db.Set<Person>() on m.PersonId equals p.Id
                          orderby c.Slug, m.JoinedUtc, p.UserName
                          select new { c.Slug, p.UserName, m.IsFacilitator, m.JoinedUtc, m.State, m.Why, m.Offer, m.Trial, m.Motive, m.UntilUtc }).ToListAsync(stop);
        return rows.Count == 0 ? null : new JsonObject
        {
            ["Memberships"] = new JsonArray([.. rows.Select(r => new JsonObject
            {
                ["Community"] = r.Slug, ["UserName"] = r.UserName, ["IsFacilitator"] = r.IsFacilitator, ["JoinedUtc"] = r.JoinedUtc, ["State"] = r.State.ToString(),
                ["Why"] = r.Why, ["Offer"] = r.Offer, ["Trial"] = r.Trial, ["Motive"] = r.Motive, ["UntilUtc"] = r.UntilUtc,
            })]),
        };
    }

    static List<Item> Items(JsonObject body) => [.. Objects(body, "Memberships").Select(one => new Item(
        Text(one, "Community"), Text(one, "UserName"),
        Member(one, "IsFacilitator")?.GetValue<bool>() ?? false,
        Loose.Time(Member(one, "JoinedUtc")),
        Member(one, "State")?.GetValue<string>() is not { } word ? MembershipState.Active
            : Enum.TryParse<MembershipState>(word, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state
            : throw new RuleBroken($"“{word}” is no state of a membership. There are Newcomer, Active, Left and Removed."),
        Said(one), Loose.Time(Member(one, "UntilUtc"))))];

    static Introduction Said(JsonObject one)
    {
        var said = new Introduction(Loose.Text(Member(one, "Why")), Loose.Text(Member(one, "Offer")), Loose.Text(Member(one, "Trial")), Loose.Text(Member(one, "Motive")));
        said.Check();
        return said;
    }

    static string Text(JsonObject one, string name) => Member(one, name)?.GetValue<string>() is { Length: > 0 } text ? text
        : throw new RuleBroken($"A membership needs a “{name}”.");

    static string Normal(string userName) => userName.Normalize().ToUpperInvariant();
}
