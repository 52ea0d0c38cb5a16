namespace Bench.Measuring;

/// <summary>What a load's answers were, counted; warm-up answers that were wrong count as wrong too.</summary>
sealed class Tally(int expected)
{
    readonly SortedDictionary<int, long> surprises = [];
    long checkedAnswers;
    long lost;
    string firstLoss = "";

    public long Bytes { get; private set; }

    public void Count(Answer answer) => Bytes += answer.Bytes;

    public void Check(Answer answer)
    {
        checkedAnswers++;
        if (answer.Status != expected) surprises[answer.Status] = surprises.GetValueOrDefault(answer.Status) + 1;
    }

    public void Lose(string why)
    {
        if (lost++ == 0) firstLoss = why;
    }

    public void Add(Tally other)
    {
        Bytes += other.Bytes;
        checkedAnswers += other.checkedAnswers;
        foreach (var (status, count) in other.surprises) surprises[status] = surprises.GetValueOrDefault(status) + count;
        if (lost == 0) firstLoss = other.firstLoss;
        lost += other.lost;
    }

    /// <summary>Null when every answer was the expected one.</summary>
    public string? Trouble()
    {
        if (surprises.Count > 0)
        {
            var listed = string.Join(", ", surprises.Select(surprise => $"{surprise.Value} × {surprise.Key}"));
            return $"Of {checkedAnswers} answers not all were {expected}: {listed}.";
        }

        if (lost > 0) return $"{lost} connections were lost; the first because: {firstLoss}";
        return checkedAnswers == 0 ? "No answer came." : null;
    }
}
