namespace Notifications;

/// <summary>How often somebody who is away hears of what happens.</summary>
public enum Rhythm { Daily, Weekly, Fortnightly, Never }

/// <summary>What somebody wants to hear from one community.</summary>
public enum PlaceWish { AsUsual, SiteOnly, Muted }

// What somebody said they want, or what an administrator proposes. What is not said is inherited.
internal sealed class Wishes
{
    public Dictionary<string, Channels> Kinds { get; set; } = [];
    public Dictionary<string, PlaceWish> Places { get; set; } = [];
    public Rhythm? Digest { get; set; }

    /// <summary>What the digest goes back to, should the person take a stop back.</summary>
    public Rhythm? FormerDigest { get; set; }
    public int? DigestHour { get; set; }
    public QuietHours? Quiet { get; set; }
    public bool NoMail { get; set; }
}

internal sealed record Channels(bool Site, bool Mail)
{
    public static readonly Channels None = new(false, false);

    public bool IsAny => Site || Mail;
}

// What every person of a site wants until they say something else.
internal sealed class NotificationSettings
{
    public Wishes Defaults { get; set; } = new();
}
