using CaseStudies;
using Communities;
using Communities.Consents;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Sharing.Post;

namespace Sharing.Outward;

/// <summary>Asks authors, sends what they agreed to, and takes back what may not stay away. Saved by the caller.</summary>
internal sealed class Sendings(AppDb db, ICaseStudies cases, TimeProvider clock)
{
    /// <exception cref="RuleBroken">It may not be asked.</exception>
    public async Task<ShareRequest> Ask(CaseView study, CommunityView community, string path, Connection hub, bool forVisitors, string byId, CancellationToken stop)
    {
        if (study.IsRetired) throw new RuleBroken("It was retired: its authors said that it holds no longer. It stays here.");
        if (community.Lifecycle == CommunityLifecycle.Archived) throw new RuleBroken("This community is archived, so nothing of it is shared any more.");
        if (await db.Set<ShareRequest>().AnyAsync(r => r.CaseId == study.Id && r.ConnectionId == hub.Id && r.State == RequestState.Open, stop)) throw new RuleBroken($"Its authors are being asked about {hub.OtherName} already.");
        if (study.AuthorIds.Count == 0 || await db.Set<Person>().CountAsync(p => study.AuthorIds.Contains(p.Id) && p.SuspendedUtc == null, stop) < study.AuthorIds.Count)
            throw new RuleBroken("One of its authors has no account here any more, so nobody can ask them. It stays here.");
        if (await ShareOf(study.Id, hub.Id, stop) is { IsWanted: true } there && (there.SentNumber == study.Number || there.Document.Number == study.Number)) throw new RuleBroken($"{hub.OtherName} has this version already, or is about to get it.");

        var document = Leaving.Of(study, community.Privacy, path, forVisitors).Checked();
        var request = db.Add(new ShareRequest
        {
            CaseId = study.Id, ConnectionId = hub.Id, RequestedById = byId, RequestedUtc = clock.UtcNow(), DocumentJson = document.Write(), CaseTitle = document.Title, CaseNumber = study.Number, Privacy = community.Privacy,
        }).Entity;
        request.Ask(study.AuthorIds);
        return request;
    }

    /// <summary>All its authors said yes.</summary>
    public async Task Send(ShareRequest agreed, CancellationToken stop)
    {
        var share = await ShareOf(agreed.CaseId, agreed.ConnectionId, stop) ?? db.Add(new OutwardShare { CaseId = agreed.CaseId, ConnectionId = agreed.ConnectionId }).Entity;
        if (share.RequestId == agreed.Id) return;

        var named = agreed.Consents.Where(c => c.Answer == ConsentAnswer.Yes).Select(c => c.PersonId).ToList();
        var names = await db.Set<Person>().Where(p => named.Contains(p.Id)).OrderBy(p => p.DisplayName).Select(p => p.DisplayName).ToListAsync(stop);
        share.Send(agreed, agreed.Document.Signed(names, agreed.Consents.Count - names.Count), clock.UtcNow());
        // Between the last yes and now it may have been closed up.
        if (await Against(agreed.CaseId, agreed.Privacy, stop) is { } why) share.TakeBack(why, "", clock.UtcNow());
    }

    /// <param name="byId">Empty when nobody takes it back.</param>
    public async Task TakeBack(string caseId, string connectionId, string because, string byId, CancellationToken stop)
    {
        var now = clock.UtcNow();
        (await ShareOf(caseId, connectionId, stop))?.TakeBack(because, byId, now);
        foreach (var request in await db.Set<ShareRequest>().Where(r => r.CaseId == caseId && r.ConnectionId == connectionId && r.State == RequestState.Open).ToListAsync(stop)) request.CallOff(because, now);
    }

    /// <summary>Looks whether everything that was shared may stay away, and whether what is asked may still be asked.</summary>
    public async Task Look(CancellationToken stop)
    {
        var now = clock.UtcNow();
        foreach (var share in await db.Set<OutwardShare>().Where(s => s.IsWanted).ToListAsync(stop))
            if (await Against(share.CaseId, share.Privacy, stop) is { } why) share.TakeBack(why, "", now);
        foreach (var request in await db.Set<ShareRequest>().Where(r => r.State == RequestState.Open).ToListAsync(stop))
            if (await Against(request.CaseId, request.Privacy, stop) is { } why) request.CallOff(why, now);
    }

    /// <summary>Why it may not be shared, as a sentence; null when it may.</summary>
    /// <param name="agreed">Who could read it at home when its authors were asked.</param>
    async Task<string?> Against(string caseId, CommunityPrivacy agreed, CancellationToken stop)
    {
        if (await cases.Find(caseId, stop) is not { } study) return "It is no longer published at home.";
        if (study.IsRetired) return "It was retired: its authors said that it holds no longer.";

        var place = await db.Set<Community>().Where(c => c.Id == study.CommunityId && c.State == ContentState.Published).Select(c => new { c.Privacy, c.Lifecycle }).SingleOrDefaultAsync(stop);
        return place switch
        {
            null => "Its community is gone.",
            { Lifecycle: CommunityLifecycle.Archived } => "Its community was archived.",
            _ when place.Privacy > agreed => "Fewer people may read its community than when its authors were asked.",
            _ => null,
        };
    }

    Task<OutwardShare?> ShareOf(string caseId, string connectionId, CancellationToken stop) => db.Set<OutwardShare>().SingleOrDefaultAsync(s => s.CaseId == caseId && s.ConnectionId == connectionId, stop);
}
