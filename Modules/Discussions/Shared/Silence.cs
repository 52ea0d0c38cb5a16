using Communities;

namespace Discussions.Shared;

/// <summary>A community in which nobody has said anything.</summary>
public sealed record Silence(CommunityView Community, bool CanStart);
