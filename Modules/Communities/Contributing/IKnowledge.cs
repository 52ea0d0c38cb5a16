using Kernel.Modules;

namespace Communities.Contributing;

/// <summary>
/// What a community keeps of what it knows, such as published case studies and pages. Filled by each module that has such things.
/// <example><code>internal sealed class PagesKnown(AppDb db) : IKnowledge</code></example>
/// </summary>
public interface IKnowledge : ISocket
{
    /// <summary>Things that were last looked at after <paramref name="freshSinceUtc"/> are fresh.</summary>
    Task<KnowledgeCount> In(CommunityView community, DateTime freshSinceUtc, CancellationToken stop);
}

/// <param name="One">What one of them is called, “wiki page”; several are <paramref name="Many"/>.</param>
public sealed record KnowledgeCount(string One, string Many, int Count, int Fresh);
