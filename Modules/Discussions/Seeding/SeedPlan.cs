using System.Text;

namespace Discussions.Seeding;

/// <summary>Who there will be, and how much is said when. A few discussions are long and most are short, as everywhere.</summary>
sealed class SeedPlan(int seed, DateTime todayUtc)
{
    readonly Random random = new(seed);

    public Random Random => random;

    public DateTime TodayUtc => todayUtc;

    /// <param name="taken">User names, in capitals, that the site has already.</param>
    public List<PlannedPerson> People(int count, HashSet<string> taken)
    {
        var ids = new SeededIds(random);
        var people = new List<PlannedPerson>(count);
        for (var number = 0; number < count; number++)
        {
            var (first, last) = (Pick(Names.First), Pick(Names.Last));
            var joined = todayUtc.AddDays(-365).AddMinutes(random.Next(0, 300 * 24 * 60));
            people.Add(new(ids.At(joined), Free($"{Plain(first)}.{Plain(last)}", taken), $"{first} {last}", Pick(Names.Jobs), Pick(Names.Organisations), joined));
        }
        return people;
    }

    public List<PlannedDiscussion> Discussions(int count, int replies)
    {
        if (count == 0) return [];

        var weights = Enumerable.Range(0, count).Select(_ => 1 / Math.Pow(0.02 + random.NextDouble(), 1.1)).ToList();
        var sum = weights.Sum();
        var shares = weights.Select(w => (int)(replies * w / sum)).ToList();
        for (var left = replies - shares.Sum(); left > 0; left--) shares[random.Next(count)]++;
        return [.. shares.Select(share => new PlannedDiscussion(share, todayUtc.AddDays(-364).AddMinutes(random.Next(0, 363 * 24 * 60))))];
    }

    public T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    /// <summary>Some people speak much more than others.</summary>
    public T PickTalker<T>(IReadOnlyList<T> all) => all[(int)(all.Count * Math.Pow(random.NextDouble(), 2.2))];

    static string Free(string wanted, HashSet<string> taken)
    {
        var name = wanted;
        for (var number = 2; !taken.Add(name.ToUpperInvariant()); number++) name = $"{wanted}{number}";
        return name;
    }

    // Letters of an address only: “Sørby” is “sorby”.
    static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (letter is >= 'a' and <= 'z') plain.Append(letter);
            else if (letter is 'ø') plain.Append('o');
            else if (letter is 'ı') plain.Append('i');
        }
        return plain.ToString();
    }
}
