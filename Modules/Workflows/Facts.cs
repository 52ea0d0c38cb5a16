using Kernel.Events;

namespace Workflows;

/// <summary>A workflow was made, changed, switched or taken away: what is listened for is worked out anew.</summary>
[EventName("workflows.changed")]
public sealed record WorkflowChanged(string WorkflowTypeId) : IEvent;

/// <summary>A signal by name, to runs and workflows that wait for it.</summary>
/// <param name="CorrelationId">Only runs with this mark hear it; empty for all.</param>
/// <param name="Values">What comes along, by name.</param>
[EventName("workflows.signal-sent")]
public sealed record SignalSent(string Name, string CorrelationId, IReadOnlyDictionary<string, string> Values) : IEvent;

/// <summary>Somebody asked the secret address of a workflow.</summary>
/// <param name="RequestJson">What came along: <c>{ "Form": {}, "Query": {} }</c>.</param>
[EventName("workflows.called")]
public sealed record WorkflowCalled(string WorkflowTypeId, string ActivityId, string RequestJson) : IEvent;

/// <summary>Somebody answered what a run asked people.</summary>
[EventName("workflows.answered")]
public sealed record RunAnswered(string WaitId, string Action, string PersonId) : IEvent;

/// <summary>Somebody began a workflow by hand, with an item or without.</summary>
[EventName("workflows.begun-by-hand")]
public sealed record BegunByHand(string WorkflowTypeId, string ActivityId, string PersonId, string ItemId) : IEvent;
