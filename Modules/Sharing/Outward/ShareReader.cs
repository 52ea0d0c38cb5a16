using CaseStudies;
using Communities;
using Communities.Consents;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;
using Sharing.Shared;

namespace Sharing.Outward;

/// <summary>Reads how a case study is shared.</summary>
internal sealed class ShareReader(AppDb db, Site site, Viewer me, TenantDirectory directory)
{
    public async Task<SharePage> Read(CommunityView community, CaseView study, string path, bool mayShare, ShareForm form, CancellationToken stop)
    {
        var connections = await db.Set<Connection>().AsNoTracking().WithHubs().OrderBy(c => c.OtherName).ToListAsync(stop);
        var shares = await db.Set<OutwardShare>().AsNoTracking().Where(s => s.CaseId == study.Id).ToListAsync(stop);
        var open = await db.Set<ShareRequest>().AsNoTracking().Include(r => r.Consents).Where(r => r.CaseId == study.Id && r.State == RequestState.Open).ToListAsync(stop);
        var faces = await Faces([.. study.AuthorIds, .. open.SelectMany(r => r.Consents.Select(c => c.PersonId))], stop);

        var states = new Dictionary<string, HubState>();
        foreach (var share in shares) states[share.ConnectionId] = await State(share, connections.Single(c => c.Id == share.ConnectionId), stop);
        var hubs = connections.Where(c => c.IsOpen).Select(c => Row(c, study.Number, states.GetValueOrDefault(c.Id), open.SingleOrDefault(r => r.ConnectionId == c.Id), faces)).ToList();
        var document = Leaving.Of(study, community.Privacy, path, form.ForVisitors);
        var authors = study.AuthorIds.Select(a => faces.GetValueOrDefault(a, Face.Gone)).ToList();
        return new(
            community, study.Id, path, study.Title, study.Number, mayShare, hubs, [.. connections.Where(c => !c.IsOpen && states.ContainsKey(c.Id)).Select(c => states[c.Id])], authors,
            SharedCaseView.Of(document.Signed([.. authors.Select(a => a.DisplayName)], 0), site.Name), form);
    }

    public async Task<Dictionary<string, Face>> Faces(IReadOnlyCollection<string> ids, CancellationToken stop) =>
        await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation), stop);

    HubRow Row(Connection hub, int number, HubState? state, ShareRequest? asking, Dictionary<string, Face> faces) => new(
        hub.Id, hub.OtherName, state,
        asking is null ? null : new(asking.Id, asking.CaseNumber, asking.RequestedUtc, [.. asking.Consents.Select(c => new AuthorAnswer(faces.GetValueOrDefault(c.PersonId, Face.Gone), ConsentWord.Of(c.Answer), c.IsYes, c.PersonId == me.Id && c.AnsweredUtc is null))]),
        asking is null && (state is null or { CanTakeBack: false } || state.Number > 0 && state.Number < number));

    async Task<HubState> State(OutwardShare share, Connection hub, CancellationToken stop)
    {
        var address = share is { IsWanted: true, Standing: ShareStanding.Shown } && await directory.Find(hub.OtherTenantId, stop) is { } there ? there.Address + SharedCase.PathOf(share.ItemId) : "";
        var (word, tone) = Word(share);
        return new(hub.Id, hub.OtherName, word, tone, share.Because, share.IsWanted ? share.SharedUtc ?? share.WaitsSinceUtc : share.RemovedUtc ?? share.WaitsSinceUtc, address, share.SentNumber, share.IsWanted);
    }

    static (string Word, string Tone) Word(OutwardShare share) => share switch
    {
        { IsWanted: true, DueUtc: not null } => ("Waiting to be sent", "attention"),
        { IsWanted: true, Standing: ShareStanding.Waiting } => ("Being looked at", "attention"),
        { IsWanted: true, Standing: ShareStanding.Hidden } => ("Hidden there", "attention"),
        { IsWanted: true } => ("Shared", "positive"),
        { DueUtc: not null } => ("Being removed", "attention"),
        _ => ("Removed", ""),
    };
}

/// <summary>What an author said, in a word.</summary>
internal static class ConsentWord
{
    public static string Of(ConsentAnswer? answer) => answer switch
    {
        ConsentAnswer.Yes => "Yes",
        ConsentAnswer.WithoutName => "Yes, without their name",
        ConsentAnswer.No => "No",
        ConsentAnswer.TakenBack => "Taken back",
        _ => "Has not answered yet",
    };
}
