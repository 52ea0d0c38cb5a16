namespace Communities;

/// <summary>That somebody belongs to a community.</summary>
public sealed record Belonging
{
    public string CommunityId { get; init; } = "";
    public string PersonId { get; init; } = "";
    public bool IsFacilitator { get; init; }
}
