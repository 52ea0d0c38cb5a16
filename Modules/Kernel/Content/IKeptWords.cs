using Kernel.Modules;

namespace Kernel.Content;

/// <summary>
/// Keeps words of items besides their versions, such as those that an editor may undo, and takes them out when whoever wrote them asks.
/// <example><code>internal sealed class UndoForgets(AppDb db) : IKeptWords</code></example>
/// </summary>
public interface IKeptWords : ISocket
{
    /// <summary>Inside the caller's transaction; the caller saves.</summary>
    /// <param name="cut">A text without the words.</param>
    Task Redact(string itemId, Func<string, string> cut, CancellationToken stop);
}
