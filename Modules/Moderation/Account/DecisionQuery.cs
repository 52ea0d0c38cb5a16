using Communities;
using Communities.Posts;
using Kernel;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.People;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Moderation.Cases;

namespace Moderation.Account;

/// <summary>Reads what somebody may know of the cases about them. That a post was flagged and left as it is, nobody tells them.</summary>
internal sealed class DecisionQuery(AppDb db, Casebook cases, IAttachments attachments, Kernel.Modules.Plugs plugs, Viewer me)
{
    const int Most = 100;

    public async Task<IQueryable<Case>> Mine(CancellationToken stop)
    {
        // What they asked without their name is theirs, and says so to nobody else.
        var unnamed = new List<string>();
        foreach (var posts in plugs.Of<IPosts>()) unnamed.AddRange(await posts.UnnamedBy(me.Id, stop));

        return db.Set<Case>().Where(c => (c.PersonId == me.Id || c.PersonId == Post.Unnamed && unnamed.Contains(c.ItemId)) && (
            c.Origin == CaseOrigin.Held || c.Outcome != CaseOutcome.None && c.Outcome != CaseOutcome.LeftAsItIs || c.History.Any(h => h.Act == CaseAct.Messaged || h.Act == CaseAct.Hidden)));
    }

    public async Task<IReadOnlyList<DecisionRow>> Rows(CancellationToken stop) =>
        [.. (await (from c in await Mine(stop)
                    join place in db.Set<Community>() on c.CommunityId equals place.Id
                    orderby c.OpenedUtc descending, c.Id descending
                    select new { c.Id, c.Name, c.Origin, c.Outcome, c.OpenedUtc, c.DecidedUtc, Community = place.DisplayText }).Take(Most).ToListAsync(stop))
            .Select(c => new DecisionRow(DecisionsController.PathOf(c.Id), Title(c.Origin, c.Name, c.Community), c.Community, Said(c.Origin, c.Outcome), c.DecidedUtc ?? c.OpenedUtc))];

    public async Task<DecisionPage?> Page(string id, AppealForm form, CancellationToken stop)
    {
        if (await (await Mine(stop)).AsNoTracking().Include(c => c.History).SingleOrDefaultAsync(c => c.Id == id, stop) is not { } one) return null;

        var place = await db.Set<Community>().Where(c => c.Id == one.CommunityId).Select(c => new { c.DisplayText, c.Slug }).SingleAsync(stop);
        var held = one.Origin == CaseOrigin.Held ? await db.Set<HeldPost>().AsNoTracking().SingleOrDefaultAsync(h => h.CaseId == id, stop) : null;
        var post = one.Origin == CaseOrigin.Flags ? await cases.PostOf(one.Kind, one.ItemId, one.Number, stop) : null;
        var body = held is { Path: "" } ? held.Body : post is { IsHidden: true } ? post.Body : "";

        return new(id, Title(one.Origin, one.Name, place.DisplayText), place.DisplayText, new CommunityView { Slug = place.Slug }.Path,
            await Until(one, stop) is { } until ? $"A facilitator muted you until {until.Said}. You read everything as before." : $"{Said(one.Origin, one.Outcome)}{(one.Outcome == CaseOutcome.None && held is not null ? " " + held.Why : "")}", one.Outcome is CaseOutcome.None or CaseOutcome.LeftAsItIs ? "" : one.Reason, one.DecidedUtc ?? one.OpenedUtc, body.Length > 0 ? Markdown.ToHtml(body, null, await attachments.NamedIn(body, stop)) : "",
            one.Outcome == CaseOutcome.Refused ? body : "", held?.Path ?? (post is { IsHidden: false } ? post.Path : ""),
            [.. one.History.Where(h => h.Act == CaseAct.Messaged).OrderBy(h => h.Turn).Select(h => new MessageView(h.Words, h.Utc))],
            new(one.MayAppeal, one.Appeal, one.AppealedUtc, AppealSaid(one.AppealState), one.AppealAnswer), form);
    }

    async Task<Muted?> Until(Case one, CancellationToken stop)
    {
        if (one.Outcome != CaseOutcome.Muted) return null;
        foreach (var mutes in plugs.Of<IMutes>()) if (await mutes.Of(one.CommunityId, one.PersonId, stop) is { } muted) return muted;
        return null;
    }

    static string Title(CaseOrigin origin, string name, string community) => origin == CaseOrigin.Person ? $"Writing in {community}" : Yours(name, capital: true);

    /// <summary>“the discussion …” and “reply 3 in …” as whoever wrote it says it.</summary>
    public static string Yours(string name, bool capital = false) => (capital ? "Your " : "your ") + (name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name);

    static string Said(CaseOrigin origin, CaseOutcome outcome) => outcome switch
    {
        CaseOutcome.Hidden => "A facilitator hid it. You and the facilitators can still read it.",
        CaseOutcome.Shown => "It is shown to everybody again.",
        CaseOutcome.Published => "It is published.",
        CaseOutcome.Refused => "A facilitator returned it to you.",
        CaseOutcome.Muted => "A facilitator muted you for some days.",
        CaseOutcome.Unmuted => "You may write there again.",
        _ => origin == CaseOrigin.Held ? "It waits for a facilitator, usually for less than a day. Only you and the facilitators see it until then." : "The facilitators wrote to you about it.",
    };

    static string AppealSaid(AppealState state) => state switch
    {
        AppealState.Open => "Your appeal waits for an answer.",
        AppealState.Upheld => "The decision was upheld.",
        AppealState.Overturned => "The decision was taken back.",
        AppealState.Overtaken => "Something else was decided before your appeal was answered.",
        _ => "",
    };
}
