namespace Users.Doors;

/// <summary>
/// Tries for one address take turns on this node, so that a hundred at once do not all run before the first has failed,
/// and pressing the button twice is not a mistake.
/// </summary>
sealed class SignInTurns
{
    readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> Take(string key, CancellationToken stop)
    {
        var gate = gates[(uint)string.GetHashCode(key, StringComparison.Ordinal) % gates.Length];
        await gate.WaitAsync(stop);
        return new Turn(gate);
    }

    sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
