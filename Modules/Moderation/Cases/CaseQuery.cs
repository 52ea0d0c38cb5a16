using Communities;
using Communities.Posts;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.People;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Moderation.Cases;

/// <summary>Reads a case with the post it is about, its flags and its history.</summary>
internal sealed class CaseQuery(AppDb db, Casebook cases, IAttachments attachments, Viewer me)
{
    public async Task<CasePage> Page(CommunityView community, string id, CaseForm form, string? use, CancellationToken stop)
    {
        var one = await db.Set<Case>().AsNoTracking().Include(c => c.History).SingleAsync(c => c.Id == id, stop);
        var held = one.Origin == CaseOrigin.Held ? await db.Set<HeldPost>().AsNoTracking().SingleOrDefaultAsync(h => h.CaseId == id, stop) : null;
        var post = one.Origin == CaseOrigin.Flags ? await cases.PostOf(one.Kind, one.ItemId, one.Number, stop) : null;
        var body = post?.Body ?? held?.Body ?? "";
        var faces = await Faces([one.PersonId, one.AssigneeId, .. one.History.Select(h => h.ById)], stop);
        var flags = await db.Set<Flag>().Where(f => f.CaseId == id).OrderBy(f => f.Utc).Select(f => new FlagView(f.Reason, f.Words, f.Utc)).ToListAsync(stop);
        var canned = await db.Set<CannedReply>().AsNoTracking().Where(r => r.CommunityId == community.Id || r.CommunityId == "").OrderBy(r => r.Title).ToListAsync(stop);
        var author = one.PersonId == Post.Unnamed ? Unnamed : faces.GetValueOrDefault(one.PersonId);
        if (form.Words is null && canned.Find(r => r.Id == use) is { } chosen) form.Words = CannedReply.For(chosen.Text, author is { Name.Length: > 0 } ? author.DisplayName : "there");
        form.Ground ??= one.Ground ?? (flags.Count > 0 ? flags[0].Reason : null);

        return new(community, id, Title(one, author), one.Origin, one.State, one.Outcome, author, one.OpenedUtc,
            one.AssigneeId.Length == 0 ? null : faces.GetValueOrDefault(one.AssigneeId, Face.Gone), one.AssigneeId == me.Id, one.PersonId == me.Id,
            Markdown.ToHtml(body, null, await attachments.NamedIn(body, stop)), held?.Path ?? (post is { IsHidden: false } ? post.Path : ""), post is { IsHidden: true }, form)
        {
            Flags = flags,
            History = [.. one.History.OrderBy(h => h.Turn).Select(h => new HistoryLine(
                h.ById == Post.Unnamed ? Unnamed.DisplayName : h.ById.Length > 0 ? faces.GetValueOrDefault(h.ById, Face.Gone).DisplayName : h.Act == CaseAct.Flagged ? "A member" : "The site", CaseWord.Of(h.Act), h.Words, h.Utc))],
            Canned = [.. canned.Select(r => new CannedLine(r.Id, r.Title))],
            Others = one.PersonId == Post.Unnamed ? 0 : await db.Set<Case>().CountAsync(c => c.PersonId == one.PersonId && c.CommunityId == community.Id && c.Id != id, stop),
            Notes = await db.Set<PersonalNote>().CountAsync(n => n.PersonId == one.PersonId && n.CommunityId == community.Id, stop),
            Held = held?.Why ?? "",
            Appeal = one.AppealState == AppealState.Open ? one.Appeal : "",
        };
    }

    static readonly Face Unnamed = new("", "A member", "");

    static string Title(Case one, Face? author) => one.Origin switch
    {
        CaseOrigin.Person => one.Name,
        CaseOrigin.Held => $"{author?.DisplayName ?? Face.Gone.DisplayName} wants to post {one.Name}",
        _ => char.ToUpperInvariant(one.Name[0]) + one.Name[1..],
    };

    async Task<Dictionary<string, Face>> Faces(IEnumerable<string> ids, CancellationToken stop)
    {
        var wanted = ids.Where(id => id.Length > 0).Distinct().ToList();
        return await db.Set<Person>().Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new Face(p.UserName!, p.DisplayName, p.Photo, p.JobTitle), stop);
    }
}
