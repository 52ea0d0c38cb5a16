using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Search.Index;

namespace Search.Spelling;

/// <summary>
/// Learns words for the <see cref="Speller"/>. It forgets nothing by itself, because what it knows is only ever offered
/// to somebody who can find something by it; a rebuild of the index begins with an empty one.
/// </summary>
static class Vocabulary
{
    public const int Shortest = 4;
    public const int Longest = 24;

    // Of one text; a dictionary that somebody pastes in is not what people write about.
    const int MostOfOne = 1_000;

    public static async Task Learn(AppDb db, TextIndex text, IEnumerable<Document> documents, CancellationToken stop)
    {
        var counts = new Dictionary<string, int>();
        foreach (var document in documents)
            foreach (var word in document.Spoken.Where(IsWord).Take(MostOfOne)) counts[word] = counts.GetValueOrDefault(word) + 1;
        if (counts.Count == 0) return;

        IReadOnlyCollection<string> words = counts.Keys;
        var known = await db.Set<KnownWord>().Where(w => words.Contains(w.Text)).Select(w => w.Text).ToHashSetAsync(stop);
        await text.Count(counts, stop);
        var variants = words.Where(w => !known.Contains(w)).Order(StringComparer.Ordinal).SelectMany(w => Variant.Of(w).Select(v => (v, w))).ToList();
        if (variants.Count > 0) await text.Spell(variants, stop);
    }

    /// <summary>Numbers and codes have no spelling.</summary>
    public static bool IsWord(string word) => word.Length is >= Shortest and <= Longest && word.All(char.IsLetter);
}
