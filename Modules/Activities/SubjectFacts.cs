namespace Activities;

/// <summary>What a phase may have to know of the activity's subject.</summary>
/// <param name="Amiss">What is not filled in well, each as a sentence.</param>
/// <param name="WithoutEvidence">Labels of questions whose evidence is missing.</param>
public sealed record SubjectFacts(IReadOnlyList<string> Amiss, IReadOnlyList<string> WithoutEvidence)
{
    public static readonly SubjectFacts None = new([], []);
}
