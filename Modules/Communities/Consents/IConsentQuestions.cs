using Kernel.Modules;

namespace Communities.Consents;

/// <summary>
/// What people were asked as authors. Filled by each module that takes words to where they were not said; all of it stands on one page of the account.
/// <example><code>internal sealed class SharingQuestions(AppDb db) : IConsentQuestions</code></example>
/// </summary>
public interface IConsentQuestions : ISocket
{
    /// <summary>The latest first.</summary>
    Task<IReadOnlyList<ConsentQuestion>> To(string personId, int most, CancellationToken stop);
}

/// <param name="Path">Where it is answered, within the site.</param>
/// <param name="Where">Where the words would be read, as it stands in a line: “with Far hub”.</param>
/// <param name="Word">What the person said.</param>
public sealed record ConsentQuestion(string Path, string Title, string Where, string Word, bool IsWaiting, DateTime Utc);
