using Kernel.Modules;
using Kernel.People;

namespace Kernel.Content;

/// <summary>
/// Content that is some people's alone, whoever edits the site: screens and addresses for editors leave it out. Exports of a whole
/// site hold it, because nothing may be lost.
/// <example><code>internal sealed class DraftsArePrivate(AppDb db) : IPrivateContent</code></example>
/// </summary>
public interface IPrivateContent : ISocket
{
    /// <summary>Ids of the items that this viewer has nothing to do with. Composes with the caller's query.</summary>
    IQueryable<string> KeptFrom(Viewer viewer);
}
