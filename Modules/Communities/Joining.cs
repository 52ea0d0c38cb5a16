namespace Communities;

/// <summary>How people come in. Privacy may ask for more: see <see cref="CommunityView.Door"/>.</summary>
public enum CommunityJoining
{
    /// <summary>Whoever reads may join.</summary>
    Free,
    /// <summary>They ask with a reason, and a facilitator answers.</summary>
    Request,
    /// <summary>Only people whom somebody invited.</summary>
    Invitation,
}

/// <summary>The rule by which a community's privacy narrows how people come in.</summary>
static class Doors
{
    public static CommunityJoining Of(CommunityPrivacy privacy, CommunityJoining joining) => privacy switch
    {
        CommunityPrivacy.Confidential => CommunityJoining.Invitation,
        CommunityPrivacy.Private when joining == CommunityJoining.Free => CommunityJoining.Request,
        _ => joining,
    };
}
