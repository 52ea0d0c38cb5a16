using Kernel.Modules;

namespace Communities;

/// <summary>
/// Says who may know about a subject, so that they can be asked.
/// <example><code>internal sealed class Knowers(Experts experts) : IKnowers</code></example>
/// </summary>
public interface IKnowers : ISocket
{
    /// <summary>Ids of people, the likeliest first, as far as the viewer may know that of them. The viewer is not among them.</summary>
    /// <param name="topic">In anybody's words, such as a title and tags.</param>
    Task<IReadOnlyList<string>> On(string topic, string communityId, CancellationToken stop);
}
