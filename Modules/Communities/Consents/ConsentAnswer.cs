namespace Communities.Consents;

/// <summary>What an author says to words of theirs being read where they were not said. Silence is no.</summary>
public enum ConsentAnswer
{
    Yes,
    WithoutName,
    No,
    TakenBack,
    /// <summary>Not in these words: somebody says it in their own, and the author looks at that first.</summary>
    ParaphraseOnly,
}
