using Discussions.Replies;
using Kernel.People;

namespace Discussions.Plugs;

/// <summary>Posts what somebody mailed as a reply, as if they had written it on the page.</summary>
internal sealed class RepliesByMail(Saying saying) : IMailedReply
{
    public bool Takes(string key) => key.StartsWith(NoticeKeys.Replies(""), StringComparison.Ordinal) || key.StartsWith(NoticeKeys.Started(""), StringComparison.Ordinal);

    public Task Post(string key, string text, CancellationToken stop) => saying.Say(key[(key.IndexOf(':') + 1)..], text, stop);
}
