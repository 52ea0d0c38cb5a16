using Communities;
using Ideas.Shared;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Plugs;

/// <summary>Those who brought an idea hear that it was read and what became of it; those who see the same, how it was decided and what was done.</summary>
internal sealed class IdeaNotices(AppDb db, ICommunities communities, INotify notify, Site site) : IHandle<IdeaAcknowledged>, IHandle<IdeaDecided>, IHandle<IdeaShared>
{
    public Task Handle(IdeaAcknowledged happened, CancellationToken stop) => Tell(happened.IdeaId, happened.ById, withSupporters: false, "answered",
        idea => $"“{idea.DisplayText}” is read and goes on. It is decided until {LocalDay.Said(idea.DecideByUtc, site.TimeZone)}", stop);

    public Task Handle(IdeaDecided happened, CancellationToken stop) => Tell(happened.IdeaId, happened.ById, withSupporters: true, "decided",
        idea => $"“{idea.DisplayText}” is decided: {(idea.Decision is { } decision ? StandingWord.Of(decision).ToLowerInvariant() : "it comes back")}. Read why", stop);

    public Task Handle(IdeaShared happened, CancellationToken stop) => Tell(happened.IdeaId, "", withSupporters: true, "shared",
        idea => $"You said “{idea.DisplayText}”, and we did: {idea.WeDid} Thank you", stop);

    async Task Tell(string ideaId, string byId, bool withSupporters, string what, Func<Idea, string> words, CancellationToken stop)
    {
        if (await db.Set<Idea>().AsNoTracking().Published().SingleOrDefaultAsync(i => i.Id == ideaId, stop) is not { } idea || await communities.PathOf(idea.CommunityId, stop) is not { } place) return;

        var authors = await db.Set<IdeaAuthor>().Where(a => a.IdeaId == ideaId && a.PersonId != byId).Select(a => a.PersonId).ToListAsync(stop);
        var supporters = withSupporters ? await db.Set<IdeaSupport>().Where(s => s.IdeaId == ideaId && s.PersonId != byId && !authors.Contains(s.PersonId)).Select(s => s.PersonId).ToListAsync(stop) : [];
        var notice = new Notice($"{IdeaNews.Prefix}{ideaId}:{what}", words(idea), Idea.PathOf(place, ideaId), "You brought this idea.") { Place = idea.CommunityId, From = byId };
        await notify.Send(await communities.ReadersAmong(idea.CommunityId, authors, stop), notice, stop);
        await notify.Send(await communities.ReadersAmong(idea.CommunityId, supporters, stop), notice with { Why = "You said “same here”." }, stop);
    }
}

/// <summary>What notices of ideas are about: whether their reader may still see it.</summary>
internal sealed class IdeaNews(AppDb db, ICommunities communities) : INoticeSubject
{
    public const string Prefix = "idea:";

    public bool Knows(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    public async Task<IReadOnlyCollection<string>> Visible(string personId, IReadOnlyCollection<string> keys, CancellationToken stop)
    {
        var ids = keys.Select(IdOf).Distinct().ToList();
        var seen = await db.Set<Idea>().Published().Where(i => ids.Contains(i.Id) && communities.ReadBy(Reader(personId)).Any(p => p.Id == i.CommunityId)).Select(i => i.Id).ToListAsync(stop);
        return [.. keys.Where(key => seen.Contains(IdOf(key)))];
    }

    public async Task<NoticeStory?> Tell(string personId, string key, string mark, CancellationToken stop)
    {
        var id = IdOf(key);
        var found = await (from i in db.Set<Idea>().Published()
                           where i.Id == id
                           join place in communities.ReadBy(Reader(personId)) on i.CommunityId equals place.Id
                           select new { i.DisplayText, Community = place }).SingleOrDefaultAsync(stop);
        return found is null ? null : new(found.DisplayText, Idea.PathOf(found.Community.Path, id), "idea", found.Community.Name, TakesReplies: false, []);
    }

    public Task<bool> Mute(string personId, string key, bool on, CancellationToken stop) => Task.FromResult(false);

    // A key is the kind, the idea, and what about it.
    static string IdOf(string key) => key.Split(':')[1];

    // What a person may read, whatever their roles on the site.
    static Viewer Reader(string personId)
    {
        var reader = new Viewer();
        reader.SignIn(personId, "", "", "", []);
        return reader;
    }
}
