using CaseStudies;
using Communities;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Sharing.Consents;

namespace Sharing.Plugs;

/// <summary>Authors hear that they are asked; they and whoever asked hear what became of it.</summary>
internal sealed class ShareNotices(AppDb db, ICaseStudies cases, ICommunities communities, INotify notify) : IHandle<ConsentAsked>, IHandle<ConsentRefused>, IHandle<ShareTakenBack>, IHandle<ShareStandingTold>
{
    const string Asked = "You asked whether it may be shared.";
    const string Wrote = "You agreed that it is shared.";

    public async Task Handle(ConsentAsked happened, CancellationToken stop)
    {
        if (await Find(happened.RequestId, stop) is not { Request: { State: RequestState.Open } request } found) return;

        var name = await db.Set<Person>().Where(p => p.Id == request.RequestedById).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) ?? "Somebody";
        await notify.Send(request.Consents.Select(c => c.PersonId), new($"sharing:{request.Id}", $"{name} asks whether “{request.CaseTitle}” may be shared with {found.Hub}", ConsentsController.PathOf(request.Id), "You are one of its authors."), stop);
    }

    public async Task Handle(ConsentRefused happened, CancellationToken stop)
    {
        if (await Find(happened.RequestId, stop) is not { } found) return;

        await notify.Send([found.Request.RequestedById], new($"sharing:{found.Request.Id}:no", $"“{found.Request.CaseTitle}” stays here: not all its authors want to share it with {found.Hub}", await PathOf(found.Request.CaseId, stop), Asked), stop);
    }

    public async Task Handle(ShareTakenBack happened, CancellationToken stop)
    {
        if (await Share(happened.ShareId, stop) is not { } share || await Find(share.RequestId, stop) is not { } found) return;

        await Tell(found, $"“{share.CaseTitle}” goes from {found.Hub}. {share.Because}", "gone", happened.ById, stop);
    }

    public async Task Handle(ShareStandingTold happened, CancellationToken stop)
    {
        if (await Share(happened.ShareId, stop) is not { } share || await Find(share.RequestId, stop) is not { } found) return;

        var text = happened.Standing switch
        {
            ShareStanding.Shown => $"{found.Hub} shows “{share.CaseTitle}”",
            ShareStanding.Hidden => $"{found.Hub} does not show “{share.CaseTitle}”: {happened.Reason}",
            _ => "",
        };
        if (text.Length > 0) await Tell(found, text, "standing", "", stop);
    }

    // Whoever did it knows.
    async Task Tell((ShareRequest Request, string Hub) found, string text, string key, string butId, CancellationToken stop)
    {
        var authors = found.Request.Consents.Select(c => c.PersonId).Where(id => id != butId).ToList();
        await notify.Send(authors, new($"sharing:{found.Request.Id}:{key}", text, ConsentsController.PathOf(found.Request.Id), Wrote), stop);
        if (found.Request.RequestedById != butId && !authors.Contains(found.Request.RequestedById))
            await notify.Send([found.Request.RequestedById], new($"sharing:{found.Request.Id}:{key}", text, await PathOf(found.Request.CaseId, stop), Asked), stop);
    }

    async Task<(ShareRequest Request, string Hub)?> Find(string requestId, CancellationToken stop) =>
        await db.Set<ShareRequest>().AsNoTracking().Include(r => r.Consents).SingleOrDefaultAsync(r => r.Id == requestId, stop) is { } request
            ? (request, await db.Set<Connection>().Where(c => c.Id == request.ConnectionId).Select(c => c.OtherName).SingleAsync(stop)) : null;

    Task<OutwardShare?> Share(string id, CancellationToken stop) => db.Set<OutwardShare>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, stop);

    // Where there is nothing to be read any more, all case studies of the place are no answer, and the notifications are.
    async Task<string> PathOf(string caseId, CancellationToken stop) =>
        await cases.Find(caseId, stop) is { } study && await communities.PathOf(study.CommunityId, stop) is { } place ? $"{place}/case-studies/{caseId}/sharing" : "/notifications";
}
