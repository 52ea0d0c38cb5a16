using Kernel.Data;
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
                          where EF.Parameter(variants).Contains(v.Text)
                          join k in db.Set<KnownWord>() on v.Word equals k.Text
                          select new { k.Text, k.Count }).Distinct().ToListAsync(stop);
        var most = word.Length < LongWord ? 1 : 2;
        return [.. near.Select(n => (n.Text, n.Count, Slips: Slips(word, n.Text)))
            .Where(n => n.Slips > 0 && n.Slips <= most)
            .OrderBy(n => n.Slips).ThenByDescending(n => n.Count).ThenBy(n => n.Text, StringComparer.Ordinal)
            .Take(Most).Select(n => n.Text)];
    }

    /// <summary>How many letters are wrong, missing, too many, or swapped with their neighbour.</summary>
    public static int Slips(string typed, string meant)
    {
        var rows = new int[typed.Length + 1, meant.Length + 1];
        for (var i = 0; i <= typed.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= meant.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= typed.Length; i++)
            for (var j = 1; j <= meant.Length; j++)
            {
                var isSame = typed[i - 1] == meant[j - 1];
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        return rows[typed.Length, meant.Length];
    }
}
