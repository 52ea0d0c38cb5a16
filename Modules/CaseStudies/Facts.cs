using Kernel.Events;

namespace CaseStudies;

[EventName("case-studies.submitted")]
public sealed record CaseStudySubmitted(string CaseId, string CommunityId) : IEvent;

[EventName("case-studies.published")]
public sealed record CaseStudyPublished(string CaseId, string CommunityId) : IEvent;

/// <summary>Its authors should say whether it still holds.</summary>
[EventName("case-studies.review-due")]
public sealed record CaseStudyReviewDue(string CaseId, string CommunityId) : IEvent;

[EventName("case-studies.retired")]
public sealed record CaseStudyRetired(string CaseId, string CommunityId) : IEvent;

[EventName("case-studies.adoption-recorded")]
public sealed record AdoptionRecorded(string CaseId, string AdoptionId, string PersonId) : IEvent;

/// <summary>Somebody took words of theirs out of it: what was made of the former text is not right any more.</summary>
[EventName("case-studies.redacted")]
public sealed record CaseStudyRedacted(string CaseId) : IEvent;
