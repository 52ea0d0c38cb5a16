using Kernel.Modules;

namespace Communities.Contributing;

/// <summary>
/// Which conversations became something that people made together. Filled by the module that keeps what became of talk.
/// <example><code>internal sealed class ConvertedTalk(AppDb db) : IConverted</code></example>
/// </summary>
public interface IConverted : ISocket
{
    /// <summary>Those of these conversations, with when they did. What was made of them still stands.</summary>
    Task<IReadOnlyList<Converted>> Among(CommunityView community, IReadOnlyCollection<string> sourceIds, CancellationToken stop);
}

public sealed record Converted(string SourceId, DateTime Utc);
