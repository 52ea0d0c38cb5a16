using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nudges.Rules;

/// <summary>A rule that ships, as its file says it.</summary>
internal sealed record RuleFile
{
    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public required string Key { get; init; }
    public required string Name { get; init; }

    /// <summary>Switched on in a new site: those that write to facilitators, and few that write to members.</summary>
    public bool On { get; init; }
    public required string Trigger { get; init; }
    public int Delay { get; init; }
    public DelayUnit Unit { get; init; }
    public List<string> Conditions { get; init; } = [];
    public required string Audience { get; init; }
    public int MostPeople { get; init; }
    public required List<string> Channels { get; init; }
    public required string Text { get; init; }
    public required string Link { get; init; }
    public required string LinkText { get; init; }
    public string Draft { get; init; } = "";
    public string Act { get; init; } = "";
    public NudgePriority Priority { get; init; } = NudgePriority.Rest;
    public int ThrottleMost { get; init; } = 1;
    public int ThrottleDays { get; init; }
    public ThrottlePer ThrottlePer { get; init; } = ThrottlePer.Item;
    public int SubjectDays { get; init; }
    public required List<string> Outcomes { get; init; }
    public OutcomeBy OutcomeBy { get; init; }
    public bool OutcomeOnItem { get; init; }
    public required int OutcomeDays { get; init; }
    public int HoldOutPercent { get; init; } = 10;
    public bool IsDrawnPerItem { get; init; }
    public required string Evidence { get; init; }
    public required string Citation { get; init; }

    /// <summary>The rules that ship, by key. The files are a part of the program; a test reads each.</summary>
    public static FrozenDictionary<string, RuleFile> Shipped { get; } = Read().ToFrozenDictionary(r => r.Key, StringComparer.OrdinalIgnoreCase);

    public NudgeRule Made(DateTime nowUtc, bool isOn)
    {
        var rule = new NudgeRule
        {
            Key = Key, DisplayText = Name, Trigger = Trigger, Delay = Delay, Unit = Unit, Conditions = Conditions, Audience = Audience, MostPeople = MostPeople, Channels = Channels, Text = Text, Link = Link, LinkText = LinkText,
            Draft = Draft, Act = Act, Priority = Priority, ThrottleMost = ThrottleMost, ThrottleDays = ThrottleDays, ThrottlePer = ThrottlePer, SubjectDays = SubjectDays, Outcomes = Outcomes, OutcomeBy = OutcomeBy, OutcomeOnItem = OutcomeOnItem,
            OutcomeDays = OutcomeDays, HoldOutPercent = HoldOutPercent, IsDrawnPerItem = IsDrawnPerItem, Evidence = Evidence, Citation = Citation, CreatedUtc = nowUtc, ModifiedUtc = nowUtc,
        };
        rule.Edited();
        rule.Publish(nowUtc);
        if (isOn) rule.SwitchOn(nowUtc);
        return rule;
    }

    static IEnumerable<RuleFile> Read()
    {
        var assembly = typeof(RuleFile).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("rule/", StringComparison.Ordinal)))
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<RuleFile>(file, json)!;
        }
    }
}
