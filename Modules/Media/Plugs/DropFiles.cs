using Kernel.Events;
using Media.Files;

namespace Media.Plugs;

// The bytes go after the row is gone for good, never before: a save that fails must not lose them.
internal sealed class DropFiles(MediaFolder folder) : IHandle<FileDropped>, IOutside
{
    public Task Handle(FileDropped happened, CancellationToken stop)
    {
        folder.Delete(happened.Key);
        return Task.CompletedTask;
    }
}
