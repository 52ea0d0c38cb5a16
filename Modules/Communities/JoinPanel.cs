namespace Communities;

/// <summary>The button with which somebody comes in.</summary>
/// <param name="Back">Where they are sent afterwards: a page of this community's; its home when empty.</param>
public sealed record JoinPanel(CommunityView Community, string Back = "");
