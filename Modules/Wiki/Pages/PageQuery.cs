using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Wiki.Adoptions;
using Wiki.Shared;

namespace Wiki.Pages;

/// <summary>Reads one page as the viewer may see it.</summary>
internal sealed class PageQuery(AppDb db, Writers writers, AdoptionQuery adoptions, Access access, Viewer me, TimeProvider clock)
{
    /// <summary>What everybody sees who may read the community.</summary>
    public IQueryable<WikiPage> Of(CommunityView community, string id) => db.Set<WikiPage>().Published().In(community.Id).Where(p => p.Id == id);

    /// <summary>Also what was taken away, for those who look after the community.</summary>
    public async Task<IQueryable<WikiPage>> TendedOf(CommunityView community, string id, CancellationToken stop) =>
        await MayTend(community, stop) ? db.Set<WikiPage>().In(community.Id).Where(p => p.Id == id && (p.State == ContentState.Published || p.TakenAwayUtc != null)) : Of(community, id);

    public ValueTask<bool> MayWrite(CommunityView community, CancellationToken stop) => access.Can(WikiModule.Write, community, stop);

    public ValueTask<bool> MayTend(CommunityView community, CancellationToken stop) => access.Can(WikiModule.Tend, community, stop);

    public async Task<PagePage?> Read(CommunityView community, string id, CancellationToken stop)
    {
        if (await (await TendedOf(community, id, stop)).AsNoTracking().SingleOrDefaultAsync(stop) is not { } page) return null;

        string[] ids = [page.ChangedBy, page.StandingBy, page.TakenAwayBy];
        var people = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new Face(p.UserName!, p.DisplayName, p.Photo, ""), stop);
        Face FaceOf(string personId) => people.GetValueOrDefault(personId) ?? Face.Gone;

        var may = new PageMay(page.IsPublished && await MayWrite(community, stop), await MayTend(community, stop));
        return new(community, id, WikiPage.PathOf(community.Path, id), page.DisplayText, page.Html, page.Number, FaceOf(page.ChangedBy), page.ModifiedUtc,
            Contents.Of(page.Html), await Standing(community, page, FaceOf, stop), await writers.Of(id, stop),
            page.TakenAwayUtc is { } utc ? new(FaceOf(page.TakenAwayBy), utc, page.TakenAwayReason) : null, may)
        {
            From = await adoptions.From(id, stop),
            MayAdopt = me.IsSignedIn && Adopting.Refusal(community) is null,
            UsedIn = await adoptions.In(id, stop),
            Follows = me.IsSignedIn ? await db.Set<WikiFollow>().AnyAsync(f => f.PageId == id && f.PersonId == me.Id && f.IsOn, stop) : null,
        };
    }

    async Task<StandingNotice?> Standing(CommunityView community, WikiPage page, Func<string, Face> faceOf, CancellationToken stop)
    {
        if (page.Standing == PageStanding.None || page.StandingUtc is not { } utc) return null;

        var successor = page.SuccessorId.Length == 0 ? null : await Of(community, page.SuccessorId).Select(p => p.DisplayText).SingleOrDefaultAsync(stop);
        return new(StandingWord.Of(page.Standing), page.StandingReason, faceOf(page.StandingBy), utc, WikiPage.IsDueForReview(page.Standing, utc, clock.UtcNow()), page.ChangedUtc > utc,
            successor is null ? null : new(WikiPage.PathOf(community.Path, page.SuccessorId), successor));
    }
}
