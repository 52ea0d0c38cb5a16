using System.Collections.Concurrent;

namespace Discussions.Live;

/// <summary>Who is writing in which discussion, and how many look at it live. Kept by this node, in memory, for seconds.</summary>
internal sealed class LiveThreads(TimeProvider clock)
{
    /// <summary>More windows of one person than this get no live news; they still get the page.</summary>
    public const int MostWindows = 6;

    const int MostRemembered = 10_000;

    static readonly TimeSpan Writes = TimeSpan.FromSeconds(8);

    readonly ConcurrentDictionary<(string Tenant, string Discussion, string Person), Writer> writers = new();
    readonly ConcurrentDictionary<(string Tenant, string Person), int> windows = new();

    // All windows that show a discussion ask the database once a second together.
    static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(900);

    readonly ConcurrentDictionary<(string Tenant, string Discussion), Found> lasts = new();

    sealed record Found(int? Last, DateTimeOffset At);

    sealed record Writer(string Name, DateTimeOffset Until);

    public void Write(string tenantId, string discussionId, string personId, string name) =>
        writers[(tenantId, discussionId, personId)] = new(name, clock.GetUtcNow() + Writes);

    /// <summary>Whoever posted, or threw away what they had begun, writes no more.</summary>
    public void Stop(string tenantId, string discussionId, string personId) => writers.TryRemove((tenantId, discussionId, personId), out _);

    /// <summary>The names of those who write just now, without the reader's own.</summary>
    public IReadOnlyList<string> WritersOf(string tenantId, string discussionId, string readerId)
    {
        if (writers.IsEmpty) return [];

        var now = clock.GetUtcNow();
        foreach (var stale in writers.Where(w => w.Value.Until <= now)) writers.TryRemove(stale);
        return [.. writers.Where(w => w.Key.Tenant == tenantId && w.Key.Discussion == discussionId && w.Key.Person != readerId).Select(w => w.Value.Name).Order(StringComparer.Ordinal)];
    }

    /// <summary>The number of the last reply as it was at most a second ago; null when the discussion is gone.</summary>
    public async ValueTask<int?> Last(string tenantId, string discussionId, Func<Task<int?>> ask)
    {
        var now = clock.GetUtcNow();
        if (lasts.TryGetValue((tenantId, discussionId), out var found) && now - found.At < Fresh) return found.Last;

        if (lasts.Count > MostRemembered) lasts.Clear();
        var last = await ask();
        lasts[(tenantId, discussionId)] = new(last, now);
        return last;
    }

    /// <summary>False when this person looks at enough already.</summary>
    public bool Open(string tenantId, string personId) => windows.AddOrUpdate((tenantId, personId), 1, (_, open) => open + 1) <= MostWindows;

    public void Close(string tenantId, string personId)
    {
        if (windows.AddOrUpdate((tenantId, personId), 0, (_, open) => open - 1) <= 0) windows.TryRemove(new KeyValuePair<(string, string), int>((tenantId, personId), 0));
    }
}
