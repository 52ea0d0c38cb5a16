using Communities;
using Communities.Consents;
using Kernel.People;
using Sharing.Shared;

namespace Sharing.Consents;

/// <summary>One question to the viewer.</summary>
/// <param name="Said">What they said; empty when they have not.</param>
/// <param name="MayTakeBack">They agreed, and it is there or on its way.</param>
/// <param name="Because">Why the question was called off.</param>
public sealed record ConsentPage(
    string Id, string Hub, Face By, DateTime Utc, int Number, CommunityPrivacy Privacy, bool ForVisitors, bool IsOpen, string Said, DateTime? SaidUtc, bool MayTakeBack, string Because, SharedCaseView Preview, ConsentForm Form);

public sealed class ConsentForm
{
    public ConsentAnswer? Answer { get; set; }
}
