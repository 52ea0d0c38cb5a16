using System.Collections.Concurrent;
using Kernel.Tenancy;

namespace Kernel.Data;

/// <summary>
/// One writer at a time for each SQLite file. The lock covers every write transaction and every checkpoint, in this
/// process and, by a lock file beside the database, in a command that runs while the site does: SQLite 3.50.4 can lose
/// a commit when a writer and a checkpoint meet on two connections. PostgreSQL needs none of this and gets an empty lock.
/// </summary>
public sealed class WriterLocks(Storage storage)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new();
    readonly ConcurrentDictionary<string, bool> held = new();

    public ValueTask<WriterLock> Platform(CancellationToken stop) => Enter(storage.PlatformFile, stop);

    public ValueTask<WriterLock> Of(Tenant tenant, CancellationToken stop) => Enter(storage.FileOf(tenant), stop);

    internal bool IsHeld(string file) => storage.IsPostgres || held.ContainsKey(file);

    /// <summary>Drops what is remembered of a deleted tenant's file.</summary>
    internal void Forget(Tenant tenant) => gates.TryRemove(storage.FileOf(tenant), out _);

    async ValueTask<WriterLock> Enter(string file, CancellationToken stop)
    {
        if (storage.IsPostgres) return default;

        var gate = gates.GetOrAdd(file, static _ => new SemaphoreSlim(1, 1));
        // Writers queue for as long as their request lives; only another process's lock has a limit.
        await gate.WaitAsync(stop);
        try
        {
            var mark = await Claim(file + ".lock", stop);
            held[file] = true;
            return new WriterLock(this, file, gate, mark);
        }
        catch
        {
            gate.Release();
            throw;
        }
    }

    static async ValueTask<FileStream> Claim(string path, CancellationToken stop)
    {
        var giveUp = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            // Another process holds it: a command of the operator's, most likely, and soon done.
            catch (IOException e) when (e is not DirectoryNotFoundException and not PathTooLongException && Environment.TickCount64 < giveUp)
            {
                await Task.Delay(10, stop);
            }
        }
    }

    internal void Leave(string file, SemaphoreSlim gate, FileStream mark)
    {
        held.TryRemove(file, out _);
        mark.Dispose();
        gate.Release();
    }
}

/// <summary>Held while writing; dispose to let the next writer in.</summary>
public readonly struct WriterLock : IAsyncDisposable
{
    readonly WriterLocks? owner;
    readonly string? file;
    readonly SemaphoreSlim? gate;
    readonly FileStream? mark;

    internal WriterLock(WriterLocks owner, string file, SemaphoreSlim gate, FileStream mark) =>
        (this.owner, this.file, this.gate, this.mark) = (owner, file, gate, mark);

    public ValueTask DisposeAsync()
    {
        owner?.Leave(file!, gate!, mark!);
        return ValueTask.CompletedTask;
    }
}
