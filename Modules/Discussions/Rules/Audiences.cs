using Communities;
using Discussions.SealedNames;
using Kernel;
using Kernel.Automation;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Rules;

/// <summary>
/// Members who may know about a discussion's subject: those first who say that they can help with it, then whose replies were marked as the
/// answer, on the same tags before others. Facilitators are asked otherwise, and whoever asked is not asked.
/// </summary>
internal sealed class WhoMayKnow(AppDb db, ICommunities communities, TenantScopes scopes, CurrentTenant tenant) : IAudience
{
    const int Batch = 200;

    sealed record Asked(string Id, string CommunityId, string Title, string StartedBy, string Tags);

    public string Name => "who-may-know";

    public string Label => "members who may know about it";

    public async Task<IReadOnlyList<string>> Of(Occasion occasion, CancellationToken stop)
    {
        if (await db.Set<Discussion>().Published().Where(d => d.Id == occasion.ItemId).Select(d => new Asked(d.Id, d.CommunityId, d.DisplayText, d.StartedBy, d.Tags)).SingleOrDefaultAsync(stop) is not { } one) return [];

        var tags = Discussion.TagsIn(one.Tags);
        var answered = await (from d in db.Set<Discussion>()
                              where d.CommunityId == one.CommunityId && d.State == ContentState.Published && d.AnswerNumber != null && d.Id != one.Id
                              join r in db.Set<Reply>() on new { d.Id, Number = d.AnswerNumber!.Value } equals new { Id = r.DiscussionId, r.Number }
                              where r.AuthorId != Unnamed.Id
                              orderby d.AnsweredUtc descending
                              select new { r.AuthorId, d.Tags }).Take(Batch).ToListAsync(stop);
        var asker = one.StartedBy != Unnamed.Id ? one.StartedBy : await db.Set<SealedName>().Where(s => s.DiscussionId == one.Id).Select(s => s.PersonId).SingleOrDefaultAsync(stop) ?? "";
        var known = (await Knowers(one, asker, stop)).Concat(answered.GroupBy(a => a.AuthorId)
            .OrderByDescending(a => a.Sum(x => Discussion.TagsIn(x.Tags).Intersect(tags).Count())).ThenByDescending(a => a.Count()).Select(a => a.Key)).Distinct()
            .Except([asker, .. await communities.FacilitatorIdsOf(one.CommunityId, stop)]).ToList();
        return [.. (await communities.ReadersAmong(one.CommunityId, known, stop)).OrderBy(known.IndexOf)];
    }

    // What whoever asks may know of others decides who is asked.
    async Task<IReadOnlyList<string>> Knowers(Asked one, string asker, CancellationToken stop)
    {
        await using var scope = await scopes.Open(tenant.Tenant, stop);
        if (!await scope.Get<Guise>().PutOn(asker, stop)) return [];

        var known = new List<string>();
        foreach (var knowers in scope.Get<Kernel.Modules.Plugs>().Of<IKnowers>()) known.AddRange(await knowers.On($"{one.Title} {one.Tags}", one.CommunityId, stop));
        return known;
    }
}

/// <summary>Whoever asked, with or without their name: what a nudge says to them nobody else reads.</summary>
internal sealed class WhoAsked(AppDb db, Askers askers) : IAudience
{
    public string Name => "starter";

    public string Label => "whoever started the discussion";

    public async Task<IReadOnlyList<string>> Of(Occasion occasion, CancellationToken stop)
    {
        var started = await db.Set<Discussion>().Published().Where(d => d.Id == occasion.ItemId).Select(d => d.StartedBy).SingleOrDefaultAsync(stop);
        return started is null || await askers.Behind(occasion.ItemId, started, stop) is not { Length: > 0 } person ? [] : [person];
    }
}

/// <summary>Those who are in the same place and let others there see their name.</summary>
internal sealed class SamePlace(AppDb db) : IAudience
{
    public string Name => "same-here";

    public string Label => "those who said “same here” and gave their name";

    public async Task<IReadOnlyList<string>> Of(Occasion occasion, CancellationToken stop) =>
        await db.Set<Reaction>().Where(r => r.DiscussionId == occasion.ItemId && r.Kind == ReactionKind.SameHere && r.IsNamed).OrderBy(r => r.AtUtc).Select(r => r.PersonId).Distinct().ToListAsync(stop);
}

/// <summary>The two who wrote most, after the facilitators.</summary>
internal sealed class WhoTalkedMost(AppDb db, ICommunities communities) : IAudience
{
    const int Most = 2;

    public string Name => "facilitators-and-most-active";

    public string Label => "facilitators, and the two who said most there";

    public async Task<IReadOnlyList<string>> Of(Occasion occasion, CancellationToken stop)
    {
        var said = await db.Set<Reply>().Where(r => r.DiscussionId == occasion.ItemId && r.AuthorId != Unnamed.Id).GroupBy(r => r.AuthorId).Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).ThenBy(g => g.Key).Take(Most).Select(g => g.Key).ToListAsync(stop);
        return [.. (await communities.FacilitatorIdsOf(occasion.CommunityId, stop)).Concat(await communities.ReadersAmong(occasion.CommunityId, said, stop)).Distinct()];
    }
}
