namespace Communities;

/// <summary>That somebody belongs to a community.</summary>
public sealed record Belonging
{
    public string CommunityId { get; init; } = "";
    public string PersonId { get; init; } = "";
    public bool IsFacilitator { get; init; }
    public DateTime JoinedUtc { get; init; }

    /// <summary>Named in the community's charter as who speaks for it where money and time are given.</summary>
    public bool IsSponsor { get; init; }
}
