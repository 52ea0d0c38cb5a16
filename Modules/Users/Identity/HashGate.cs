namespace Users.Identity;

/// <summary>A password's hash costs a tenth of a second of a core on purpose, so no more than two are worked out at once.</summary>
sealed class HashGate : IDisposable
{
    readonly SemaphoreSlim gate = new(2, 2);

    public async Task<T> Run<T>(Func<T> hash, CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            return hash();
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
