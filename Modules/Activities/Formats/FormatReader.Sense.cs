namespace Activities.Formats;

// Whether what a format says holds together: a phase that nobody can end would hold people for ever.
internal sealed partial class FormatReader
{
    void HoldTogether(Format format)
    {
        Once(format.Phases.Select(p => p.Key), "phases");
        Once(format.Template.Select(p => p.Key), "template");
        Once(format.Sheet.Select(p => p.Key), "sheet");
        Once(format.Roles.Select(r => r.Key), "roles");
        for (var at = 0; at < format.Phases.Count; at++) HoldsTogether(format, format.Phases[at], at);
        if (format.Phases.Count > 0 && !format.Phases[0].Lets(Format.Owner, Act.HandIn))
            Fault("phases[0].who", "In the first phase the owner hands in what they wrote: add \"owner\": [\"write\", \"hand-in\"].");
        if (format.Subject.Length > 0 && format.Closing.Length == 0) Fault("subject", "Say with \"closing\" how its subject stands when it is over.");
    }

    void HoldsTogether(Format format, Phase phase, int at)
    {
        var place = $"phases[{at}]";
        foreach (var role in phase.Who.Keys.Where(r => !IsKnown(format, r)))
            Fault($"{place}.who.{role}", $"“{Cut(role)}” is no role of this format. There are owner, facilitator, member{string.Concat(format.Roles.Select(r => ", " + r.Key))}.");
        Once(phase.Sheet.Select(p => p.Key), $"{place}.sheet");
        if (phase is { Days: > 0, Minutes: > 0 }) Fault(place + ".minutes", "A phase lasts days or minutes. Leave one of the two out.");
        if (phase.IsOptional && at == 0) Fault(place + ".optional", "The first phase is its owner's, and nobody passes over it.");
        if (phase.SheetsFor == SheetsFor.Counts && format.SheetIn(phase.Key).All(p => p.Scale.Count == 0)) Fault(place + ".sheetsFor", "Only answers from a \"scale\" can be counted. Give a question of this phase one.");
        if (phase.SheetsFor != SheetsFor.All && !phase.RolesThat(Act.Sheet).Any()) Fault(place + ".sheetsFor", "Nobody fills in a sheet here: let somebody “sheet” in this phase.");
        if (phase.SheetsFor == SheetsFor.Role && phase.RolesThat(Act.Sheet).Any(r => format.Role(r) is null)) Fault(place + ".sheetsFor", "Only people of a part that this format names have sheets of their own side. Let only those “sheet” here.");
        if (phase.RolesThat(Act.TakePlace).Any() && format.Roles.All(r => r.Places == 0)) Fault($"{place}.who", "People take places here, so one of the \"roles\" needs \"places\".");
        foreach (var owner in phase.RolesThat(Act.TakePlace).Where(r => r != Format.Member)) Fault($"{place}.who.{owner}", "Members take places: write \"member\": [\"take-place\"].");
        if (phase.RolesThat(Act.Claim).Except(phase.RolesThat(Act.Answer)).Any()) Fault($"{place}.who", "Whoever claims a question answers it: let them “answer” as well.");
        if (phase.RolesThat(Act.Sheet).Any() && format.SheetIn(phase.Key).Count == 0) Fault($"{place}.who", "People fill in a sheet here, so the format needs a \"sheet\" with questions.");
        if (phase.RolesThat(Act.Write).Any() && format.Template.Count == 0) Fault($"{place}.who", "Somebody writes here, so the format needs a \"template\" with questions.");
        if (phase.RolesThat(Act.Decide).Any() && phase.Outcomes.Count == 0) Fault($"{place}.who", "Somebody decides here, so the phase needs \"outcomes\" to choose from.");
        for (var i = 0; i < phase.Outcomes.Count; i++)
            if (phase.Outcomes[i].To.Length > 0 && format.Phases.All(p => p.Key != phase.Outcomes[i].To)) Fault($"{place}.outcomes[{i}].to", $"There is no phase “{Cut(phase.Outcomes[i].To)}”.");
        for (var i = 0; i < phase.Exit.Count; i++) HoldsTogether(format, phase, phase.Exit[i], $"{place}.exit[{i}]");
        if (format.Subject.Length > 0 && phase.Standing.Length == 0) Fault(place, "Say with \"standing\" how its subject stands in this phase.");
    }

    void HoldsTogether(Format format, Phase phase, ExitRule exit, string place)
    {
        if (exit.Rule is Rule.PeopleAssigned or Rule.EveryoneReady && format.Role(exit.Role) is null) Fault(place + ".role", "Say which of the format's roles this is about.");
        if (exit.Rule == Rule.PeopleAssigned && exit.Count == 0) Fault(place, "Say with \"count\" how many.");
        if (exit.Elsewhere > exit.Count) Fault(place + ".elsewhere", "That is more than there are to be.");
        if (exit.Rule == Rule.SheetsComplete && exit.Count == 0) Fault(place, "Say with \"count\" how many.");
        if (exit.Rule == Rule.QuestionsAsked && exit.Count == 0) Fault(place, "Say with \"count\" how many.");
        if (exit.Rule == Rule.PeopleAssigned && format.Role(exit.Role) is { Places: > 0 } role && exit.Count > role.Places) Fault(place + ".count", "There are not so many places.");
        if (exit.Rule == Rule.DaysPassed && exit.Days == 0) Fault(place, "Say with \"days\" how many.");
        if (exit.Rule == Rule.PeopleAssigned && phase.RolesThat(Act.TakePlace).Any()) return;
        if (Needs(exit.Rule) is { } act && !phase.RolesThat(act).Any()) Fault(place, $"Nobody can bring this about here: let somebody “{Kebab(act.ToString())}” in this phase.");
    }

    // What a rule waits for, somebody must be allowed to do in the same phase.
    static Act? Needs(Rule rule) => rule switch
    {
        Rule.FieldsFilled or Rule.EvidenceAttached => Act.Write,
        Rule.PeopleAssigned => Act.Assign,
        Rule.EveryoneReady => Act.Ready,
        Rule.QuestionsAsked => Act.Ask,
        Rule.QuestionsAnswered => Act.Answer,
        Rule.SheetsComplete => Act.Sheet,
        Rule.PointsAnswered => Act.Respond,
        Rule.DecisionMade => Act.Decide,
        Rule.SummaryWritten => Act.Summarise,
        _ => null,
    };

    static bool IsKnown(Format format, string role) => role is Format.Owner or Format.Facilitator or Format.Member || format.Role(role) is not null;

    void Once(IEnumerable<string> keys, string list)
    {
        foreach (var (key, at) in keys.Select((key, at) => (key, at)).GroupBy(k => k.key).SelectMany(g => g.Skip(1)))
            Fault($"{list}[{at}].key", $"“{Cut(key)}” stands here twice. Give each a key of its own.");
    }
}
