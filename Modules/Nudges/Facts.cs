using Kernel.Events;

namespace Nudges;

/// <summary>A rule was switched, paused or changed: its workflow and what is listened for follow.</summary>
[EventName("nudges.rule-changed")]
public sealed record NudgeRuleChanged(string RuleId) : IEvent;
