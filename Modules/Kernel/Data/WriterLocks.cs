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

    readonly ConcurrentDictionary<string, Gate> gates = new();
    readonly ConcurrentDictionary<string, bool> held = new();

    public ValueTask<WriterLock> Platform(CancellationToken stop) => Enter(storage.PlatformFile, false, stop);

    /// <param name="givesWay">Nobody waits for it: see <see cref="Gate.GiveWay"/>.</param>
    public ValueTask<WriterLock> Of(Tenant tenant, CancellationToken stop, bool givesWay = false) => Enter(storage.FileOf(tenant), givesWay, stop);

    /// <summary>Somebody waits for it at this moment. On PostgreSQL nobody ever does.</summary>
    internal bool IsAwaited(Tenant tenant) => !storage.IsPostgres && gates.TryGetValue(storage.FileOf(tenant), out var gate) && gate.IsAwaited;

    internal bool IsHeld(string file) => storage.IsPostgres || held.ContainsKey(file);

    /// <summary>Drops what is remembered of a deleted tenant's file.</summary>
    internal void Forget(Tenant tenant) => gates.TryRemove(storage.FileOf(tenant), out _);

    async ValueTask<WriterLock> Enter(string file, bool givesWay, CancellationToken stop)
    {
        if (storage.IsPostgres) return default;

        var gate = gates.GetOrAdd(file, static _ => new Gate());
        if (givesWay) await gate.GiveWay(stop);
        // Writers queue for as long as their request lives; only another process's lock has a limit.
        await gate.Enter(givesWay, stop);
        try
        {
            var mark = await Claim(file + ".lock", stop);
            held[file] = true;
            return new WriterLock(this, file, gate, mark);
        }
        catch
        {
            gate.Leave();
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

    internal void Leave(string file, Gate gate, FileStream mark)
    {
        held.TryRemove(file, out _);
        mark.Dispose();
        gate.Leave();
    }

    /// <summary>Lets one in after the other.</summary>
    internal sealed class Gate
    {
        static readonly TimeSpan Courtesy = TimeSpan.FromMilliseconds(250);
        static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);
        static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);
        static readonly TimeSpan Lull = TimeSpan.FromMilliseconds(25);

        readonly SemaphoreSlim one = new(1, 1);
        int queue;
        long lastComing;
        long turnEnds;

        /// <summary>
        /// Lets those go first who wait or came a moment ago, since the next one may be on its way: for a quarter of a second
        /// at most, and then not again for a tenth, so that what gives way gets on however many write.
        /// </summary>
        public async Task GiveWay(CancellationToken stop)
        {
            if (Environment.TickCount64 < Volatile.Read(ref turnEnds)) return;

            var from = Environment.TickCount64;
            while (IsBusy)
            {
                if (Environment.TickCount64 - from >= Courtesy.TotalMilliseconds)
                {
                    Volatile.Write(ref turnEnds, Environment.TickCount64 + (long)Turn.TotalMilliseconds);
                    return;
                }
                await Task.Delay(Glance, stop);
            }
        }

        public async Task Enter(bool gaveWay, CancellationToken stop)
        {
            Interlocked.Increment(ref queue);
            if (!gaveWay) Volatile.Write(ref lastComing, Environment.TickCount64);
            try
            {
                await one.WaitAsync(stop);
            }
            finally
            {
                Interlocked.Decrement(ref queue);
            }
        }

        public void Leave() => one.Release();

        public bool IsAwaited => Volatile.Read(ref queue) > 0;

        bool IsBusy => IsAwaited || Environment.TickCount64 - Volatile.Read(ref lastComing) < Lull.TotalMilliseconds;
    }
}

/// <summary>Held while writing; dispose to let the next writer in.</summary>
public readonly struct WriterLock : IAsyncDisposable
{
    readonly WriterLocks? owner;
    readonly string? file;
    readonly WriterLocks.Gate? gate;
    readonly FileStream? mark;

    internal WriterLock(WriterLocks owner, string file, WriterLocks.Gate gate, FileStream mark) =>
        (this.owner, this.file, this.gate, this.mark) = (owner, file, gate, mark);

    public ValueTask DisposeAsync()
    {
        owner?.Leave(file!, gate!, mark!);
        return ValueTask.CompletedTask;
    }
}
