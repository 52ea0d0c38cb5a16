using Kernel.Data;

namespace Media.Files;

// One tenant's files on the disk. Every path begins here and only a StoredName leads on from it.
internal sealed class MediaFolder(string root, TimeProvider clock)
{
    static readonly TimeSpan longestUpload = TimeSpan.FromHours(1);

    readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    // Three letters or more never meet a key's first folder, which has two.
    string Incoming => Path.Combine(root, "incoming");

    // Null for anything that is not a key, so that a hostile address ends as "not found".
    public string? PathOf(string key)
    {
        if (!StoredName.IsOne(key)) return null;

        // The shape allows no way out; this holds even if someone widens the shape.
        var path = Path.GetFullPath(Path.Combine(root, key));
        return path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : null;
    }

    public async Task<long> Save(Stream content, string key, long limit, CancellationToken stop)
    {
        var path = PathOf(key) ?? throw new InvalidOperationException($"“{key}” is not a storage key. Make one with StoredName.New.");
        var folder = Path.GetDirectoryName(path)!;
        var temporary = Path.Combine(Incoming, Id.New());

        DurableFolder.Make(Incoming);
        try
        {
            var length = await Write(content, temporary, limit, stop);

            DurableFolder.Make(folder);
            File.Move(temporary, path, overwrite: false);
            DurableFolder.Flush(folder);
            return length;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public FileStream? Open(string key)
    {
        if (PathOf(key) is not { } path) return null;

        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, useAsync: true);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public bool Delete(string key)
    {
        if (PathOf(key) is not { } path || !File.Exists(path)) return false;

        File.Delete(path);
        DurableFolder.Flush(Path.GetDirectoryName(path)!);
        return true;
    }

    // A crash or a power cut leaves the upload it interrupted behind.
    public int DeleteAbandoned()
    {
        if (!Directory.Exists(Incoming)) return 0;

        var before = clock.GetUtcNow().UtcDateTime - longestUpload;
        var abandoned = Directory.EnumerateFiles(Incoming).Where(file => File.GetLastWriteTimeUtc(file) < before).ToList();

        abandoned.ForEach(File.Delete);
        return abandoned.Count;
    }

    // Whole files, by their keys; the young ones may belong to a save that is still on its way.
    public IEnumerable<string> KeysOlderThan(TimeSpan age)
    {
        if (!Directory.Exists(root)) return [];

        var before = clock.GetUtcNow().UtcDateTime - age;
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => File.GetLastWriteTimeUtc(file) < before)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(StoredName.IsOne);
    }

    // Counted while it arrives: a declared length can be missing or a lie.
    static async Task<long> Write(Stream content, string path, long limit, CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        var buffer = new byte[64 * 1024];
        var length = 0L;

        while (await content.ReadAsync(buffer, stop) is > 0 and var read)
        {
            length += read;
            if (length > limit) throw new TooLarge(limit);
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }

        file.Flush(flushToDisk: true);
        return length;
    }
}
