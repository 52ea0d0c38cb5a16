using Kernel.Modules;
using Kernel.People;

namespace Kernel.Attachments;

/// <summary>
/// Where files are posted, such as a reply. It is asked at every request for a file, so a file follows at once when its place
/// moves, becomes private, is hidden or is deleted.
/// </summary>
public interface IAttachmentPlace : ISocket
{
    /// <summary>Is it a place of this kind?</summary>
    bool Knows(string place);

    /// <summary>May the viewer read there now?</summary>
    Task<bool> CanRead(string place, Viewer viewer, CancellationToken stop);

    /// <summary>Those of these places that are still stored, whoever may read them. Files of the others are deleted.</summary>
    Task<IReadOnlyCollection<string>> Standing(IReadOnlyCollection<string> places, CancellationToken stop);
}
