using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Media.Files;

// A new name survives a power cut only once its folder is flushed too. The framework opens no folders,
// so the C library is asked. Windows writes names through its own journal and has nothing to ask for.
internal static class DurableFolder
{
    const int ReadOnly = 0;

    static readonly Lock making = new();

    // Makes the folder and everything above it, and flushes each folder that got a new name.
    // One at a time: who finds a folder there may trust that its name is on the disk.
    public static void Make(string path)
    {
        lock (making) MakeAll(path);
    }

    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows()) return;

        var folder = Opened(path, ReadOnly);
        if (folder < 0) throw Failed(path);

        try
        {
            if (Flushed(folder) < 0) throw Failed(path);
        }
        finally
        {
            _ = Closed(folder);
        }
    }

    static void MakeAll(string path)
    {
        if (Directory.Exists(path) || Path.GetDirectoryName(path) is not { } above) return;

        MakeAll(above);
        Directory.CreateDirectory(path);
        Flush(above);
    }

    static IOException Failed(string path) =>
        new($"The folder {path} could not be flushed to disk: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    static extern int Opened([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    static extern int Flushed(int folder);

    [DllImport("libc", EntryPoint = "close")]
    static extern int Closed(int folder);
}
