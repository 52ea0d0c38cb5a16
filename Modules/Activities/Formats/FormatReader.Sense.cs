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
        if (phase.RolesThat(Act.Sheet).Any() && format.Sheet.Count == 0) Fault($"{place}.who", "People fill in a sheet here, so the format needs a \"sheet\" with questions.");
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
        if (exit.Rule == Rule.DaysPassed && exit.Days == 0) Fault(place, "Say with \"days\" how many.");
        if (Needs(exit.Rule) is { } act && !phase.RolesThat(act).Any()) Fault(place, $"Nobody can bring this about here: let somebody “{Kebab(act.ToString())}” in this phase.");
    }

    // What a rule waits for, somebody must be allowed to do in the same phase.
    static Act? Needs(Rule rule) => rule switch
    {
        Rule.FieldsFilled or Rule.EvidenceAttached => Act.Write,
        Rule.PeopleAssigned => Act.Assign,
        Rule.EveryoneReady => Act.Ready,
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
