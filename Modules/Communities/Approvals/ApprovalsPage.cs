using Communities.Charters;
using Kernel.People;

namespace Communities.Approvals;

/// <summary>Charters that wait for approval.</summary>
public sealed record ProposedChartersPage(IReadOnlyList<ProposedCharter> Charters);

public sealed record ProposedCharter(string Id, string Community, string By, DateTime? ProposedUtc);

/// <param name="Compared">What is different from the version that holds now; null for the first.</param>
public sealed record AnswerCharterPage(CharterView Charter, CommunityView Community, Face By, DateTime? ProposedUtc, IReadOnlyList<ComparedSection>? Compared, string? Reason);

public sealed class ReturnForm
{
    public string? Reason { get; set; }
}
