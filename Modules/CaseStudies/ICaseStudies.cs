using CaseStudies.Articles;

namespace CaseStudies;

/// <summary>What modules that pass case studies on may ask. Reads only; whether its reader may read it is theirs to ask.</summary>
public interface ICaseStudies
{
    /// <summary>Null for one that is not published.</summary>
    Task<CaseView?> Find(string id, CancellationToken stop);
}

/// <summary>A published case study, as it was written.</summary>
/// <param name="Number">The version that readers see; the first is 1.</param>
/// <param name="IsRetired">Its authors said that it holds no longer.</param>
/// <param name="Facts">Short answers, for a box.</param>
public sealed record CaseView(
    string Id, string CommunityId, string Title, int Number, bool IsRetired, IReadOnlyList<string> AuthorIds, IReadOnlyList<Fact> Facts, IReadOnlyList<CasePart> Parts);

/// <param name="Key">As the template calls it; <see cref="Summary"/> and <see cref="Evidence"/> among them.</param>
/// <param name="Text">Markdown.</param>
public sealed record CasePart(string Key, string Label, string Text)
{
    public const string Summary = "summary";
    public const string Evidence = "evidence";

    /// <summary>Whom to ask about it.</summary>
    public const string Contact = "contact";
}
