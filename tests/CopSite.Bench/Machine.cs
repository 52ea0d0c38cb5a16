using System.Globalization;
using System.Runtime.InteropServices;

namespace Bench;

/// <summary>Where the numbers were taken: without this line they mean nothing.</summary>
sealed record Machine(string Processor, int Cores, string Kernel, string DotNet, string Disk, string LoadBefore, DateTime TakenUtc)
{
    public static Machine Here(string folder) => new(
        Find("/proc/cpuinfo", "model name", ':') ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        KernelName(),
        RuntimeInformation.FrameworkDescription,
        DiskOf(folder),
        File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown",
        DateTime.UtcNow);

    /// <summary>Said once in the result, since a busy machine makes every number worse, and not all by the same factor.</summary>
    public bool IsBusy => double.TryParse(LoadBefore.Split(' ')[0], CultureInfo.InvariantCulture, out var load) && load > Cores / 4.0;

    static string KernelName()
    {
        const string release = "/proc/sys/kernel/osrelease";
        return File.Exists(release) ? $"{RuntimeInformation.OSDescription}, kernel {File.ReadAllText(release).Trim()}" : RuntimeInformation.OSDescription;
    }

    // On a memory disk a durable write is neither durable nor slow.
    static string DiskOf(string folder)
    {
        var mount = DriveInfo.GetDrives().Where(drive => folder.StartsWith(drive.Name, StringComparison.Ordinal)).MaxBy(drive => drive.Name.Length);
        return mount is null ? "unknown" : string.Create(CultureInfo.InvariantCulture, $"{mount.DriveFormat}{(mount.DriveFormat == "tmpfs" ? " (in memory: durable rows mean nothing)" : "")}");
    }

    static string? Find(string file, string name, char after) =>
        File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(after, 2)[1].Trim() : null;
}
