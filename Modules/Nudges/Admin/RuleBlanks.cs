using Kernel;
using Kernel.Automation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nudges.Giving;

namespace Nudges.Admin;

/// <summary>What may stand in the blanks of a rule's sentence.</summary>
public sealed record BlankChoices(IReadOnlyList<SelectListItem> Triggers, IReadOnlyList<SelectListItem> Units, IReadOnlyList<ConditionChoice> Conditions, IReadOnlyList<SelectListItem> Audiences, IReadOnlyList<SelectListItem> Channels,
    IReadOnlyList<SelectListItem> Acts, IReadOnlyList<SelectListItem> Priorities, IReadOnlyList<SelectListItem> Pers, IReadOnlyList<SelectListItem> Outcomes, IReadOnlyList<SelectListItem> Bys);

/// <param name="Blank">The word of its blank; empty for none.</param>
public sealed record ConditionChoice(string Name, string Label, string Blank, bool IsChosen, string Value);

internal sealed class RuleBlanks(Sentences sentences, Audiences audiences, Conditions conditions, Kernel.Modules.Plugs plugs)
{
    public BlankChoices Read(RuleForm form) => new(
        Kept(sentences.Triggers.Select(t => (t.Name, t.Label)), form.Trigger),
        [new("hours", nameof(DelayUnit.Hours)), new("working hours", nameof(DelayUnit.WorkingHours)), new("days", nameof(DelayUnit.Days))],
        [.. conditions.All.Select(c => new ConditionChoice(c.Name, c.Label.Replace("…", "so many " + c.Blank, StringComparison.Ordinal), c.Blank, form.Conditions.Contains(c.Name), form.Values.GetValueOrDefault(c.Name) ?? ""))],
        Kept(audiences.All, form.Audience),
        [.. new[] { ("Site", "On the site"), ("Mail", "By mail"), ("Today", "In a facilitator’s list for today"), ("Digest", "In the digest") }.Select(c => new SelectListItem(c.Item2, c.Item1, form.Channels.Contains(c.Item1, StringComparer.OrdinalIgnoreCase)))],
        [new("nothing: the link is enough", ""), .. plugs.Of<IPersonalAct>().Select(a => new SelectListItem(a.Label, a.Name))],
        [new("safety", "Safety"), new("reply to a newcomer", "NewcomerReply"), new("request for help", "HelpRequest"), new("own commitment", "OwnCommitment"), new("invitation", "Invitation"), new("recognition", "Recognition"), new("the rest", "Rest")],
        [new("thing that it is about", "Item"), new("person that it is about", "Subject"), new("reader", "Reader")],
        [.. sentences.Triggers.Select(t => new SelectListItem(t.Label, t.Name, form.Outcomes.Contains(t.Name)))],
        [new("whoever is nudged", "Reader"), new("whom it is about", "Subject"), new("anybody, on the same thing", "Anybody")]);

    /// <exception cref="RuleBroken">Something is chosen that this site does not know, or a blank is empty.</exception>
    public void Check(RuleForm form)
    {
        if (form.Trigger is { Length: > 0 } trigger && sentences.Triggers.All(t => t.Name != trigger)) throw new RuleBroken("Choose what it begins with from the list.", nameof(RuleForm.Trigger));
        if (form.Audience is { Length: > 0 } audience && !audiences.Knows(audience)) throw new RuleBroken("Choose who is nudged from the list.", nameof(RuleForm.Audience));
        foreach (var name in form.Conditions)
        {
            var known = conditions.Called(name) ?? throw new RuleBroken("Choose conditions from the list.", nameof(RuleForm.Conditions));
            if (known.Blank.Length > 0 && (!int.TryParse(form.Values.GetValueOrDefault(name), out var number) || number is < 1 or > 1_000)) throw new RuleBroken($"Write a number of {known.Blank} between 1 and 1,000.", nameof(RuleForm.Conditions));
        }
        if (form.Act is { Length: > 0 } act && plugs.Of<IPersonalAct>().All(a => a.Name != act)) throw new RuleBroken("Choose what one press does from the list.", nameof(RuleForm.Act));
        if (form.Outcomes.Any(o => sentences.Triggers.All(t => t.Name != o))) throw new RuleBroken("Choose what you hope for from the list.", nameof(RuleForm.Outcomes));
    }

    static List<SelectListItem> Kept(IEnumerable<(string Name, string Label)> all, string? chosen)
    {
        var list = all.Select(a => new SelectListItem(a.Label, a.Name)).ToList();
        list.Insert(0, new("Choose", ""));
        if (chosen is { Length: > 0 } && list.All(i => i.Value != chosen)) list.Add(new($"{chosen} (not there)", chosen));
        return list;
    }
}
