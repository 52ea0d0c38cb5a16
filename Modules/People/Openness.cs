namespace People;

/// <summary>Who may see a part of somebody's profile.</summary>
public enum Openness
{
    /// <summary>Everybody who is signed in.</summary>
    Everybody,
    /// <summary>Those with whom the person shares a community.</summary>
    Communities,
    Nobody,
}
