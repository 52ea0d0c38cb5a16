using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Search.Spelling;

/// <summary>Words that are known here and look like one that was typed.</summary>
sealed class Speller(AppDb db)
{
    const int Most = 4;

    // In a longer word two slips still leave it recognisable.
    const int LongWord = 8;

    /// <summary>The nearest first, among those the most common. Whoever is to see one of them must be able to find something by it.</summary>
    public async Task<IReadOnlyList<string>> Near(string word, CancellationToken stop)
    {
        if (!Vocabulary.IsWord(word)) return [];

        IReadOnlyCollection<string> variants = [.. Variant.Of(word)];
        var near = await (from v in db.Set<Variant>()
                          where variants.Contains(v.Text)
                          join k in db.Set<KnownWord>() on v.Word equals k.Text
                          select new { k.Text, k.Count }).Distinct().ToListAsync(stop);
        var most = word.Length < LongWord ? 1 : 2;
        return [.. near.Select(n => (n.Text, n.Count, Slips: Slips.Between(word, n.Text)))
            .Where(n => n.Slips > 0 && n.Slips <= most)
            .OrderBy(n => n.Slips).ThenByDescending(n => n.Count).ThenBy(n => n.Text, StringComparer.Ordinal)
            .Take(Most).Select(n => n.Text)];
    }
}
