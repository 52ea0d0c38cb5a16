using Kernel.Modules;

namespace Kernel.People;

/// <summary>
/// Takes an answer that somebody mailed, as if it had been written on the page: with the same rules, in the transaction
/// that the caller began. The <see cref="Viewer"/> of the scope is whoever wrote it.
/// </summary>
public interface IMailedReply : ISocket
{
    /// <summary>Does this key belong to something that takes answers?</summary>
    bool Takes(string key);

    /// <exception cref="RuleBroken">It cannot be posted; the sentence says why and what to do.</exception>
    Task Post(string key, string text, CancellationToken stop);
}
