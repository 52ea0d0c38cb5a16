using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Nudges;

/// <summary>
/// A sentence with blanks: when something happened, some time later, if it still matters, these people are nudged by these
/// channels with these words. It bids; what is sent in the end is decided for each person over all rules.
/// </summary>
public sealed partial class NudgeRule : ContentItem
{
    public const int MostLetters = 500;
    public const int MostWords = 59;
    public const int MostDelay = 400;
    const int LongestName = 80;

    [SetsRequiredMembers]
    public NudgeRule() => ContentType = nameof(NudgeRule);

    /// <summary>Of a rule that ships: <c>N04</c>. Empty for the site's own.</summary>
    [Field("Number", ReadOnly = true), MaxLength(20)]
    public string Key { get; set; } = "";

    /// <summary>The lasting name of the fact that it begins with.</summary>
    [Field("Begins with"), MaxLength(LongestName)]
    public string Trigger { get; set; } = "";

    [Field("Waits")]
    public int Delay { get; set; }

    [Field("Counted in")]
    public DelayUnit Unit { get; set; }

    /// <summary>Names of conditions, each with what stands in its blank: <c>quiet-for=48</c>.</summary>
    [Field("Conditions")]
    public List<string> Conditions { get; set; } = [];

    /// <summary>The name of an audience.</summary>
    [Field("Audience"), MaxLength(LongestName)]
    public string Audience { get; set; } = "";

    /// <summary>How many of them at most; 0 for all.</summary>
    [Field("Most people")]
    public int MostPeople { get; set; }

    /// <summary>Names of <see cref="NudgeChannel"/>.</summary>
    [Field("Channels")]
    public List<string> Channels { get; set; } = [];

    /// <summary>What it says, with blanks such as <c>{person}</c>.</summary>
    [Field("Text", Editor = FieldEditor.TextArea), MaxLength(MostLetters)]
    public string Text { get; set; } = "";

    /// <summary>Where its one link leads, within the site: <c>{item}</c>, <c>{community}</c>.</summary>
    [Field("Link"), MaxLength(200)]
    public string Link { get; set; } = "";

    [Field("Words of the link"), MaxLength(60)]
    public string LinkText { get; set; } = "";

    /// <summary>What a facilitator may say, to be changed and sent with one press.</summary>
    [Field("Draft", Editor = FieldEditor.TextArea), MaxLength(MostLetters)]
    public string Draft { get; set; } = "";

    /// <summary>The name of a <see cref="Kernel.Automation.IPersonalAct"/>; empty where one press cannot do it.</summary>
    [Field("Act"), MaxLength(LongestName)]
    public string Act { get; set; } = "";

    [Field("Priority")]
    public NudgePriority Priority { get; set; } = NudgePriority.Rest;

    /// <summary>So many within <see cref="ThrottleDays"/>.</summary>
    [Field("At most")]
    public int ThrottleMost { get; set; } = 1;

    /// <summary>0 for ever.</summary>
    [Field("Within days")]
    public int ThrottleDays { get; set; }

    [Field("For each")]
    public ThrottlePer ThrottlePer { get; set; } = ThrottlePer.Item;

    /// <summary>The same person is the subject of one nudge in so many days; 0 for no such rule.</summary>
    [Field("Days before the same person is spoken of again")]
    public int SubjectDays { get; set; }

    /// <summary>The lasting names of the facts that count as what it wants.</summary>
    [Field("Wanted")]
    public List<string> Outcomes { get; set; } = [];

    [Field("By")]
    public OutcomeBy OutcomeBy { get; set; }

    /// <summary>Counted only where it is done to the thing that the nudge is about.</summary>
    [Field("On the same thing")]
    public bool OutcomeOnItem { get; set; }

    [Field("Within so many days")]
    public int OutcomeDays { get; set; } = 14;

    [Field("Held out, in per cent")]
    public int HoldOutPercent { get; set; } = 10;

    /// <summary>Chance decides about each thing anew, so that what was said of another one speaks for neither group. Otherwise the same people are held out each time.</summary>
    [Field("Drawn anew for each thing")]
    public bool IsDrawnPerItem { get; set; }

    [Field("Why we think that it helps", Editor = FieldEditor.TextArea), MaxLength(600)]
    public string Evidence { get; set; } = "";

    /// <summary>Keys of sources, such as <c>JK06</c>, with a grade from A to D.</summary>
    [Field("Sources"), MaxLength(100)]
    public string Citation { get; set; } = "";

    [Field("On")]
    public bool IsOn { get; set; }

    // What happens to it is no field: publishing an older draft must not begin an experiment again.

    /// <summary>Grows each time when what is measured changes: figures of different experiments are not added up.</summary>
    public int Experiment { get; private set; } = 1;

    /// <summary>When the experiment began; null for a rule that was never on.</summary>
    public DateTime? StartedUtc { get; private set; }

    /// <summary>What was measured when it began.</summary>
    [MaxLength(1_000)]
    public string Declared { get; private set; } = "";

    public DateTime? PausedUtc { get; private set; }
    [MaxLength(300)]
    public string PausedReason { get; private set; } = "";

    public bool IsPaused => PausedUtc is not null;

    /// <summary>Does it reach the list of those who look after a community?</summary>
    public bool IsTask => Has(NudgeChannel.Today);

    public bool Has(NudgeChannel channel) => Channels.Contains(channel.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Switches it on; what is wanted is declared from now on.</summary>
    /// <exception cref="RuleBroken">The sentence is not whole.</exception>
    public void SwitchOn(DateTime nowUtc)
    {
        CheckReady();
        (IsOn, PausedUtc, PausedReason) = (true, null, "");
        Declare(nowUtc);
        Raise(new NudgeRuleChanged(Id));
    }

    public void SwitchOff()
    {
        IsOn = false;
        Raise(new NudgeRuleChanged(Id));
    }

    /// <summary>It stops everywhere until somebody switches it on again.</summary>
    public void Pause(string reason, DateTime nowUtc)
    {
        (PausedUtc, PausedReason) = (nowUtc, reason);
        Raise(new NudgeRuleChanged(Id));
    }

    /// <summary>Some place uses it although it is off elsewhere: from now on it is measured.</summary>
    public void Declare(DateTime nowUtc)
    {
        var wanted = Wanted;
        if (StartedUtc is not null && Declared == wanted) return;

        if (StartedUtc is not null) Experiment++;
        (StartedUtc, Declared) = (nowUtc, wanted);
    }

    /// <summary>Called when it was changed: another outcome, window, audience or share is another experiment.</summary>
    public void Changed(DateTime nowUtc)
    {
        if (StartedUtc is not null) Declare(nowUtc);
        ModifiedUtc = nowUtc;
        Raise(new NudgeRuleChanged(Id));
    }

    // What may not change while something is measured.
    string Wanted => string.Join('|', string.Join(',', Outcomes.Order(StringComparer.Ordinal)), OutcomeBy, OutcomeOnItem, OutcomeDays, HoldOutPercent, IsDrawnPerItem, Trigger, Delay, Unit, string.Join(',', Conditions.Order(StringComparer.Ordinal)), Audience);

    public static new void Map(ModelBuilder model) => model.Entity<NudgeRule>(rule =>
    {
        rule.Ignore(r => r.IsPaused).Ignore(r => r.IsTask);
        rule.HasIndex(r => r.Key);
    });
}
