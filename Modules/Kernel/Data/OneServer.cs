using Microsoft.Extensions.Hosting;

namespace Kernel.Data;

/// <summary>On SQLite one server owns the data folder while it runs. Commands may come and go; the writer locks keep them apart.</summary>
sealed class OneServer(Storage storage) : IHostedService, IDisposable
{
    FileStream? mark;

    public Task StartAsync(CancellationToken stop)
    {
        if (storage.IsPostgres) return Task.CompletedTask;
        try
        {
            mark = new FileStream(Path.Combine(storage.Folder, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new InvalidOperationException($"Another CopSite serves the data folder {storage.Folder} already. SQLite files have one server; for several, use PostgreSQL.");
        }
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken stop)
    {
        mark?.Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => mark?.Dispose();
}
