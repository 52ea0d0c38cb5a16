using System.Diagnostics;
using Bench.Measuring;

namespace Tests.Bench;

public class MeasuringTests
{
    [Fact]
    public void A_percentile_is_a_time_that_some_request_took()
    {
        var latencies = new Latencies();
        foreach (var milliseconds in Enumerable.Range(1, 100).Reverse()) latencies.Add(milliseconds * Stopwatch.Frequency / 1000);
        latencies.Sort();

        Assert.Equal([50, 99, 100], new[] { 0.5, 0.99, 1 }.Select(latencies.Percentile));
    }

    [Fact]
    public void An_answer_that_was_not_expected_fails_the_row_with_a_sentence()
    {
        var (tally, other) = (new Tally(expected: 200), new Tally(expected: 200));
        tally.Check(new(200, 10, Closes: false));
        other.Check(new(429, 0, Closes: false));
        Assert.Null(tally.Trouble());

        tally.Add(other);

        Assert.Equal("Of 2 answers not all were 200: 1 × 429.", tally.Trouble());
    }

    [Fact]
    public void A_process_with_brackets_in_its_name_is_read()
    {
        var line = ProcessLine.Parse("42 (a (b) c) S 7 42 42 0 -1 4194560 1 2 3 4 100 20 3 4 20 0 1 0 5 6 7");

        Assert.Equal(new(42, "a (b) c", 7, 127), line);
    }

    [Fact]
    public void A_server_has_settled_when_it_has_not_become_faster_for_a_while()
    {
        var settling = new Settling(quiet: TimeSpan.FromSeconds(10));
        var second = 0;
        void See(params double[] slices)
        {
            foreach (var cpu in slices) settling.See(cpu, TimeSpan.FromSeconds(++second));
        }

        See([.. Enumerable.Repeat(1.0, Settling.Together), 0.3, .. Enumerable.Repeat(1.0, Settling.Together)]);
        Assert.False(settling.IsSettled);

        // One cheap slice does not hide that it becomes faster later.
        See([.. Enumerable.Repeat(0.5, 14)]);
        Assert.False(settling.IsSettled);

        See(0.5);
        Assert.True(settling.IsSettled);
    }
}
