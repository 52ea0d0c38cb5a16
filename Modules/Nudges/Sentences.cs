using System.Globalization;
using Kernel.Automation;
using Kernel.Modules;
using Kernel.Pages;
using Kernel.People;
using Nudges.Giving;

namespace Nudges;

/// <summary>Says rules as people read them.</summary>
internal sealed class Sentences(ModuleCatalog catalog, Audiences audiences, Conditions conditions, Kernel.Modules.Plugs plugs, Kernel.Settings.Site site, Words words)
{
    /// <summary>“When a discussion is started, 4 working hours later, if nobody has replied yet, nudge the community’s facilitators in their list and by mail.”</summary>
    public string Of(NudgeRule rule)
    {
        var conditioned = rule.Conditions.Count == 0 ? "" : $", if {string.Join(" and ", rule.Conditions.Select(conditions.LabelOf))}";
        var most = rule.MostPeople > 0 ? $" (at most {rule.MostPeople})" : "";
        return words.Of($"When {TriggerOf(rule.Trigger)}{(rule.Delay > 0 ? $", {Wait(rule)} later" : "")}{conditioned}, nudge {audiences.LabelOf(rule.Audience)}{most} {Join(rule.Channels.Select(ChannelOf))}.");
    }

    public string TriggerOf(string name) => catalog.TriggerCalled(name)?.Label is { Length: > 0 } label ? char.ToLowerInvariant(label[0]) + label[1..] : $"“{name}” happens";

    public string Hope(NudgeRule rule) => words.Of($"{Join(rule.Outcomes.Select(TriggerOf), "or")}, by {rule.OutcomeBy switch { OutcomeBy.Reader => "whoever is nudged", OutcomeBy.Subject => "whom it is about", _ => "anybody" }}{(rule.OutcomeOnItem || rule.OutcomeBy == OutcomeBy.Anybody ? " and on the same thing" : "")}, within {Plural.Of(rule.OutcomeDays, "day", "days")}");

    /// <summary>The parts of the site that the rule needs and that are not there; empty for a rule that works.</summary>
    public IReadOnlyList<string> Missing(NudgeRule rule)
    {
        var missing = new List<string>();
        if (!IsThere(rule.Trigger)) missing.Add(rule.Trigger);
        if (!audiences.Knows(rule.Audience)) missing.Add(rule.Audience);
        missing.AddRange(rule.Conditions.Where(c => !conditions.Knows(c)).Select(c => Conditions.Read(c).Name));
        if (rule.Act.Length > 0 && plugs.Of<IPersonalAct>().All(a => a.Name != rule.Act)) missing.Add(rule.Act);
        if (!rule.Outcomes.Any(IsThere)) missing.AddRange(rule.Outcomes);
        return missing;
    }

    public IReadOnlyList<Trigger> Triggers => [.. catalog.Triggers.Where(t => site.Has(t.Module)).OrderBy(t => t.Label, StringComparer.Ordinal)];

    public static string Wait(NudgeRule rule) => rule.Unit switch
    {
        DelayUnit.Hours => Plural.Of(rule.Delay, "hour", "hours"),
        DelayUnit.WorkingHours => Plural.Of(rule.Delay, "working hour", "working hours"),
        _ => Plural.Of(rule.Delay, "day", "days"),
    };

    public static string ReasonOf(Suppression reason) => reason switch
    {
        Suppression.AlreadyDone => "already done",
        Suppression.OptedOut => "they do not want it",
        Suppression.Paused => "the rule was off",
        Suppression.Throttled => "came often enough",
        Suppression.BackedOff => "ignored before, and resting",
        Suppression.NoAccess => "gone, or not for them to see",
        Suppression.OutOfTime => "no room in time",
        _ => "",
    };

    static string ChannelOf(string channel) => channel switch
    {
        nameof(NudgeChannel.Site) => "on the site",
        nameof(NudgeChannel.Mail) => "by mail",
        nameof(NudgeChannel.Today) => "in their list for today",
        _ => "in the digest",
    };

    bool IsThere(string trigger) => catalog.TriggerCalled(trigger) is { } known && site.Has(known.Module);

    static string Join(IEnumerable<string> parts, string with = "and")
    {
        var all = parts.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", all.SkipLast(1))} {with} {all[^1]}");
    }
}
