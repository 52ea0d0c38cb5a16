using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using People.Finder;
using People.Help.Requests;

namespace People.Help;

/// <summary>Reads requests for help, for the asker and for those who were asked.</summary>
internal sealed class HelpPages(AppDb db, Ladder ladder, HelpDesk desk, ICommunities communities, Viewer me)
{
    const int Most = 50;

    public async Task<NewHelpPage> New(HelpForm form, CancellationToken stop)
    {
        var place = await desk.Place(form.Community, stop);
        var mine = await communities.SeenBy(me).Where(c => c.IsMember).OrderBy(c => c.Name).Select(c => new CommunityChoice(c.Slug, c.Name)).ToListAsync(stop);
        var facilitators = await communities.ReadBy(me).Where(c => c.Kind == CommunityKind.Facilitators && c.IsMember).FirstOrDefaultAsync(stop);
        return new(form, await ladder.For(place?.Id ?? "", form.Subject ?? "", await desk.Chosen(form.To, stop), stop), desk.Days, mine, facilitators);
    }

    public async Task<HelpListPage> Lists(CancellationToken stop)
    {
        var mine = await db.Set<HelpRequest>().Where(r => r.AskerId == me.Id).OrderByDescending(r => r.RaisedUtc).Take(Most)
            .Select(r => new { r.Id, r.Subject, r.State, r.RaisedUtc, OtherId = r.Steps.Where(s => s.Kind == HelpStepKind.Asked).OrderByDescending(s => s.Number).Select(s => s.ToId).First() }).ToListAsync(stop);
        var asked = await db.Set<HelpRequest>().Where(r => r.AskerId != me.Id && r.Steps.Any(s => s.ToId == me.Id)).OrderByDescending(r => r.RaisedUtc).Take(Most)
            .Select(r => new { r.Id, r.Subject, r.State, r.RaisedUtc, OtherId = r.AskerId }).ToListAsync(stop);
        var faces = await Faces([.. mine.Concat(asked).Select(r => r.OtherId)], stop);
        return new([.. mine.Select(r => new HelpRow(r.Id, r.Subject, r.State, faces(r.OtherId), r.RaisedUtc))], [.. asked.Select(r => new HelpRow(r.Id, r.Subject, r.State, faces(r.OtherId), r.RaisedUtc))]);
    }

    /// <summary>Null when there is no such request, or not for this viewer.</summary>
    public async Task<HelpPage?> Show(string id, string typed, CancellationToken stop)
    {
        if (await Find(id, tracked: false, stop) is not { } request) return null;

        var steps = request.Steps.OrderBy(s => s.Number).ToList();
        var faces = await Faces([request.AskerId, .. steps.SelectMany(s => new[] { s.ById, s.ToId }).Where(i => i.Length > 0)], stop);
        // Its name is for those who may know of it.
        var community = request.CommunityId.Length == 0 ? null : await communities.SeenBy(me).Where(c => c.Id == request.CommunityId).Select(c => c.Name).SingleOrDefaultAsync(stop);
        var (isMine, wasAsked) = (request.AskerId == me.Id, request.WasAsked(me.Id));
        return new(new(request.Id, request.Subject, request.State, faces(request.AskerId), request.RaisedUtc), request.Words, community ?? "", isMine,
            wasAsked && request.IsOpen && request.OwnerId != me.Id, wasAsked && request.State != HelpState.Confirmed, isMine && request.State == HelpState.Answered,
            isMine && request.State != HelpState.Confirmed && steps[^1].Kind != HelpStepKind.Exhausted, request.IsOpen ? request.DueUtc : null,
            [.. steps.Select(s => new TrailStep(s.Kind, s.ById.Length > 0 ? faces(s.ById) : null, s.ToId.Length > 0 ? faces(s.ToId) : null, s.Words, s.AtUtc))]) { Typed = typed };
    }

    /// <summary>With its trail; null when it is none of the viewer's.</summary>
    public Task<HelpRequest?> Find(string id, bool tracked, CancellationToken stop)
    {
        var mine = db.Set<HelpRequest>().Include(r => r.Steps.OrderBy(s => s.Number)).Of(me.Id);
        return (tracked ? mine : mine.AsNoTracking()).SingleOrDefaultAsync(r => r.Id == id, stop);
    }

    async Task<Func<string, Face>> Faces(IReadOnlyCollection<string> ids, CancellationToken stop)
    {
        var known = await db.Set<Person>().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, Face = new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation) }).ToDictionaryAsync(p => p.Id, p => p.Face, stop);
        return id => known.GetValueOrDefault(id, Face.Gone);
    }
}
