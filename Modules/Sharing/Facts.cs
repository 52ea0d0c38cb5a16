using Kernel.Events;

namespace Sharing;

/// <summary>The authors of a case study are asked whether it may be shared outward.</summary>
[EventName("sharing.consent-asked")]
public sealed record ConsentAsked(string RequestId) : IEvent;

/// <summary>Every author said yes.</summary>
[EventName("sharing.consent-given")]
public sealed record ConsentGiven(string RequestId) : IEvent;

/// <summary>An author said no, so nothing leaves.</summary>
[EventName("sharing.consent-refused")]
public sealed record ConsentRefused(string RequestId) : IEvent;

/// <summary>What was shared is to go from the hub.</summary>
/// <param name="ById">Who took it back; empty when nobody did.</param>
[EventName("sharing.taken-back")]
public sealed record ShareTakenBack(string ShareId, string ById) : IEvent;

/// <summary>The hub shows, hides or holds back what was shared with it.</summary>
[EventName("sharing.standing-told")]
public sealed record ShareStandingTold(string ShareId, ShareStanding Standing, string Reason) : IEvent;

/// <summary>Something came from another site, changed there, or went.</summary>
[EventName("sharing.shared-case-came")]
public sealed record SharedCaseCame(string ItemId) : IEvent;
