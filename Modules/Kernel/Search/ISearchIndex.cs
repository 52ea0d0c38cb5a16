namespace Kernel.Search;

/// <summary>The index of words. A module's handlers tell it what has changed; it then reads those things anew from their <see cref="ISearchSource"/>.</summary>
public interface ISearchIndex
{
    /// <summary>Writes with the caller's transaction. What is no longer there is forgotten.</summary>
    /// <param name="kind">The <see cref="SearchKind.Name"/>.</param>
    Task Refresh(string kind, IReadOnlyCollection<string> ids, CancellationToken stop);
}

/// <summary>Used while no module searches.</summary>
sealed class NoSearch : ISearchIndex
{
    public Task Refresh(string kind, IReadOnlyCollection<string> ids, CancellationToken stop) => Task.CompletedTask;
}
