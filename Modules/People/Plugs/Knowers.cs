using Communities;
using People.Help;

namespace People.Plugs;

/// <summary>Who said that they can help with a subject, or answered questions about it.</summary>
internal sealed class Knowers(Experts experts) : IKnowers
{
    public async Task<IReadOnlyList<string>> On(string topic, string communityId, CancellationToken stop) =>
        [.. (await experts.On(topic, communityId, stop)).Select(e => e.Id)];
}
