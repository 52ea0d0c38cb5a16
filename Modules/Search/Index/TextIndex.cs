using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Search.Index;

/// <summary>The full-text table <c>Search_Text</c>. What differs between the engines lies in the two adapters, and nowhere else.</summary>
abstract class TextIndex(AppDb db)
{
    protected AppDb Db => db;

    /// <summary>The newest rows that have the words, at most so many, newest first.</summary>
    public abstract Task<List<Candidate>> Newest(Sought sought, int most, CancellationToken stop);

    public abstract Task Put(Document document, CancellationToken stop);

    public abstract Task Remove(IReadOnlyCollection<long> numbers, CancellationToken stop);

    /// <summary>Adds to the counts of these words.</summary>
    public abstract Task Count(IReadOnlyDictionary<string, int> words, CancellationToken stop);

    /// <summary>Adds the spellings by which a word is found that was typed wrong.</summary>
    public abstract Task Spell(IReadOnlyCollection<(string Text, string Word)> variants, CancellationToken stop);

    /// <summary>Called once after many rows were written.</summary>
    public virtual Task Tidy(CancellationToken stop) => Task.CompletedTask;
}
