using System.Text.Json;
using System.Text.Json.Nodes;

namespace Activities.Formats;

/// <summary>What is wrong in a format's file.</summary>
/// <param name="Line">From 1 on.</param>
/// <param name="Place">The place in the file's own words, such as <c>phases[2].exit[0].rule</c>; empty for the whole.</param>
public sealed record FormatFault(int Line, string Place, string Sentence)
{
    public string Said => Place.Length == 0 ? $"Line {Line}: {Sentence}" : $"Line {Line}, {Place}: {Sentence}";
}

/// <summary>Reads a format's file, and says of all that is wrong where it stands.</summary>
internal sealed partial class FormatReader
{
    const int MostText = 100_000;
    readonly List<(string Place, string Sentence)> faults = [];

    public static (Format? Format, IReadOnlyList<FormatFault> Faults) Read(string json)
    {
        if (json.Length > MostText) return (null, [new(1, "", $"A format has up to {MostText:N0} characters.")]);

        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json, documentOptions: new() { MaxDepth = 20 });
        }
        catch (JsonException fault)
        {
            return (null, [new((int)(fault.LineNumber ?? 0) + 1, "", "This is not JSON from here on. Check the quotes, commas and brackets around this line.")]);
        }
        catch (ArgumentException)
        {
            return (null, [new(1, "", "A name stands twice in the same object. Remove one of the two.")]);
        }
        if (root is not JsonObject file) return (null, [new(1, "", "A format begins with { and ends with }.")]);

        var reader = new FormatReader();
        Format? format;
        try
        {
            format = reader.Whole(file);
            if (reader.faults.Count == 0) reader.HoldTogether(format);
        }
        catch (ArgumentException)
        {
            // JsonNode finds a doubled name only when it is looked for.
            return (null, [new(1, "", "A name stands twice in the same object. Remove one of the two.")]);
        }
        if (reader.faults.Count == 0) return (format, []);

        var lines = new FormatLines(json);
        return (null, [.. reader.faults.Select(f => new FormatFault(lines.Of(f.Place), f.Place, f.Sentence)).OrderBy(f => f.Line)]);
    }

    /// <summary>Text that was checked before it was stored.</summary>
    public static Format Trusted(string json) => Read(json) is { Format: { } format } ? format
        : throw new InvalidOperationException("A format that was stored can no longer be read: " + string.Join(" ", Read(json).Faults.Select(f => f.Said)));

    Format Whole(JsonObject o)
    {
        Only(o, "", "format", "title", "about", "subject", "seenBy", "closing", "roles", "rules", "template", "sheet", "phases", "examples");
        var key = Text(o, "", "format", needed: true, most: 60);
        if (key.Length > 0 && !IsKey(key)) Fault("format", "A key has small letters, digits and hyphens only, such as case-study-review.");
        return new(
            key, Text(o, "", "title", needed: true, most: 80), Text(o, "", "about", most: 400), Text(o, "", "subject", most: 60),
            Word(o, "", "seenBy", SeenBy.Members), Text(o, "", "closing", most: 40),
            List(o, "", "roles", Role), o["rules"] is null ? new(0, 0, 0) : Child(o, "", "rules", Rules),
            List(o, "", "template", Prompt), List(o, "", "sheet", Prompt), List(o, "", "phases", Phase, needed: true), List(o, "", "examples", Example));
    }

    FormatRole Role(JsonObject o, string at)
    {
        Only(o, at, "key", "title", "mostOpen", "places", "ownerToo");
        return new(Key(o, at), Text(o, at, "title", needed: true, most: 40), Number(o, at, "mostOpen", 50), Number(o, at, "places", 50), Flag(o, at, "ownerToo"));
    }

    FormatRules Rules(JsonObject o, string at)
    {
        Only(o, at, "remindAfterDays", "reassignAfterDays", "dueAgainAfterMonths");
        var (remind, reassign) = (Number(o, at, "remindAfterDays", 90), Number(o, at, "reassignAfterDays", 90));
        if (reassign > 0 && reassign <= remind) Fault(Below(at, "reassignAfterDays"), "Give people time after the reminder: reassign after more days than that.");
        return new(remind, reassign, Number(o, at, "dueAgainAfterMonths", 120));
    }

    Prompt Prompt(JsonObject o, string at)
    {
        Only(o, at, "key", "label", "prompt", "help", "example", "kind", "required", "maxWords", "needsEvidence", "reopens", "fact", "scale", "points", "mostLines", "warm");
        var scale = Texts(o, at, "scale");
        if (scale.Count == 1) Fault(Below(at, "scale"), "A scale has two words or more to choose from.");
        return new(
            Key(o, at), Text(o, at, "label", needed: true, most: 60), Text(o, at, "prompt", needed: true, most: 300), Text(o, at, "help", most: 300), Text(o, at, "example", most: 500),
            Word(o, at, "kind", PromptKind.Text), Flag(o, at, "required"), Number(o, at, "maxWords", 5_000), Flag(o, at, "needsEvidence"), Flag(o, at, "reopens"),
            Text(o, at, "fact", most: 30), scale, Word(o, at, "points", Pointing.None), Number(o, at, "mostLines", 20), Flag(o, at, "warm"));
    }

    Phase Phase(JsonObject o, string at)
    {
        Only(o, at, "key", "title", "prompt", "days", "minutes", "optional", "label", "sheet", "sheetsFor", "standing", "seenBy", "who", "exit", "moves", "outcomes");
        return new(
            Key(o, at), Text(o, at, "title", needed: true, most: 40), Text(o, at, "prompt", most: 400), Number(o, at, "days", 365), Number(o, at, "minutes", 480), Flag(o, at, "optional"), Text(o, at, "label", most: 60),
            Word(o, at, "sheetsFor", SheetsFor.All), List(o, at, "sheet", Prompt), Text(o, at, "standing", most: 40),
            o["seenBy"] is null ? null : Word(o, at, "seenBy", SeenBy.Members), Who(o, at), List(o, at, "exit", Exit), Word(o, at, "moves", Moves.ByHand), List(o, at, "outcomes", Outcome));
    }

    Dictionary<string, IReadOnlyList<Act>> Who(JsonObject o, string at)
    {
        var who = new Dictionary<string, IReadOnlyList<Act>>();
        if (o["who"] is not JsonObject roles)
        {
            Fault(Below(at, "who"), "Say who acts in this phase, such as \"who\": { \"owner\": [\"write\"] }.");
            return who;
        }
        foreach (var (role, _) in roles) who[role] = [.. Texts(roles, Below(at, "who"), role).Select((word, i) => Known<Act>(word, $"{Below(at, "who")}.{role}[{i}]"))];
        return who;
    }

    ExitRule Exit(JsonObject o, string at)
    {
        Only(o, at, "rule", "role", "count", "elsewhere", "days", "untilDeadline");
        return new(Known<Rule>(Text(o, at, "rule", needed: true, most: 40), Below(at, "rule")), Text(o, at, "role", most: 60), Number(o, at, "count", 100), Number(o, at, "elsewhere", 100), Number(o, at, "days", 365), Flag(o, at, "untilDeadline"));
    }

    Outcome Outcome(JsonObject o, string at)
    {
        Only(o, at, "key", "title", "hint", "to", "needsReason", "needsWarm", "newRound");
        return new(Key(o, at), Text(o, at, "title", needed: true, most: 60), Text(o, at, "hint", most: 200), Text(o, at, "to", most: 60), Flag(o, at, "needsReason"), Flag(o, at, "needsWarm"), Flag(o, at, "newRound"));
    }

    WorkedExample Example(JsonObject o, string at)
    {
        Only(o, at, "title", "text", "answers", "because");
        var answers = new Dictionary<string, string>();
        if (o["answers"] is JsonObject given) foreach (var (key, _) in given) answers[key] = Text(given, Below(at, "answers"), key, most: 500);
        return new(Text(o, at, "title", needed: true, most: 80), Text(o, at, "text", needed: true, most: 4_000), answers, Text(o, at, "because", needed: true, most: 1_000));
    }
}
