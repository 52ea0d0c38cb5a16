using Communities;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Plugs;

/// <summary>Authors hear when somebody uses what they wrote, and when it is time to look whether it still holds.</summary>
internal sealed class CaseNotices(AppDb db, ICommunities communities, INotify notify) : IHandle<CaseStudyReviewDue>, IHandle<AdoptionRecorded>
{
    public async Task Handle(CaseStudyReviewDue happened, CancellationToken stop)
    {
        if (await Told(happened.CaseId, stop) is not var (found, path)) return;

        await notify.Send(await communities.ReadersAmong(found.CommunityId, await db.Listening(found.Id, found.AuthorIds, stop), stop),
            new($"case-study:{found.Id}:due", $"Does “{found.DisplayText}” still hold? Confirm it, change it, or retire it", path, "You wrote it a year ago or so.") { Place = found.CommunityId }, stop);
    }

    public async Task Handle(AdoptionRecorded happened, CancellationToken stop)
    {
        if (await Told(happened.CaseId, stop) is not var (found, path)) return;
        if (await db.Set<Adoption>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == happened.AdoptionId, stop) is not { Answer: { } answer } adoption) return;

        await notify.Send(await communities.ReadersAmong(found.CommunityId, await db.Listening(found.Id, found.AuthorIds.Where(a => a != happened.PersonId), stop), stop),
            new($"case-study:{found.Id}:adoption", $"{adoption.Team} says of “{found.DisplayText}”: {Adoption.WordOf(answer).ToLowerInvariant()}", path + "/adoptions", "You wrote it.") { Place = found.CommunityId, From = happened.PersonId }, stop);
    }

    async Task<(CaseStudy Case, string Path)?> Told(string id, CancellationToken stop) =>
        await db.Set<CaseStudy>().AsNoTracking().Current().SingleOrDefaultAsync(c => c.Id == id, stop) is { } found && await communities.PathOf(found.CommunityId, stop) is { } place
            ? (found, CaseStudy.PathOf(place, id)) : null;
}
