using Kernel;

namespace CaseStudies;

/// <summary>How a case study stands.</summary>
public enum CaseStanding { Draft, Submitted, InReview, Revise, Accepted, Published, DueForReview, Retired }

/// <summary>The only moves there are.</summary>
internal static class CaseMoves
{
    static readonly Dictionary<CaseStanding, CaseStanding[]> moves = new()
    {
        // Back to Draft is a withdrawal; to InReview from what was accepted, because its results changed.
        [CaseStanding.Draft] = [CaseStanding.Submitted],
        [CaseStanding.Submitted] = [CaseStanding.InReview, CaseStanding.Draft],
        [CaseStanding.InReview] = [CaseStanding.Revise, CaseStanding.Accepted, CaseStanding.Draft],
        [CaseStanding.Revise] = [CaseStanding.InReview, CaseStanding.Draft],
        [CaseStanding.Accepted] = [CaseStanding.Published, CaseStanding.InReview],
        [CaseStanding.Published] = [CaseStanding.DueForReview, CaseStanding.InReview],
        [CaseStanding.DueForReview] = [CaseStanding.Published, CaseStanding.Retired, CaseStanding.InReview],
        [CaseStanding.Retired] = [],
    };

    public static bool Allow(CaseStanding from, CaseStanding to) => moves[from].Contains(to);

    public static string WordOf(CaseStanding standing) => standing switch
    {
        CaseStanding.InReview => "In review",
        CaseStanding.Revise => "Being revised",
        CaseStanding.DueForReview => "Due for review",
        _ => standing.ToString(),
    };

    /// <summary>As the files of formats write it: <c>in-review</c>.</summary>
    public static CaseStanding Read(string standing) => Enum.TryParse<CaseStanding>(standing.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known
        : throw new RuleBroken($"The format says that the case study is “{standing}” from now on, and there is no such standing. Ask an editor to mend the format.");
}
