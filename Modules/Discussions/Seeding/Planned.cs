namespace Discussions.Seeding;

/// <summary>Somebody who will be made.</summary>
sealed record PlannedPerson(string Id, string UserName, string DisplayName, string JobTitle, string Organisation, DateTime JoinedUtc);

/// <summary>A discussion that will be made, and how many replies it gets.</summary>
sealed record PlannedDiscussion(int Replies, DateTime StartedUtc);
