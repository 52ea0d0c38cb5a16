using System.ComponentModel.DataAnnotations;

namespace Nudges.Admin;

public sealed class RuleForm
{
    [Display(Name = "Name", Description = "As people see it who are nudged."), MaxLength(120)]
    public string? Name { get; set; }

    [Display(Name = "When")]
    public string? Trigger { get; set; }

    [Display(Name = "How much later", Description = "0 for at once.")]
    public int? Delay { get; set; }

    [Display(Name = "Counted in")]
    public DelayUnit Unit { get; set; } = DelayUnit.Days;

    public List<string> Conditions { get; set; } = [];

    /// <summary>What stands in the blanks of conditions, by their names.</summary>
    public Dictionary<string, string?> Values { get; set; } = [];

    [Display(Name = "Nudge")]
    public string? Audience { get; set; }

    [Display(Name = "At most so many of them", Description = "0 for all.")]
    public int? MostPeople { get; set; }

    public List<string> Channels { get; set; } = [];

    [Display(Name = "Saying", Description = "Fewer than 60 words and no address. {reader}, {person}, {item} and {community} are filled in."), MaxLength(NudgeRule.MostLetters)]
    public string? Text { get; set; }

    [Display(Name = "The one link leads to", Description = "{item}, {community}, or a path such as {community}/members."), MaxLength(200)]
    public string? Link { get; set; } = "{item}";

    [Display(Name = "Words of the link"), MaxLength(60)]
    public string? LinkText { get; set; }

    [Display(Name = "Draft", Description = "For tasks: what a facilitator may say, and change."), MaxLength(NudgeRule.MostLetters)]
    public string? Draft { get; set; }

    [Display(Name = "Sent with one press as")]
    public string? Act { get; set; }

    [Display(Name = "Priority", Description = "Where not everything can be sent, the first goes first.")]
    public NudgePriority Priority { get; set; } = NudgePriority.Rest;

    [Display(Name = "At most")]
    public int? ThrottleMost { get; set; } = 1;

    [Display(Name = "Within so many days", Description = "0 for ever.")]
    public int? ThrottleDays { get; set; } = 0;

    [Display(Name = "For each")]
    public ThrottlePer ThrottlePer { get; set; } = ThrottlePer.Item;

    public List<string> Outcomes { get; set; } = [];

    [Display(Name = "Done by")]
    public OutcomeBy OutcomeBy { get; set; }

    [Display(Name = "Counted only where it is done to the same thing")]
    public bool OutcomeOnItem { get; set; }

    [Display(Name = "Within so many days")]
    public int? OutcomeDays { get; set; } = 14;

    [Display(Name = "Held out, in per cent", Description = "So many are not nudged, by chance, so that you can see whether it helps.")]
    public int? HoldOutPercent { get; set; } = 10;

    [Display(Name = "Drawn anew for each thing", Description = "Otherwise the same people are held out each time.")]
    public bool IsDrawnPerItem { get; set; }

    public int Version { get; set; }

    internal static RuleForm Of(NudgeRule r) => new()
    {
        Name = r.DisplayText, Trigger = r.Trigger, Delay = r.Delay, Unit = r.Unit, Conditions = [.. r.Conditions.Select(c => Giving.Conditions.Read(c).Name)],
        Values = r.Conditions.Select(Giving.Conditions.Read).Where(c => c.Value.Length > 0).GroupBy(c => c.Name).ToDictionary(g => g.Key, g => (string?)g.First().Value),
        Audience = r.Audience, MostPeople = r.MostPeople, Channels = [.. r.Channels], Text = r.Text, Link = r.Link, LinkText = r.LinkText, Draft = r.Draft, Act = r.Act, Priority = r.Priority,
        ThrottleMost = r.ThrottleMost, ThrottleDays = r.ThrottleDays, ThrottlePer = r.ThrottlePer, Outcomes = [.. r.Outcomes], OutcomeBy = r.OutcomeBy, OutcomeOnItem = r.OutcomeOnItem, OutcomeDays = r.OutcomeDays,
        HoldOutPercent = r.HoldOutPercent, IsDrawnPerItem = r.IsDrawnPerItem, Version = r.Version,
    };

    internal void Write(NudgeRule r)
    {
        (r.DisplayText, r.Trigger, r.Delay, r.Unit) = (Name ?? "", Trigger ?? "", Delay ?? 0, Unit);
        r.Conditions = [.. Conditions.Distinct().Select(c => Values.GetValueOrDefault(c) is { Length: > 0 } value ? $"{c}={value.Trim()}" : c)];
        (r.Audience, r.MostPeople, r.Channels) = (Audience ?? "", MostPeople ?? 0, [.. Channels.Distinct()]);
        (r.Text, r.Link, r.LinkText, r.Draft, r.Act, r.Priority) = (Text ?? "", Link ?? "", LinkText ?? "", Draft ?? "", Act ?? "", Priority);
        (r.ThrottleMost, r.ThrottleDays, r.ThrottlePer) = (ThrottleMost ?? 1, ThrottleDays ?? 0, ThrottlePer);
        (r.Outcomes, r.OutcomeBy, r.OutcomeOnItem, r.OutcomeDays, r.HoldOutPercent) = ([.. Outcomes.Distinct()], OutcomeBy, OutcomeOnItem, OutcomeDays ?? 0, HoldOutPercent ?? -1);
        r.IsDrawnPerItem = IsDrawnPerItem;
    }
}
