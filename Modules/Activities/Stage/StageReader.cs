using Activities.Formats;
using Activities.Running;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Activities.Stage;

/// <summary>Reads an activity as the viewer may see it.</summary>
internal sealed class StageReader(AppDb db, Subjects subjects, Seats seats, Candidates candidates, Viewer me, Site site, TimeProvider clock)
{
    /// <summary>The activity and the viewer's seat; null where they may not know of it.</summary>
    public async Task<(Activity Activity, Seat Seat)?> Find(CommunityView community, string id, CancellationToken stop) =>
        await Of(community, id, stop) is { } activity && await seats.Of(activity, community, stop) is { } seat && (activity.SubjectId.Length == 0 || await subjects.Find(activity, stop) is not null) ? (activity, seat) : null;

    /// <summary>What somebody is told whose part was taken back; null for anybody else.</summary>
    public async Task<GonePage?> Former(CommunityView community, string id, IReadOnlyDictionary<string, string?> typed, CancellationToken stop)
    {
        if (!me.IsSignedIn || await Of(community, id, stop) is not { } activity || activity.People.Find(p => p.PersonId == me.Id && !p.IsActive && p.Role != Format.Owner) is not { } part) return null;

        return new(community, activity.Title, part.ReleasedReason, [.. activity.Format.SheetIn(activity.PhaseKey).Select(p => new AnswerLine(p.Label, p.Text, typed.GetValueOrDefault(p.Key) ?? "")).Where(a => a.Answer.Length > 0)]);
    }

    Task<Activity?> Of(CommunityView community, string id, CancellationToken stop) =>
        db.Set<Activity>().Whole().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.CommunityId == community.Id, stop);

    public async Task<StagePage?> Read(CommunityView community, string id, CancellationToken stop, Refusal? refused = null)
    {
        if (await Find(community, id, stop) is not var (activity, seat)) return null;

        var (format, now) = (activity.Format, clock.UtcNow());
        var names = new Names(activity, await Faces(activity, stop), seat, site.Get<ActivitySettings>().SingleBlind, me.Id);
        var unmet = activity.IsClosed ? [] : activity.Unmet(await subjects.FactsOf(activity, stop), now);
        var assigns = !activity.IsClosed && seat.IsFacilitator && format.Roles.Count > 0 && format.PlaceOf(activity.PhaseKey) > 0;
        return new(
            community, id, Activity.PathOf(community.Path, id), format, activity.Title, await subjects.Find(activity, stop), seat, activity.Phase, Steps(activity), activity.PhaseDueUtc, activity.IsClosed, activity.Round,
            unmet, me.IsSignedIn ? Mine(activity, seat) : [],
            [.. activity.Points.Where(p => p.Kind == PointKind.Question).OrderBy(p => p.Number).Select(names.Line)],
            [.. activity.Points.Where(p => p.Kind == PointKind.Review && SeesReviews(activity, seat)).OrderBy(p => p.Number).Select(names.Line)],
            [.. activity.Sheets.Where(s => s.PhaseKey != Sheet.Template && SeesSheet(activity, seat, s)).OrderBy(s => s.Round).ThenBy(s => s.SavedUtc).ThenBy(s => s.Id).Select(s => View(s, names, format, me.Id))],
            activity.SheetsNow.Count(s => s.IsComplete), Written(activity), activity.Summary,
            [.. activity.People.Where(p => p.IsActive || seat.IsFacilitator).OrderBy(p => p.Role == Format.Owner ? 0 : 1).ThenBy(p => p.AssignedUtc).ThenBy(p => p.PersonId).Select(p => Part(p, activity, names))],
            [.. activity.Turns.OrderByDescending(t => t.Number).Select(t => new TurnLine(t.ById.Length == 0 ? null : names.Of(t.ById), t.ToKey.Length == 0 ? "" : format.PhaseOf(t.ToKey).Title, t.How, t.Reason, t.Warm, t.Utc))],
            assigns ? await Choices(activity, stop) : [], refused)
        {
            Tallies = Tally.Of(activity), Places = Places(activity),
        };
    }

    /// <summary>The viewer's tasks by all their roles.</summary>
    public IReadOnlyList<PersonTask> Mine(Activity activity, Seat seat) =>
        [.. activity.TasksOf(me.Id), .. seat.IsFacilitator ? activity.TasksOf(me.Id, Format.Facilitator) : [], .. seat.IsMember ? activity.TasksOf(me.Id, Format.Member) : []];

    // Who has not finished their own sheet reads nobody else's, so that each looks for themselves; authors read when all are in.
    bool SeesSheet(Activity activity, Seat seat, Sheet sheet) => sheet.PersonId == me.Id || sheet.IsComplete && sheet.HiddenReason.Length == 0 && (activity.Format.Phases.FirstOrDefault(p => p.Key == sheet.PhaseKey)?.SheetsFor ?? SheetsFor.All) switch
    {
        // What is one's own, or one side's, is so for everybody, whoever looks after the community.
        SheetsFor.Self or SheetsFor.Counts => false,
        SheetsFor.Role => seat.Parts.Any(p => p != Format.Owner && activity.People.Exists(o => o.PersonId == sheet.PersonId && o.Role == p)),
        _ => activity.IsSheetPhase(sheet.PhaseKey) ? SeesReviews(activity, seat) : seat.IsFacilitator || seat.HasPart || activity.Format.SeenBy == SeenBy.Members,
    };

    bool SeesReviews(Activity activity, Seat seat) => seat.IsFacilitator || (!activity.IsClosed && activity.Phase.RolesThat(Act.Sheet).Any()
        ? HasFinished(activity) && !(seat.IsOwner && activity.SubjectId.Length > 0)
        : seat.HasPart || activity.Format.SeenBy == SeenBy.Members);

    bool HasFinished(Activity activity) => activity.SheetsNow.Any(s => s.PersonId == me.Id && s.IsComplete);

    static List<PhaseStep> Steps(Activity activity)
    {
        var here = activity.Format.PlaceOf(activity.PhaseKey);
        return [.. activity.Format.Phases.Select((p, at) => new PhaseStep(p.Key, p.Title, activity.IsClosed || at < here ? "done" : at == here ? "open" : "ahead"))];
    }

    static SheetView View(Sheet sheet, Names names, Format format, string viewerId)
    {
        var answers = sheet.Read();
        return new(sheet.Number, Marked(sheet, format), names.Of(sheet.PersonId), sheet.PersonId == viewerId, sheet.Round, sheet.IsComplete, sheet.SavedUtc, [.. format.SheetIn(sheet.PhaseKey).Select(p => new AnswerLine(p.Label, p.Text, answers.GetValueOrDefault(p.Key, ""))).Where(a => a.Answer.Length > 0)]);
    }

    // Where a format has several, each says of which phase it is; a label stays with what was written under it.
    static string Marked(Sheet sheet, Format format) => format.Phases.FirstOrDefault(p => p.Key == sheet.PhaseKey) is { Sheet.Count: > 0 } phase ? phase.Label.Length > 0 ? phase.Label : phase.Title : "";

    static List<AnswerLine> Written(Activity activity)
    {
        var answers = activity.Sheets.FirstOrDefault(s => s.PhaseKey == Sheet.Template)?.Read() ?? new Dictionary<string, string>();
        return activity.SubjectId.Length > 0 ? [] : [.. activity.Format.Template.Select(p => new AnswerLine(p.Label, p.Text, answers.GetValueOrDefault(p.Key, ""))).Where(a => a.Answer.Length > 0)];
    }

    static PartLine Part(Participant p, Activity activity, Names names) => new(
        names.Of(p.PersonId), p.Role, activity.Format.NameOf(p.Role), p.IsElsewhere, p.IsActive, p.ReleasedReason, activity.SheetsNow.Any(s => s.PersonId == p.PersonId && s.IsComplete));

    List<PlaceLine> Places(Activity activity) => activity.IsClosed || !me.IsSignedIn || !activity.Phase.RolesThat(Act.TakePlace).Any() || activity.People.Exists(p => p.IsActive && p.PersonId == me.Id && p.Role != Format.Owner) ? []
        : [.. activity.Format.Roles.Where(r => r.Places > 0 && (r.OwnerToo || !activity.IsOwner(me.Id))).Select(r => new PlaceLine(r.Key, r.Title, r.Places - activity.Active(r.Key).Count())).Where(p => p.Free > 0)];

    async Task<List<Choice>> Choices(Activity activity, CancellationToken stop)
    {
        var role = activity.Format.Roles[0];
        return [.. (await candidates.For(activity, role.Key, stop))
            .Where(c => activity.People.All(p => !p.IsActive || p.PersonId != c.Candidate.PersonId) && (role.MostOpen == 0 || c.Candidate.Open < role.MostOpen))
            .Select(c => new Choice(c.Face.Name, string.Join(" · ", new[] { c.Face.DisplayName, c.Face.Note, c.Candidate.IsNewcomer ? "new here" : "", c.Candidate.Open > 0 ? $"{c.Candidate.Open} open" : "" }.Where(t => t.Length > 0))))];
    }

    async Task<Dictionary<string, Face>> Faces(Activity activity, CancellationToken stop)
    {
        var ids = activity.People.Select(p => p.PersonId).Concat(activity.Turns.Select(t => t.ById)).Concat(activity.Points.Select(p => p.ById)).Concat(activity.Points.Select(p => p.ClaimedBy)).Concat(activity.Points.Select(p => p.AnsweredBy)).Concat(activity.Sheets.Select(s => s.PersonId)).Where(id => id.Length > 0).Distinct().ToList();
        return await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation), stop);
    }
}
