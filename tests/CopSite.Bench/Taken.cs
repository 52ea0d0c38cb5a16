using Bench.Measuring;

namespace Bench;

/// <summary>All that the run has found so far: rows of loads, single numbers, and remarks.</summary>
sealed class Taken
{
    public List<Measure> Measures { get; } = [];
    public SortedDictionary<string, double> Facts { get; } = new(StringComparer.Ordinal);
    public List<string> Notes { get; } = [];

    public void Add(Measure row) => Measures.Add(row);

    public void Miss(string name, int connections, CannotMeasure why) => Measures.Add(why.IsFailure
        ? new(name, connections) { Trouble = why.Message }
        : new(name, connections) { Missing = why.Message });

    public void Note(string sentence)
    {
        Console.Error.WriteLine($"  {sentence}");
        Notes.Add(sentence);
    }

    public Measure? Find(string name, int connections) => Measures.FirstOrDefault(row => row.Name == name && row.Connections == connections);
}
