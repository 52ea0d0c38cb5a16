using System.Text.Json;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Recipes;

namespace Activities.Plugs;

/// <summary>Makes an activity of a recipe's JSON.</summary>
internal sealed class ActivityReading(JsonObject one, IReadOnlyDictionary<string, string> people, RecipeRun run)
{
    public Activity Read(string communityId, string formatJson)
    {
        var at = Time(one, "CreatedUtc");
        var activity = new Activity { Id = Text(one, "Id"), CommunityId = communityId, FormatKey = Text(one, "Format"), FormatJson = formatJson, SubjectId = Text(one, "Subject"), Title = Text(one, "Title"), StartedBy = Id(one, "StartedBy"), CreatedUtc = at };
        activity.Set(new(Text(one, "Phase"), Time(one, "PhaseSinceUtc"), Loose.Time(one["PhaseDueUtc"]), Number(one, "Visit"), Number(one, "Round"), Text(one, "Decision"), Text(one, "Summary"), Loose.Time(one["ClosedUtc"])));
        foreach (var p in Loose.Objects(one["People"]).Where(Is))
            activity.People.Add(new() { ActivityId = activity.Id, PersonId = Id(p, "UserName"), Role = Text(p, "Role"), AssignedUtc = Time(p, "AssignedUtc"), IsElsewhere = Loose.Flag(p["IsElsewhere"]) ?? false, ReadyInVisit = Number(p, "ReadyInVisit"), RemindedUtc = Loose.Time(p["RemindedUtc"]), ReleasedUtc = Loose.Time(p["ReleasedUtc"]), ReleasedReason = Text(p, "ReleasedReason") });
        foreach (var s in Loose.Objects(one["Sheets"]).Where(Is)) activity.Sheets.Add(SheetOf(s, activity));
        foreach (var p in Loose.Objects(one["Points"]).Where(Is))
            activity.Points.Add(new() { ActivityId = activity.Id, Number = activity.Points.Count + 1, Kind = Word<PointKind>(p, "Kind"), Round = Number(p, "Round"), ById = Id(p, "UserName"), Text = Text(p, "Text"), CreatedUtc = Time(p, "CreatedUtc"), Resolution = Word<Resolution>(p, "Resolution"), Answer = Text(p, "Answer"), AnsweredBy = Id(p, "AnsweredBy"), AnsweredUtc = Loose.Time(p["AnsweredUtc"]), ClaimedBy = Id(p, "ClaimedBy"), HiddenReason = Text(p, "Hidden"), AnswerHiddenReason = Text(p, "AnswerHidden") });
        foreach (var t in Loose.Objects(one["Turns"]))
            activity.Turns.Add(new() { ActivityId = activity.Id, Number = activity.Turns.Count + 1, FromKey = Text(t, "From"), ToKey = Text(t, "To"), How = Word<TurnHow>(t, "How"), ById = Id(t, "By"), Reason = Text(t, "Reason"), Warm = Text(t, "Warm"), Utc = Time(t, "Utc") });
        activity.NoteAwaited();
        return activity;
    }

    Sheet SheetOf(JsonObject s, Activity activity)
    {
        var sheet = new Sheet { ActivityId = activity.Id, PhaseKey = Text(s, "Phase"), Round = Number(s, "Round"), PersonId = Id(s, "UserName"), Number = activity.Sheets.Count + 1, HiddenReason = Text(s, "Hidden") };
        var answers = Loose.Object(s["Answers"])?.ToDictionary(a => a.Key, a => Loose.Text(a.Value)) ?? [];
        sheet.Keep(sheet.PhaseKey == Sheet.Template ? activity.Format.Template : activity.Format.SheetIn(sheet.PhaseKey), answers, Time(s, "SavedUtc"));
        if (Loose.Time(s["CompletedUtc"]) is { } completed) sheet.Complete(activity.Format.SheetIn(sheet.PhaseKey), completed);
        return sheet;
    }

    bool Is(JsonObject one)
    {
        if (Id(one, "UserName").Length > 0) return true;

        run.Missing($"There is nobody called “{Text(one, "UserName")}” to take part in an activity.");
        return false;
    }

    string Id(JsonObject from, string name) => people.GetValueOrDefault(Text(from, name).Normalize().ToUpperInvariant(), "");

    static string Text(JsonObject from, string name) => Loose.Text(from[name]) ?? "";

    static int Number(JsonObject from, string name) => int.TryParse(Loose.Word(from[name]), out var number) ? number : 0;

    static DateTime Time(JsonObject from, string name) => Loose.Time(from[name]) ?? DateTime.UnixEpoch;

    static TWord Word<TWord>(JsonObject from, string name) where TWord : struct, Enum => Enum.TryParse<TWord>(Text(from, name), ignoreCase: true, out var word) && Enum.IsDefined(word) ? word : default;
}

/// <summary>And back.</summary>
internal static class ActivityWriting
{
    /// <param name="isAsShelved">The format stands on the shelf as it was when this began.</param>
    public static JsonObject Write(Activity a, string slug, IReadOnlyDictionary<string, string> names, bool isAsShelved)
    {
        var written = new JsonObject
        {
            ["Id"] = a.Id, ["Community"] = slug, ["Format"] = a.FormatKey, ["Subject"] = a.SubjectId, ["Title"] = a.Title, ["StartedBy"] = Name(a.StartedBy), ["CreatedUtc"] = a.CreatedUtc,
            ["Phase"] = a.State.PhaseKey, ["PhaseSinceUtc"] = a.State.PhaseSinceUtc, ["PhaseDueUtc"] = a.State.PhaseDueUtc, ["Visit"] = a.State.Visit, ["Round"] = a.State.Round, ["Decision"] = a.State.Decision, ["Summary"] = a.State.Summary, ["ClosedUtc"] = a.State.ClosedUtc,
            ["People"] = new JsonArray([.. a.People.OrderBy(p => p.AssignedUtc).ThenBy(p => p.PersonId).Select(p => new JsonObject { ["UserName"] = Name(p.PersonId), ["Role"] = p.Role, ["AssignedUtc"] = p.AssignedUtc, ["IsElsewhere"] = p.IsElsewhere, ["ReadyInVisit"] = p.ReadyInVisit, ["RemindedUtc"] = p.RemindedUtc, ["ReleasedUtc"] = p.ReleasedUtc, ["ReleasedReason"] = p.ReleasedReason })]),
            ["Sheets"] = new JsonArray([.. a.Sheets.OrderBy(s => s.Number).ThenBy(s => s.SavedUtc).ThenBy(s => Name(s.PersonId), StringComparer.Ordinal).Select(s => new JsonObject { ["UserName"] = Name(s.PersonId), ["Phase"] = s.PhaseKey, ["Round"] = s.Round, ["SavedUtc"] = s.SavedUtc, ["CompletedUtc"] = s.CompletedUtc, ["Answers"] = JsonNode.Parse(s.AnswersJson), ["Hidden"] = s.HiddenReason })]),
            ["Points"] = new JsonArray([.. a.Points.OrderBy(p => p.Number).Select(p => new JsonObject { ["Kind"] = p.Kind.ToString(), ["Round"] = p.Round, ["UserName"] = Name(p.ById), ["Text"] = p.Text, ["CreatedUtc"] = p.CreatedUtc, ["Resolution"] = p.Resolution.ToString(), ["Answer"] = p.Answer, ["AnsweredBy"] = Name(p.AnsweredBy), ["AnsweredUtc"] = p.AnsweredUtc, ["ClaimedBy"] = Name(p.ClaimedBy), ["Hidden"] = p.HiddenReason, ["AnswerHidden"] = p.AnswerHiddenReason })]),
            ["Turns"] = new JsonArray([.. a.Turns.OrderBy(t => t.Number).Select(t => new JsonObject { ["From"] = t.FromKey, ["To"] = t.ToKey, ["How"] = t.How.ToString(), ["By"] = Name(t.ById), ["Reason"] = t.Reason, ["Warm"] = t.Warm, ["Utc"] = t.Utc })]),
        };
        if (!isAsShelved) written["File"] = JsonNode.Parse(a.FormatJson);
        return written;

        string Name(string id) => names.GetValueOrDefault(id, "");
    }
}
