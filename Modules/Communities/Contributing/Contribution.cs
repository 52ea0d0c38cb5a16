namespace Communities.Contributing;

/// <summary>What somebody added. Reading, reacting, voting and following add nothing, however welcome they are.</summary>
public enum ContributionKind { Discussion, Reply, WikiEdit, CaseStudy, Review, Reflection }

/// <summary>That somebody added something to a community, which stands there now.</summary>
/// <param name="PersonId">Who did; <see cref="KeptName"/> for somebody whose name is kept from the others.</param>
/// <param name="Words">Of their own, by <see cref="Kernel.Text.WordCount"/>.</param>
public sealed record Contribution(ContributionKind Kind, string PersonId, DateTime Utc, int Words)
{
    /// <summary>In place of a person's id.</summary>
    public const string KeptName = "-";

    /// <summary>The discussion, page, case study or activity in which it stands.</summary>
    public string PlaceId { get; init; } = "";

    /// <summary>Who began that.</summary>
    public string PlaceOwnerId { get; init; } = "";

    /// <summary>The person whose words it answers; empty for nobody's.</summary>
    public string AnsweredId { get; init; } = "";

    /// <summary>It begins a discussion in which something is asked.</summary>
    public bool Asks { get; init; }

    /// <summary>What it began is called so; empty for what joined in.</summary>
    public string Title { get; init; } = "";

    /// <summary>Where that is, within the site.</summary>
    public string Path { get; init; } = "";

    public bool Begins => Kind == ContributionKind.Discussion;
}

/// <summary>All that one person has added to a community.</summary>
/// <param name="FirstUtc">When they first did.</param>
public sealed record Contributed(string PersonId, DateTime FirstUtc, int Count, long Words);
