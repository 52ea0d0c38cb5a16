using Kernel.Modules;

namespace Communities;

/// <summary>
/// Puts the question with which somebody starts a community into it, in the transaction that makes the community.
/// <example><code>internal sealed class AskFirst(AppDb db) : IFirstQuestion</code></example>
/// </summary>
public interface IFirstQuestion : ISocket
{
    Task Ask(CommunityView community, string question, CancellationToken stop);
}
